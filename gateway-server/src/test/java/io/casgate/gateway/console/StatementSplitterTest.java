package io.casgate.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StatementSplitterTest {
  static Stream<Arguments> scripts() {
    return Stream.of(
        script("", List.of()),
        script("  \n ; ;; \n", List.of()),
        script("select 1", List.of("select 1")),
        script("select 1;", List.of("select 1")),
        script("select 1;select 2;\nselect 3", List.of("select 1", "select 2", "select 3")),
        script("select\n 1\n;", List.of("select\n 1")),
        script("select ';'; select 2", List.of("select ';'", "select 2")),
        script("select 'it''s;'; select 2", List.of("select 'it''s;'", "select 2")),
        script("select 'a\\';b'; select 2", List.of("select 'a\\';b'", "select 2")),
        script("select 'a\\\\'; select 2", List.of("select 'a\\\\'", "select 2")),
        script("select `a;b`; select \"a;b\"", List.of("select `a;b`", "select \"a;b\"")),
        script("select \"a\\\"; select 2", List.of("select \"a\\\"", "select 2")),
        script("select 1 -- a; b\n; select 2", List.of("select 1 -- a; b", "select 2")),
        script("select 1 # a; b\n; select 2", List.of("select 1 # a; b", "select 2")),
        script("select 1--1; select 2", List.of("select 1--1", "select 2")),
        script("select 1 /* a; 'b */; select 2", List.of("select 1 /* a; 'b */", "select 2")),
        script("select 1 /*/ a; */; select 2", List.of("select 1 /*/ a; */", "select 2")),
        script("select 4/2; select 2*/**/3", List.of("select 4/2", "select 2*/**/3")),
        script("-- only a comment;\n# another;\n/* third; */ ;", List.of()),
        script("-- first\nselect 1;", List.of("-- first\nselect 1")),
        script("--\nselect 1;", List.of("--\nselect 1")),
        script("/*!40101 SET NAMES utf8 */;", List.of("/*!40101 SET NAMES utf8 */")),
        script("select 'open; select 2", List.of("select 'open; select 2")),
        script("select 1 /* open; select 2", List.of("select 1 /* open; select 2")),
        script("\ufeffselect 1;\r\nselect 2;\r\n", List.of("select 1", "select 2")),
        script("select 'ä€😀;'; select 2", List.of("select 'ä€😀;'", "select 2")),
        script("-;", List.of("-")),
        script("\\G", List.of()),
        script("/* nothing */ \\G", List.of()));
  }

  private static Arguments script(String text, List<String> statements) {
    return Arguments.of(text, statements);
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void cutsAtTerminatorsOutsideOfQuotesAndComments(String script, List<String> statements)
      throws IOException {
    assertThat(split(script)).extracting(ScriptStatement::text).isEqualTo(statements);
  }

  @Test
  void tellsHowAStatementEnded() throws IOException {
    assertThat(split("select 1\\G select 2\\g select '\\G'; select 4"))
        .extracting(ScriptStatement::text, ScriptStatement::ending)
        .containsExactly(
            tuple("select 1", ScriptStatement.Ending.VERTICAL),
            tuple("select 2", ScriptStatement.Ending.SEMICOLON),
            tuple("select '\\G'", ScriptStatement.Ending.SEMICOLON),
            tuple("select 4", ScriptStatement.Ending.END_OF_SCRIPT));
  }

  @Test
  void numbersStatementsAndKnowsTheirLines() throws IOException {
    assertThat(split("select 1;\n\n\n  select\n2; select 3;\n\nselect 4"))
        .extracting(ScriptStatement::number, ScriptStatement::line)
        .containsExactly(tuple(1, 1), tuple(2, 4), tuple(3, 5), tuple(4, 7));
  }

  @Test
  void readsNoFurtherThanTheStatementNeeds() throws IOException {
    StringReader script = new StringReader("select 1;select 2;");
    assertThat(new StatementSplitter(script).next()).isPresent();
    assertThat(script.read()).isEqualTo('s');
  }

  @Test
  void takesTextWithoutTerminatorForIncomplete() {
    assertThat(StatementSplitter.isComplete("select 1;")).isTrue();
    assertThat(StatementSplitter.isComplete("select 1\\G")).isTrue();
    assertThat(StatementSplitter.isComplete("  ")).isTrue();
    assertThat(StatementSplitter.isComplete("select 1; -- done")).isTrue();
    assertThat(StatementSplitter.isComplete("select 1")).isFalse();
    assertThat(StatementSplitter.isComplete("select ';")).isFalse();
    assertThat(StatementSplitter.isComplete("select 1; select 2")).isFalse();
    assertThat(StatementSplitter.isComplete("select 1; /* open")).isFalse();
  }

  private static List<ScriptStatement> split(String script) throws IOException {
    StatementSplitter splitter = new StatementSplitter(new StringReader(script));
    List<ScriptStatement> statements = new ArrayList<>();
    Optional<ScriptStatement> next = splitter.next();
    while (next.isPresent()) {
      statements.add(next.get());
      next = splitter.next();
    }
    return statements;
  }
}
