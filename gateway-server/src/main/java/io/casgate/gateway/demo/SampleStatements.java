package io.casgate.gateway.demo;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import java.time.Duration;

/** The prepared inserts of a load. */
final class SampleStatements {
  /** A busy machine may be slow; a load rather waits than gives up. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private SampleStatements() {}

  /** Prepares {@code INSERT INTO} followed by the text; the driver keeps what it prepared. */
  static PreparedStatement insert(CqlSession session, String text) {
    return session.prepare(
        SimpleStatement.newInstance("INSERT INTO " + text)
            .setIdempotent(true)
            .setTimeout(PATIENCE));
  }
}
