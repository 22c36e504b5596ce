package io.casgate.adapter.sql;

import java.util.List;
import java.util.Map;

/** Turns the tokens of a statement into text for the grammar: MariaDB's words in, Calcite's out. */
final class GrammarText {
  private final String source;
  private final char[] blanked;
  private final CanonicalText canonical;

  /**
   * @param blanked the source with spaces for what the grammar must not see
   */
  GrammarText(String source, char[] blanked, TextLines lines) {
    this.source = source;
    this.blanked = blanked;
    this.canonical = new CanonicalText(lines);
  }

  LexedStatement write(List<SqlToken> tokens, SqlMode mode, SessionTerms terms) {
    TokenForms forms = spell(tokens, mode);
    Map<String, String> used = SessionWords.spell(forms, terms);
    int written = 0;
    for (int i = 0; i < tokens.size() - 1; i++) {
      SqlToken token = tokens.get(i);
      canonical.gap(blanked, written, token.offset());
      if (!forms.form(i).isEmpty()) {
        canonical.append(token.offset(), forms.form(i));
      }
      written = token.offset() + token.text().length();
    }
    canonical.gap(blanked, written, blanked.length);
    return new LexedStatement(source, tokens, canonical.text(), canonical.positions(), used);
  }

  private static TokenForms spell(List<SqlToken> tokens, SqlMode mode) {
    TokenForms forms = new TokenForms(tokens);
    NameWords names = new NameWords(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      SqlToken token = tokens.get(i);
      forms.put(i, names.isName(i) ? quoted(token.value(), '"') : plain(token, mode));
    }
    Literals.spell(forms);
    JdbcEscapes.spell(forms);
    AcceptedClauses.spell(forms);
    CastTypes.spell(forms);
    Rollups.spell(forms);
    FunctionWords.spell(forms);
    AggregateWords.spell(forms);
    IntervalWords.spell(forms);
    Negations.spell(forms);
    return forms;
  }

  private static String plain(SqlToken token, SqlMode mode) {
    return switch (token.kind()) {
      case STRING -> quoted(token.value(), '\'');
      case QUOTED_NAME -> quoted(token.value(), '"');
      case SYMBOL -> Symbols.canonical(token.value(), mode);
      case WORD -> Symbols.word(token.text());
      case NUMBER, PARAMETER, VARIABLE, END -> token.text();
    };
  }

  static String quoted(String value, char quote) {
    String one = String.valueOf(quote);
    return one + value.replace(one, one + one) + one;
  }
}
