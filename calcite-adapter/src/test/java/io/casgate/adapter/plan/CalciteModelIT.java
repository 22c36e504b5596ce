package io.casgate.adapter.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casgate.embedded.junit.CassandraExtension;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The adapter in plain Calcite, by the model file that docs/calcite-model.md shows. */
class CalciteModelIT {
  @RegisterExtension static final CassandraExtension cassandra = new CassandraExtension();
  @TempDir private static Path directory;

  private static Connection connection;

  @BeforeAll
  static void connect() throws Exception {
    cassandra.execute(
        "CREATE TABLE movies (movie_id int PRIMARY KEY, title text, avg_rating decimal,"
            + " genres set<text>)",
        "CREATE TABLE ratings_by_user (user_id int, movie_id int, rating decimal, ts timestamp,"
            + " PRIMARY KEY (user_id, movie_id))",
        "CREATE TABLE \"Studios\" (\"studioId\" uuid PRIMARY KEY, \"fullName\" text)",
        "INSERT INTO movies (movie_id, title, avg_rating, genres) VALUES (1, 'Toy Story (1995)',"
            + " 3.92, {'Comedy', 'Animation'})",
        "INSERT INTO movies (movie_id, title) VALUES (32, 'Amélie ☀')",
        "INSERT INTO ratings_by_user (user_id, movie_id, rating, ts) VALUES (2, 1, 5.0,"
            + " '2004-05-19T17:49:44.000Z')",
        "INSERT INTO ratings_by_user (user_id, movie_id, rating) VALUES (2, 32, 4.5)",
        "INSERT INTO ratings_by_user (user_id, movie_id, rating) VALUES (4, 1, 1.10)",
        "INSERT INTO \"Studios\" (\"studioId\", \"fullName\") VALUES"
            + " (a11a0000-0000-4000-8000-000000000001, 'Pixar')");
    connection = PlainCalcite.connect(model(text -> text).toString());
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
  }

  @Test
  void joinsWithAParameter() throws SQLException {
    assertThat(PlainCalcite.moviesOfUser(connection, 2))
        .containsExactly("5.0 Toy Story (1995)", "4.5 Amélie ☀");
    assertThat(PlainCalcite.moviesOfUser(connection, 3)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "select title, genres from movies where movie_id = 1"
            + "→Toy Story (1995), [\"Animation\",\"Comedy\"]",
        "select title, avg_rating from movies where 32 = movie_id→Amélie ☀, null",
        "select title from movies where title = 'Toy Story (1995)'→Toy Story (1995)",
        "select title from movies where title like '%Story%' and movie_id in (1, 32)"
            + "→Toy Story (1995)",
        "select count(*) from movies→2",
        "select MOVIE_ID from MOVIES order by movie_id desc limit 1→32",
        "select movie_id, sum(rating), max(rating) from ratings_by_user group by movie_id order by"
            + " movie_id limit 1→1, 6.10, 5.0",
        "select \"fullName\" from \"Studios\" where \"studioId\" ="
            + " 'a11a0000-0000-4000-8000-000000000001'→Pixar",
        "select FullName from studios→Pixar",
        "select movie_id from ratings_by_user where user_id = 2 and movie_id = 32→32",
        "select r.rating from ratings_by_user r left join movies m on m.movie_id = r.movie_id"
            + " where r.user_id = 4→1.10",
      })
  void answers(String sql, String row) throws SQLException {
    assertThat(rows(sql)).containsExactly(row);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "select title from movies where movie_id = 1→CassandraKeyLookup",
        "select title from movies where 1 = movie_id and avg_rating > 3→CassandraKeyLookup",
        "select rating from ratings_by_user where user_id = 2→CassandraPartitionRead",
        "select title from movies where title = 'x'→CassandraScan",
      })
  void explains(String sql, String operator) throws SQLException {
    assertThat(rows("explain plan for " + sql)).first().asString().contains(operator);
  }

  @Test
  void explainsAndComparesWithParameters() throws SQLException {
    try (PreparedStatement explain =
            connection.prepareStatement(
                "explain plan for select title from movies where movie_id = ?");
        PreparedStatement find =
            connection.prepareStatement("select movie_id from movies where title = ?")) {
      explain.setInt(1, 1);
      assertThat(rows(explain)).first().asString().contains("CassandraKeyLookup");
      find.setString(1, "Amélie ☀");
      assertThat(rows(find)).containsExactly("32");
    }
  }

  @Test
  void readsInstants() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select ts from ratings_by_user where user_id = 2 and movie_id = 1")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getTimestamp(1).toInstant()).isEqualTo(Instant.parse("2004-05-19T17:49:44Z"));
    }
  }

  @Test
  void executesAPreparedStatementAgain() throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select title from movies where movie_id = ?")) {
      List<String> titles = new ArrayList<>();
      for (int movie : new int[] {1, 32, 33}) {
        statement.setInt(1, movie);
        try (ResultSet rows = statement.executeQuery()) {
          titles.add(rows.next() ? rows.getString(1) : "none");
        }
      }
      assertThat(titles).containsExactly("Toy Story (1995)", "Amélie ☀", "none");
    }
  }

  @Test
  void followsTheSchemaOfTheCluster() throws SQLException {
    cassandra.execute("CREATE TABLE later (id int PRIMARY KEY)");
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!isKnown("later") && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    assertThat(rows("select count(*) from later")).containsExactly("0");
  }

  private static boolean isKnown(String table) {
    try {
      rows("explain plan for select * from " + table);
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  @Test
  void tellsTablesAndColumns() throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet found = connection.getMetaData().getTables(null, "lens", "%", null)) {
      while (found.next()) {
        tables.add(found.getString("TABLE_NAME"));
      }
    }
    assertThat(tables).contains("movies", "ratings_by_user", "Studios");
  }

  @Test
  void refusesAnUnknownOperandAndTellsThoseThatThereAre() throws IOException {
    Path model = model(text -> text.replace("contactPoints", "contactPoint"));
    assertThatThrownBy(() -> PlainCalcite.connect(model.toString()))
        .hasStackTraceContaining("unknown operand 'contactPoint'")
        .hasStackTraceContaining("contactPoints");
  }

  @Test
  void readsAtTheConsistencyOfTheModel() throws Exception {
    Path model =
        model(text -> text.replace("\"keyspace\"", "\"consistency\": \"three\", \"keyspace\""));
    try (Connection demanding = PlainCalcite.connect(model.toString());
        PreparedStatement statement = demanding.prepareStatement("select title from movies")) {
      assertThatThrownBy(() -> rows(statement)).hasStackTraceContaining("THREE");
    }
  }

  @Test
  void refusesAnUnknownKeyspace() throws IOException {
    Path model = model(text -> text.replace(cassandra.keyspace(), "nosuch"));
    assertThatThrownBy(() -> PlainCalcite.connect(model.toString()))
        .hasStackTraceContaining("Unknown database 'nosuch'");
  }

  /** The model of the documentation, with the node and the keyspace of this test. */
  private static Path model(UnaryOperator<String> change) throws IOException {
    try (InputStream in = CalciteModelIT.class.getResourceAsStream("lens-model.json")) {
      String text =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replace("127.0.0.1:9042", address())
              .replace("\"keyspace\": \"lens\"", "\"keyspace\": \"" + cassandra.keyspace() + "\"");
      return Files.writeString(
          Files.createTempFile(directory, "model", ".json"), change.apply(text));
    }
  }

  private static String address() {
    return cassandra.contactPoint().getHostString() + ":" + cassandra.contactPoint().getPort();
  }

  private static List<String> rows(String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      return rows(statement);
    }
  }

  private static List<String> rows(PreparedStatement statement) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet found = statement.executeQuery()) {
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          values.add(found.getString(column));
        }
        rows.add(String.join(", ", values));
      }
    }
    return rows;
  }
}
