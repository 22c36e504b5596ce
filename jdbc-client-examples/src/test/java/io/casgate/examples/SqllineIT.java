package io.casgate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** sqlline, started as docs/sqlline.md says. */
class SqllineIT {
  @RegisterExtension static final SampleGateway gateway = new SampleGateway();

  private static final Path SCRIPT = Path.of("src/main/resources/io/casgate/examples/lens.sqlline");

  @Test
  void printsCsv() {
    ClientRun run =
        sqlline(
            "--outputformat=csv",
            "-e",
            "select movie_id, title, avg_rating from lens.movies where movie_id in (1270, 2231)"
                + " order by movie_id;");

    assertThat(run.linesOfSuccess())
        .containsExactly(
            "'movie_id','title','avg_rating'",
            "'1270','Back to the Future (1985)','3.9144839785019387'",
            "'2231','Rounders (1998)','3.724941564691324'");
  }

  @Test
  void runsAScript() {
    ClientRun run = sqlline("--outputformat=table", "--run=" + SCRIPT.toAbsolutePath());

    List<String> lines =
        run.linesOfSuccess().stream().map(line -> line.replaceAll(" +", " ")).toList();
    for (String start :
        List.of(
            "| | lens | ratings_by_movie | TABLE |",
            "| | lens | ratings_by_user | TABLE |",
            "| | lens | movies | movie_id | 4 | int |",
            "| | lens | movies | genres | 12 | set<text> |",
            "| Back to the Future (1985) | 3.9144839785019387 |",
            "| 1 | 5.0 |",
            "| 32 | 4.5 |",
            "| 48 | 2.0 |",
            "| " + RunningGateway.SCALE.ratings() + " | 5.0 |")) {
      assertThat(lines).anyMatch(line -> line.startsWith(start));
    }
  }

  @Test
  void stopsAtAnErrorAndTellsItsNumberAndPlace() {
    ClientRun run = sqlline("-e", "select titel from lens.movies;");

    assertThat(run.exitCode()).isNotZero();
    assertThat(run.errors())
        .contains("Error 1054 (42S22)")
        .contains("Unknown column 'titel'")
        .contains("(line 1, column 8)")
        .contains("Did you mean 'title'?");
  }

  @Test
  void explains() {
    ClientRun run =
        sqlline(
            "--outputformat=vertical",
            "-e",
            "explain select * from lens.movies where movie_id = 1;");

    assertThat(String.join("\n", run.linesOfSuccess()))
        .containsPattern("key +PRIMARY")
        .contains("FROM lens.movies WHERE movie_id = ?");
  }

  private static ClientRun sqlline(String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of("-d", "org.apache.calcite.avatica.remote.Driver", "-u", gateway.jdbcUrl()));
    arguments.addAll(List.of("-n", "", "-p", "", "--isolation=TRANSACTION_NONE", "--silent=true"));
    arguments.add("--maxWidth=400");
    arguments.addAll(List.of(options));
    return ClientJvm.ofTool(Path.of("target/sqlline-lib/*"))
        .run("sqlline.SqlLine", arguments.toArray(String[]::new));
  }
}
