package io.casgate.adapter.sql;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * How the grammar spells each token of a statement, while the dialect's rewriters decide it. An
 * empty form leaves the token out.
 */
final class TokenForms {
  private final List<SqlToken> tokens;
  private final String[] forms;
  private final int[] closings;

  TokenForms(List<SqlToken> tokens) {
    this.tokens = tokens;
    this.forms = new String[tokens.size()];
    this.closings = closings(tokens);
  }

  int size() {
    return tokens.size();
  }

  SqlToken token(int index) {
    return tokens.get(index);
  }

  String form(int index) {
    return forms[index];
  }

  void put(int index, String form) {
    forms[index] = form;
  }

  void putAfter(int index, String text) {
    forms[index] += text;
  }

  void drop(int from, int end) {
    for (int i = from; i < end; i++) {
      forms[i] = "";
    }
  }

  /** Whether these words or symbols stand there one after the other. */
  boolean sees(int index, String... words) {
    if (index < 0 || index + words.length > tokens.size()) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      if (!tokens.get(index + i).is(words[i])) {
        return false;
      }
    }
    return true;
  }

  boolean seesAny(int index, String... words) {
    for (String word : words) {
      if (sees(index, word)) {
        return true;
      }
    }
    return false;
  }

  boolean isKind(int index, SqlToken.Kind kind) {
    return index >= 0 && index < tokens.size() && tokens.get(index).kind() == kind;
  }

  /** Whether nothing stands between this token and the next. */
  boolean touchesNext(int index) {
    SqlToken token = tokens.get(index);
    return token.offset() + token.text().length() == tokens.get(index + 1).offset();
  }

  /** The index of the parenthesis that closes the one there; the last token's if none does. */
  int closing(int open) {
    return closings[open];
  }

  private static int[] closings(List<SqlToken> tokens) {
    int[] closings = new int[tokens.size()];
    Arrays.fill(closings, tokens.size() - 1);
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < closings.length; i++) {
      if (tokens.get(i).is("(")) {
        open.push(i);
      } else if (tokens.get(i).is(")") && !open.isEmpty()) {
        closings[open.pop()] = i;
      }
    }
    return closings;
  }
}
