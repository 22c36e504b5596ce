package io.casgate.gateway.demo;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collection;

/** The connection of a load: a busy machine may be slow, and a load rather waits than gives up. */
final class SampleSession {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private SampleSession() {}

  /** Opens a session, which is the caller's to close. */
  static CqlSession open(Collection<InetSocketAddress> contactPoints, String datacenter) {
    DriverConfigLoader patient =
        DriverConfigLoader.programmaticBuilder()
            .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, PATIENCE)
            .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, PATIENCE)
            .withDuration(DefaultDriverOption.CONTROL_CONNECTION_TIMEOUT, PATIENCE)
            .withDuration(DefaultDriverOption.METADATA_SCHEMA_REQUEST_TIMEOUT, PATIENCE)
            .build();
    return CqlSession.builder()
        .withConfigLoader(patient)
        .addContactPoints(contactPoints)
        .withLocalDatacenter(datacenter)
        .build();
  }
}
