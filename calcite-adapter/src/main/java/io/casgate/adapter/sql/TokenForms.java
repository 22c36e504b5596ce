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

  /** The last of these words or symbols that no inner parentheses hold; -1 if there is none. */
  int lastAtTop(int open, int close, String wanted) {
    int found = -1;
    int i = open + 1;
    while (i < close) {
      if (sees(i, "(")) {
        i = closing(i);
      } else if (sees(i, wanted)) {
        found = i;
      }
      i++;
    }
    return found;
  }

  /** Whether a function is called there, and no table of that name gets columns. */
  boolean isCall(int index) {
    return isKind(index, SqlToken.Kind.WORD)
        && sees(index + 1, "(")
        && !form(index).startsWith("\"")
        && !seesAny(index - 1, ".", "AS", "WITH", "RECURSIVE")
        && !sees(closing(index + 1) + 1, "AS", "(");
  }

  /** The last token of the operand that begins there: signs, then a value, name, call or group. */
  int operandEnd(int start) {
    int last = size() - 1;
    int i = start;
    while (i < last && seesAny(i, "!", "-", "+", "~", "BINARY")) {
      i++;
    }
    if (sees(i, "(")) {
      return closing(i);
    }
    if (seesAny(i, "DATE", "TIME", "TIMESTAMP") && isKind(i + 1, SqlToken.Kind.STRING)) {
      return i + 1;
    }
    while (i + 2 < last && sees(i + 1, ".")) {
      i += 2;
    }
    return sees(i + 1, "(") ? closing(i + 1) : Math.min(i, last);
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
