package io.casgate.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import io.casgate.embedded.CassandraCluster;
import io.casgate.embedded.ClusterOptions;
import io.casgate.gateway.demo.SampleData.Loaded;
import io.casgate.gateway.demo.SampleData.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The sample data on a node of its own, since their keyspaces have fixed names. */
@TestMethodOrder(OrderAnnotation.class)
class SampleDataIT {
  private static final SampleScale SMALL = new SampleScale(200, 5_000);
  private static final SampleScale OTHER = new SampleScale(150, 3_000);

  private static CassandraCluster cluster;
  private static CqlSession cql;
  private static SampleData sample;
  private static final List<Long> PROGRESS = new ArrayList<>();

  @BeforeAll
  static void start() {
    cluster = CassandraCluster.start(ClusterOptions.defaults());
    cql = SampleSession.open(cluster.contactPoints(), cluster.localDatacenter());
    sample =
        SampleData.connect(
            cluster.contactPoints(),
            cluster.localDatacenter(),
            (what, rows, all) -> PROGRESS.add(rows));
  }

  @AfterAll
  static void stop() {
    try (CassandraCluster toEnd = cluster;
        CqlSession toClose = cql;
        SampleData connected = sample) {
      assertThat(toEnd).isNotNull();
      assertThat(toClose).isNotNull();
      assertThat(connected).isNotNull();
    }
  }

  @Test
  @Order(1)
  void leavesAKeyspaceOfSomebodyElseAlone() {
    SampleTables.createKeyspace(cql, "lens");
    assertThatThrownBy(() -> sample.ensure(Optional.empty()))
        .isInstanceOf(SampleDataException.class)
        .hasMessageContaining("is not the sample data");
    SampleTables.drop(cql);
  }

  @Test
  @Order(2)
  void loadsWhatIsNotThereAndTellsHowFarItIs() throws InterruptedException {
    assertThat(sample.ensure(Optional.of(SMALL))).isEqualTo(new Loaded(SMALL, Outcome.LOADED));
    assertThat(PROGRESS).isSorted().hasSizeGreaterThan(2);
    assertThat(count("lens.movies")).isEqualTo(200);
    assertThat(count("lens.ratings_by_movie")).isEqualTo(5_000);
    assertThat(count("lens.ratings_by_user")).isEqualTo(5_000);
    assertThat(count("tutorial.posts_facebook")).isGreaterThan(20);
  }

  @Test
  @Order(3)
  void agreesWithItself() {
    Map<String, Integer> perGenre = new HashMap<>();
    Map<Integer, Set<String>> genresOfMovies = new HashMap<>();
    for (Row row : cql.execute("SELECT genre, movie_id FROM lens.genre_to_movies")) {
      perGenre.merge(row.getString("genre"), 1, Integer::sum);
      genresOfMovies
          .computeIfAbsent(row.getInt("movie_id"), id -> new TreeSet<>())
          .add(row.getString("genre"));
    }
    Map<Integer, MovieScore> scores = scores("lens.ratings_by_movie");
    assertThat(scores("lens.ratings_by_user")).isEqualTo(scores);
    for (Row row : cql.execute("SELECT * FROM lens.movies")) {
      int id = row.getInt("movie_id");
      assertThat(row.getSet("genres", String.class)).isEqualTo(genresOfMovies.get(id));
      if (KnownMovie.all().stream().noneMatch(m -> m.id() == id && m.score().isPresent())) {
        MovieScore score = scores.getOrDefault(id, MovieScore.of(0, 0));
        assertThat(row.getInt("total_ratings")).isEqualTo(score.ratings());
        assertThat(Optional.ofNullable(row.getBigDecimal("avg_rating"))).isEqualTo(score.average());
      }
    }
    for (Row row : cql.execute("SELECT * FROM lens.movies_per_genre")) {
      assertThat(row.getInt("movies")).isEqualTo(perGenre.remove(row.getString("genre")));
    }
    assertThat(perGenre).isEmpty();
  }

  @Test
  @Order(4)
  void showsTheRowsOfTheSeed() {
    Row movie = cql.execute("SELECT * FROM lens.movies WHERE movie_id = 1270").one();
    assertThat(movie.getString("title")).isEqualTo("Back to the Future (1985)");
    assertThat(movie.getBigDecimal("avg_rating")).isEqualTo(new BigDecimal("3.9144839785019387"));
    assertThat(movie.getInt("total_ratings")).isEqualTo(44_097);
    assertThat(movie.getSet("genres", String.class))
        .containsExactlyInAnyOrder("Adventure", "Comedy", "Sci-Fi");
    assertThat(
            cql.execute("SELECT movie_id FROM lens.ratings_by_user WHERE user_id = 2 LIMIT 5")
                .map(row -> row.getInt(0)))
        .containsExactly(1, 32, 48, 50, 110);
    assertThat(
            cql.execute("SELECT user_id FROM lens.ratings_by_movie WHERE movie_id = 1 LIMIT 5")
                .map(row -> row.getInt(0)))
        .containsExactly(2, 4, 9, 12, 16);
    assertThat(
            cql.execute(
                    "SELECT liked_on FROM tutorial.customer_by_liked_product WHERE title = 'Pepsi'")
                .map(row -> row.getInstant(0))
                .all())
        .isSortedAccordingTo(java.util.Comparator.reverseOrder())
        .hasSizeGreaterThan(10);
  }

  @Test
  @Order(5)
  void findsAgainWhatIsThereWhateverItsScale() throws InterruptedException {
    assertThat(sample.ensure(Optional.empty())).isEqualTo(new Loaded(SMALL, Outcome.FOUND));
    assertThat(sample.ensure(Optional.of(SMALL))).isEqualTo(new Loaded(SMALL, Outcome.FOUND));
  }

  @Test
  @Order(6)
  void completesALoadThatWasInterrupted() throws InterruptedException {
    new LoadMarker(LoadMarker.CURRENT_VERSION, SMALL, false).write(cql);
    cql.execute("TRUNCATE lens.movies");
    assertThat(sample.ensure(Optional.empty())).isEqualTo(new Loaded(SMALL, Outcome.LOADED));
    assertThat(count("lens.movies")).isEqualTo(200);
    assertThat(count("lens.ratings_by_user")).isEqualTo(5_000);
  }

  @Test
  @Order(7)
  void replacesDataOfAnotherScale() throws InterruptedException {
    assertThat(sample.ensure(Optional.of(OTHER))).isEqualTo(new Loaded(OTHER, Outcome.LOADED));
    assertThat(count("lens.movies")).isEqualTo(150);
    assertThat(count("lens.ratings_by_movie")).isEqualTo(3_000);
    assertThat(sample.reload(Optional.empty())).isEqualTo(new Loaded(OTHER, Outcome.LOADED));
  }

  private static Map<Integer, MovieScore> scores(String table) {
    Map<Integer, int[]> tallies = new HashMap<>();
    for (Row row : cql.execute("SELECT movie_id, rating FROM " + table)) {
      int[] tally = tallies.computeIfAbsent(row.getInt("movie_id"), id -> new int[2]);
      tally[0] += row.getBigDecimal("rating").multiply(BigDecimal.valueOf(2)).intValueExact();
      tally[1]++;
    }
    Map<Integer, MovieScore> scores = new HashMap<>();
    tallies.forEach((id, tally) -> scores.put(id, MovieScore.of(tally[0], tally[1])));
    return scores;
  }

  private static long count(String table) {
    return cql.execute("SELECT count(*) FROM " + table).one().getLong(0);
  }
}
