package io.casgate.adapter.sql;

import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.error.SqlFailure;
import java.util.ArrayList;
import java.util.List;

/**
 * The first step of a statement: reads MySQL's lexical rules (quotes, escapes, comments, numbers)
 * in one pass and yields tokens; GrammarText makes canonical text of them, with a map back to what
 * the client sent. One instance reads one statement.
 */
public final class SqlLexer {
  private final String source;
  private final SqlMode mode;
  private final SessionTerms terms;
  private final List<SqlToken> tokens = new ArrayList<>();
  private final TextLines lines;
  private final char[] blanked;
  private int offset;
  private boolean insideExecutableComment;

  private SqlLexer(String source, SqlMode mode, SessionTerms terms) {
    this.source = source;
    this.mode = mode;
    this.terms = terms;
    this.lines = new TextLines(source);
    this.blanked = source.toCharArray();
  }

  /**
   * Reads a statement; semicolons at its end are dropped.
   *
   * @throws SqlFailure 1064 for an unterminated quote or comment, or for a second statement
   */
  public static LexedStatement lex(String source, SqlMode mode) {
    return lex(source, mode, SessionTerms.NONE);
  }

  /** Reads a statement of a session. */
  public static LexedStatement lex(String source, SqlMode mode, SessionTerms terms) {
    return new SqlLexer(source, mode, terms).run();
  }

  private LexedStatement run() {
    while (offset < source.length()) {
      step();
    }
    requireOneStatement();
    tokens.add(token(SqlToken.Kind.END, "", offset));
    return new GrammarText(source, blanked, lines).write(tokens, mode, terms);
  }

  private void step() {
    char c = source.charAt(offset);
    if (Character.isWhitespace(c)) {
      offset++;
    } else if (startsComment(c)) {
      comment(c);
    } else if (c == '\'') {
      string(c);
    } else if (c == '"') {
      doubleQuoted();
    } else if (c == '`') {
      quotedName(c);
    } else if (isDigit(c) || (c == '.' && isDigit(peek(1)))) {
      number();
    } else if (isWordStart(c)) {
      word();
    } else {
      symbol(c);
    }
  }

  private boolean startsComment(char c) {
    return c == '#'
        || (c == '-' && peek(1) == '-' && (offset + 2 == source.length() || isBlank(peek(2))))
        || (c == '/' && peek(1) == '*' && peek(2) != '+')
        || (insideExecutableComment && c == '*' && peek(1) == '/');
  }

  private void comment(char c) {
    if (c == '*') {
      insideExecutableComment = false;
      blankTo(offset + 2);
    } else if (c != '/') {
      int end = source.indexOf('\n', offset);
      blankTo(end < 0 ? source.length() : end);
    } else if (peek(2) == '!' || (peek(2) == 'M' && peek(3) == '!')) {
      openExecutableComment();
    } else {
      int end = source.indexOf("*/", offset + 2);
      if (end < 0) {
        throw unterminated("comment", offset);
      }
      blankTo(end + 2);
    }
  }

  /** The text of a version comment is read as SQL, as MariaDB does for versions it has reached. */
  private void openExecutableComment() {
    if (source.indexOf("*/", offset) < 0) {
      throw unterminated("comment", offset);
    }
    int end = source.indexOf('!', offset) + 1;
    while (end < source.length() && isDigit(source.charAt(end))) {
      end++;
    }
    insideExecutableComment = true;
    blankTo(end);
  }

  private void doubleQuoted() {
    if (mode.has(SqlMode.Flag.ANSI_QUOTES)) {
      quotedName('"');
    } else {
      string('"');
    }
  }

  private void string(char quote) {
    int start = offset;
    StringBuilder value = new StringBuilder();
    offset++;
    while (true) {
      if (offset >= source.length()) {
        throw unterminated("string", start);
      }
      char c = source.charAt(offset);
      if (c == quote && peek(1) != quote) {
        break;
      }
      if (c == quote) {
        value.append(c);
        offset += 2;
      } else if (c == '\\' && offset + 1 < source.length()) {
        value.append(Escapes.meaning(source.charAt(offset + 1)));
        offset += 2;
      } else {
        value.append(c);
        offset++;
      }
    }
    offset++;
    add(SqlToken.Kind.STRING, value.toString(), start);
  }

  private void quotedName(char quote) {
    int start = offset;
    StringBuilder value = new StringBuilder();
    offset++;
    while (true) {
      if (offset >= source.length()) {
        throw unterminated("quoted name", start);
      }
      char c = source.charAt(offset);
      if (c == quote && peek(1) != quote) {
        break;
      }
      value.append(c);
      offset += c == quote ? 2 : 1;
    }
    offset++;
    if (value.length() == 0) {
      throw SqlError.SYNTAX.with("a name can't be empty").at(lines.positionOf(start));
    }
    add(SqlToken.Kind.QUOTED_NAME, value.toString(), start);
  }

  private void number() {
    int start = offset;
    if (source.charAt(start) == '0' && (hasDigits('x', 16) || hasDigits('b', 2))) {
      prefixedNumber(start);
      return;
    }
    while (isDigit(peek(0)) || peek(0) == '.') {
      offset++;
    }
    if (peek(0) == 'e' || peek(0) == 'E') {
      int sign = peek(1) == '-' || peek(1) == '+' ? 1 : 0;
      if (isDigit(peek(1 + sign))) {
        offset += 2 + sign;
        while (isDigit(peek(0))) {
          offset++;
        }
      }
    }
    add(SqlToken.Kind.NUMBER, source.substring(start, offset), start);
  }

  private boolean hasDigits(char prefix, int base) {
    return Character.toLowerCase(peek(1)) == prefix && Character.digit(peek(2), base) >= 0;
  }

  /** Digits in base 16, or 2, behind their prefix. */
  private void prefixedNumber(int start) {
    offset += 2;
    while (isHex(peek(0))) {
      offset++;
    }
    add(SqlToken.Kind.NUMBER, source.substring(start, offset), start);
  }

  private void word() {
    int start = offset;
    boolean variable = source.charAt(offset) == '@';
    while (isWordPart(peek(0)) || (variable && (peek(0) == '@' || peek(0) == '.'))) {
      offset++;
    }
    String text = source.substring(start, offset);
    add(variable ? SqlToken.Kind.VARIABLE : SqlToken.Kind.WORD, text, start);
  }

  private void symbol(char c) {
    int start = offset;
    if (c == '/' && peek(1) == '*') {
      hint();
      return;
    }
    int length = Symbols.lengthAt(source, offset);
    offset += length;
    if (source.startsWith("--", start)) {
      // No comment without a blank behind it: two minus signs.
      offset--;
      add(SqlToken.Kind.SYMBOL, "-", start);
      return;
    }
    String text = source.substring(start, offset);
    SqlToken.Kind kind = text.equals("?") ? SqlToken.Kind.PARAMETER : SqlToken.Kind.SYMBOL;
    add(kind, text, start);
  }

  /** An optimiser hint stays in the text; it is no token. */
  private void hint() {
    int end = source.indexOf("*/", offset);
    if (end < 0) {
      throw unterminated("hint", offset);
    }
    offset = end + 2;
  }

  private void add(SqlToken.Kind kind, String value, int start) {
    if (kind == SqlToken.Kind.SYMBOL && value.equals(";")) {
      blanked[start] = ' ';
    }
    tokens.add(token(kind, value, start));
  }

  private SqlToken token(SqlToken.Kind kind, String value, int start) {
    return new SqlToken(
        kind, source.substring(start, offset), value, start, lines.positionOf(start));
  }

  private void requireOneStatement() {
    while (!tokens.isEmpty() && tokens.get(tokens.size() - 1).is(";")) {
      tokens.remove(tokens.size() - 1);
    }
    for (SqlToken token : tokens) {
      if (token.is(";")) {
        throw SqlError.SYNTAX.with("more than one statement").at(token.position());
      }
    }
  }

  private void blankTo(int end) {
    for (; offset < end; offset++) {
      char c = source.charAt(offset);
      blanked[offset] = c == '\n' || c == '\r' ? c : ' ';
    }
  }

  private SqlFailure unterminated(String what, int start) {
    return SqlError.SYNTAX.with("unterminated " + what).at(lines.positionOf(start));
  }

  private char peek(int ahead) {
    int index = offset + ahead;
    return index < source.length() ? source.charAt(index) : '\0';
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isISOControl(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isHex(char c) {
    return Character.digit(c, 16) >= 0 && c < 128;
  }

  private static boolean isWordStart(char c) {
    return Character.isLetter(c) || c == '_' || c == '$' || c == '@' || c > 127;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c > 127;
  }
}
