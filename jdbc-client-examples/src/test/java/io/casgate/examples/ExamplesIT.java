package io.casgate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every example, run as a user runs it: with the driver's jars alone. */
class ExamplesIT {
  @RegisterExtension static final SampleGateway gateway = new SampleGateway();

  @Test
  void looksAMovieUp() {
    assertThat(linesOf(PlainLookup.class))
        .containsExactly(
            "Back to the Future (1985): 3.9144839785019387 from 44097 ratings,"
                + " [\"Adventure\",\"Comedy\",\"Sci-Fi\"]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "protobuf"})
  void looksManyMoviesUpWithOneStatement(String serialization) {
    ClientRun run =
        ClientJvm.ofExamples().run(PreparedLookup.class.getName(), gateway.jdbcUrl(serialization));

    assertThat(run.linesOfSuccess())
        .containsExactly(
            "1: Toy Story (1995)",
            "32: Twelve Monkeys (a.k.a. 12 Monkeys) (1995)",
            "48: Pocahontas (1995)",
            "50: Usual Suspects, The (1995)",
            "110: Braveheart (1995)",
            "999999: no such movie");
  }

  @Test
  void streamsALargeTableThroughASmallHeap() {
    ClientRun run =
        ClientJvm.ofExamples()
            .withFlags("-Xmx16m")
            .run(StreamLargeTable.class.getName(), gateway.jdbcUrl());

    assertThat(run.linesOfSuccess())
        .hasSize(2)
        .startsWith(RunningGateway.SCALE.ratings() + " ratings")
        .last()
        .asString()
        .matches("3\\.\\d\\d stars on average");
  }

  @Test
  void browsesMetadata() {
    List<String> lines = linesOf(BrowseMetadata.class);

    assertThat(lines)
        .contains("schema information_schema", "schema lens", "schema tutorial", "type VARCHAR")
        .containsSubsequence(
            "table lens.genre_to_movies",
            "table lens.movies",
            "table lens.movies_per_genre",
            "table lens.ratings_by_movie",
            "table lens.ratings_by_user")
        .containsSubsequence("key part 1 user_id", "key part 2 movie_id");
    assertThat(lines)
        .filteredOn(line -> line.startsWith("column "))
        .containsExactly(
            "column user_id int not null (partition key 1)",
            "column movie_id int not null (clustering key 1)",
            "column rating decimal null ()",
            "column ts int null ()");
  }

  @Test
  void joinsAndAggregates() {
    List<String> lines = linesOf(JoinAndAggregate.class);

    assertThat(lines)
        .startsWith(
            "5.0 Toy Story (1995)",
            "4.5 Twelve Monkeys (a.k.a. 12 Monkeys) (1995)",
            "2.0 Pocahontas (1995)",
            "5.0 Usual Suspects, The (1995)",
            "4.5 Braveheart (1995)",
            "Back to the Future (1985): 3.9144839785019387",
            "Rounders (1998): 3.724941564691324",
            "Carlito's Way (1993): 3.6857084979236303");
    assertThat(lines).anyMatch(line -> line.matches("Adventure: \\d+"));
    assertThat(lines).hasSize(8 + 20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "America/New_York", "Asia/Kolkata"})
  void readsTimestampsInAnyZone(String zone) {
    ClientRun run =
        ClientJvm.ofExamples()
            .withFlags("-Duser.timezone=" + zone)
            .run(ReadTimestamps.class.getName(), gateway.jdbcUrl());

    assertThat(run.linesOfSuccess()).containsExactly("registered 2023-12-10T19:00:00Z");
  }

  private static List<String> linesOf(Class<?> example) {
    return ClientJvm.ofExamples().run(example.getName(), gateway.jdbcUrl()).linesOfSuccess();
  }
}
