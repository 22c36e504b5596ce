package io.casgate.adapter.plan;

import com.datastax.oss.driver.api.core.type.DataTypes;
import io.casgate.adapter.runtime.FakeCassandraClient;
import io.casgate.adapter.schema.TableFixture;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A few small tables in memory: movies by key, ratings by user, and one table for each odd key. */
final class LensFixture {
  static final UUID ID = UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");

  private LensFixture() {}

  static PlannerFixture planner() {
    FakeCassandraClient client = new FakeCassandraClient();
    addMovies(client);
    addRatings(client);
    addOddKeys(client);
    return new PlannerFixture(client, "lens");
  }

  private static void addMovies(FakeCassandraClient client) {
    client.add(
        TableFixture.table("lens", "movies")
            .partitionKey("movie_id", DataTypes.INT)
            .column("title", DataTypes.TEXT)
            .column("avg_rating", DataTypes.DECIMAL)
            .build());
    for (int id = 0; id < 50; id++) {
      client.insert("lens", "movies", id, "Movie " + id, new BigDecimal("3." + id));
    }
  }

  private static void addRatings(FakeCassandraClient client) {
    client.add(
        TableFixture.table("lens", "ratings")
            .partitionKey("user_id", DataTypes.INT)
            .clusteringKey("movie_id", DataTypes.INT)
            .column("rating", DataTypes.DOUBLE)
            .build());
    for (int i = 0; i < 100; i++) {
      client.insert("lens", "ratings", i / 10, i % 10, (double) (i % 5));
    }
  }

  private static void addOddKeys(FakeCassandraClient client) {
    client.add(
        TableFixture.table("lens", "by_uuid")
            .partitionKey("id", DataTypes.UUID)
            .column("other", DataTypes.UUID)
            .build());
    client.insert("lens", "by_uuid", ID, ID);
    client.add(
        TableFixture.table("lens", "by_decimal")
            .partitionKey("price", DataTypes.DECIMAL)
            .column("name", DataTypes.TEXT)
            .build());
    client.insert("lens", "by_decimal", new BigDecimal("1.1"), "short");
    client.insert("lens", "by_decimal", new BigDecimal("1.10"), "long");
    client.add(
        TableFixture.table("lens", "by_two")
            .partitionKey("a", DataTypes.TEXT)
            .partitionKey("b", DataTypes.BIGINT)
            .clusteringKey("c", DataTypes.INT)
            .column("Mixed Name", DataTypes.TEXT)
            .build());
    client.insert("lens", "by_two", "x", 1L, 1, "one");
    client.insert("lens", "by_two", "x", 1L, 2, "two");
    client.add(
        TableFixture.table("lens", "by_day")
            .partitionKey("day", DataTypes.DATE)
            .column("at", DataTypes.TIMESTAMP)
            .build());
    client.insert(
        "lens", "by_day", LocalDate.of(2024, 2, 29), Instant.parse("2024-02-29T01:02:03.450Z"));
    client.insert(
        "lens", "by_day", LocalDate.of(12_000, 1, 1), Instant.parse("+12000-01-01T00:00:00Z"));
  }
}
