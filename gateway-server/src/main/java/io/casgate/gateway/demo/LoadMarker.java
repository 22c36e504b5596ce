package io.casgate.gateway.demo;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import java.util.Optional;

/** The row in Cassandra that says which sample data a cluster holds, and whether all of them. */
record LoadMarker(int version, SampleScale scale, boolean complete) {
  /** To be raised whenever the same scale would give other rows or tables. */
  static final int CURRENT_VERSION = 1;

  private static final String TABLE = "casgate.sample_data";
  private static final String NAME = "demo";

  static Optional<LoadMarker> find(CqlSession session) {
    boolean exists =
        session
            .getMetadata()
            .getKeyspace("casgate")
            .flatMap(k -> k.getTable("sample_data"))
            .isPresent();
    if (!exists) {
      return Optional.empty();
    }
    SimpleStatement read =
        SimpleStatement.newInstance(
            "SELECT version, movies, ratings, complete FROM " + TABLE + " WHERE name = ?", NAME);
    return Optional.ofNullable(session.execute(read).one()).map(LoadMarker::from);
  }

  void write(CqlSession session) {
    SampleTables.createKeyspace(session, "casgate");
    session.execute(
        "CREATE TABLE IF NOT EXISTS "
            + TABLE
            + " (name text PRIMARY KEY, version int, movies int, ratings int, complete boolean)");
    session.execute(
        SimpleStatement.newInstance(
            "INSERT INTO "
                + TABLE
                + " (name, version, movies, ratings, complete) VALUES (?, ?, ?, ?, ?)",
            NAME,
            version,
            scale.movies(),
            scale.ratings(),
            complete));
  }

  /** Whether the data marked are, or when completed will be, those of the scale. */
  boolean isFor(SampleScale wanted) {
    return version == CURRENT_VERSION && scale.equals(wanted);
  }

  private static LoadMarker from(Row row) {
    return new LoadMarker(
        row.getInt("version"),
        new SampleScale(row.getInt("movies"), row.getInt("ratings")),
        row.getBoolean("complete"));
  }
}
