package io.casgate.gateway.demo;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;

/** The prepared inserts of a load. */
final class SampleStatements {
  private SampleStatements() {}

  /** Prepares {@code INSERT INTO} followed by the text; the driver keeps what it prepared. */
  static PreparedStatement insert(CqlSession session, String text) {
    return session.prepare(SimpleStatement.newInstance("INSERT INTO " + text).setIdempotent(true));
  }
}
