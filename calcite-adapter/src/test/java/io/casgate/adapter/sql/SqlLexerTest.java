package io.casgate.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casgate.adapter.error.SourcePosition;
import io.casgate.adapter.error.SqlFailure;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlLexerTest {
  private static final SqlMode MARIADB = new SqlMode(Set.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      ignoreLeadingAndTrailingWhitespace = false,
      quoteCharacter = '~',
      value = {
        "select `a b` from t→select \"a b\" from t",
        "select `a``b\"c`→select \"a`b\"\"c\"",
        "select \"a\"\"b\"→select \"a\"\"b\"",
        "select 'it''s'→select 'it''s'",
        "select 'it\\'s'→select 'it''s'",
        "select 'a\\tb'→select 'a\tb'",
        "select '50\\%'→select '50\\%'",
        "select 1 # rest→select 1       ",
        "select 1 -- rest→select 1        ",
        "select 1--1→select 1- -1",
        "select /* x */ 1→select         1",
        "select /*! 1 */→select     1   ",
        "select /*!50001 1 */→select          1   ",
        "select /*+ x */ 1→select /*+ x */ 1",
        "select 0xFF→select X'FF'",
        "select 0xF→select X'0F'",
        "select a && b→select a AND b",
        "select a || b→select a §CONCAT b",
        "select a<=>b→select a IS NOT DISTINCT FROM b",
        "select 1;→select 1 ",
        "select 1 ; ; -- end→select 1           ",
        "select 1.5e-3, .5, 5.→select 1.5e-3, .5, 5.",
        "select 'ü€😀', naïve→select 'ü€😀', naïve",
      })
  void writesCanonicalText(String source, String canonical) {
    assertThat(lex(source).canonicalText()).isEqualTo(canonical);
  }

  @Test
  void readsDoubleQuotesAsStringsWithoutAnsiQuotes() {
    LexedStatement lexed = SqlLexer.lex("select \"it's\", a || b", MARIADB);
    assertThat(lexed.canonicalText()).isEqualTo("select 'it''s', a OR b");
    assertThat(lexed.tokens().get(1).kind()).isEqualTo(SqlToken.Kind.STRING);
    assertThat(lexed.tokens().get(1).value()).isEqualTo("it's");
  }

  @Test
  void listsTokensWithTheirPlaces() {
    List<SqlToken> tokens = lex("set @@x = 'a'\n , `b c` >= ?").tokens();
    assertThat(tokens)
        .extracting(SqlToken::kind)
        .containsExactly(
            SqlToken.Kind.WORD,
            SqlToken.Kind.VARIABLE,
            SqlToken.Kind.SYMBOL,
            SqlToken.Kind.STRING,
            SqlToken.Kind.SYMBOL,
            SqlToken.Kind.QUOTED_NAME,
            SqlToken.Kind.SYMBOL,
            SqlToken.Kind.PARAMETER,
            SqlToken.Kind.END);
    assertThat(tokens.get(5).value()).isEqualTo("b c");
    assertThat(tokens.get(5).position()).isEqualTo(new SourcePosition(2, 4));
  }

  @Test
  void findsTheWayBackToTheSource() {
    LexedStatement lexed = lex("select 1--2,\n 'a\\'b', wrong from t");
    int canonicalColumn = lexed.canonicalText().lines().toList().get(1).indexOf("wrong") + 1;
    assertThat(lexed.toSource(new SourcePosition(2, canonicalColumn)))
        .isEqualTo(new SourcePosition(2, 10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"select 'a", "select \"a", "select `a", "select /* a", "/*! select 1"})
  void refusesWhatIsNotClosed(String source) {
    assertThatThrownBy(() -> lex(source))
        .isInstanceOf(SqlFailure.class)
        .hasMessageContaining("unterminated");
  }

  @Test
  void refusesASecondStatementAtItsPlace() {
    assertThatThrownBy(() -> lex("select 1; select 2"))
        .isInstanceOfSatisfying(
            SqlFailure.class,
            failure -> assertThat(failure.position()).contains(new SourcePosition(1, 9)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ;; ", "-- nothing", "/* nothing */ ;"})
  void seesThatAStatementIsEmpty(String source) {
    assertThat(lex(source).isEmpty()).isTrue();
  }

  private static LexedStatement lex(String source) {
    return SqlLexer.lex(source, SqlMode.AVATICA_DEFAULT);
  }
}
