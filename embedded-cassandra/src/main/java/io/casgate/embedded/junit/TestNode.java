package io.casgate.embedded.junit;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import io.casgate.embedded.CassandraCluster;
import io.casgate.embedded.ClusterOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The node of this test JVM, own or shared with the build, and one session to it. */
record TestNode(NodeAddress address, CqlSession session, Optional<CassandraCluster> owned)
    implements AutoCloseable {
  /** Names the file by which the test JVMs of one build share a node. */
  static final String SHARED = "casgate.embedded.shared";

  static TestNode open() {
    Optional<ProcessHandle> build = BuildProcess.find();
    Optional<String> file = Optional.ofNullable(System.getProperty(SHARED));
    if (file.isPresent() && build.isPresent()) {
      SharedNode shared = new SharedNode(Path.of(file.get()), build.get().pid());
      NodeAddress address = shared.findOrStart();
      return new TestNode(address, connect(address), Optional.empty());
    }
    CassandraCluster own = CassandraCluster.start(ClusterOptions.defaults());
    NodeAddress address = NodeAddress.of(own);
    return new TestNode(address, connect(address), Optional.of(own));
  }

  /** JUnit calls it when all tests of this JVM are done; a shared node ends with the build. */
  @Override
  public void close() {
    session.close();
    owned.ifPresent(CassandraCluster::close);
  }

  private static CqlSession connect(NodeAddress address) {
    DriverConfigLoader patient =
        DriverConfigLoader.programmaticBuilder()
            .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, Duration.ofSeconds(60))
            .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, Duration.ofSeconds(20))
            .withDuration(DefaultDriverOption.CONTROL_CONNECTION_TIMEOUT, Duration.ofSeconds(20))
            .withBoolean(DefaultDriverOption.METADATA_SCHEMA_ENABLED, false)
            .build();
    return CqlSession.builder()
        .addContactPoint(address.contactPoint())
        .withLocalDatacenter(address.datacenter())
        .withConfigLoader(patient)
        .build();
  }
}
