package io.casgate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.casgate.embedded.junit.CassandraExtension;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * A JUnit extension that gives test classes one gateway over the sample data, and fails a test
 * whose client left a connection open.
 */
final class SampleGateway implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  private static final Namespace NAMESPACE = Namespace.create(SampleGateway.class);

  private final CassandraExtension cassandra = new CassandraExtension();
  private Optional<RunningGateway> running = Optional.empty();

  @Override
  public void beforeAll(ExtensionContext context) {
    cassandra.beforeAll(context);
    running =
        Optional.of(
            context
                .getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                    RunningGateway.class,
                    key -> RunningGateway.start(cassandra),
                    RunningGateway.class));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    assertThat(current().server().openSessions()).as("connections left open").isZero();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    running = Optional.empty();
    cassandra.afterAll(context);
  }

  /** The node behind the gateway, with a keyspace for the test class. */
  CassandraExtension cassandra() {
    return cassandra;
  }

  /** As the examples have it by default, but for the port. */
  String jdbcUrl() {
    return jdbcUrl("json");
  }

  String jdbcUrl(String serialization) {
    return current().server().jdbcUrl() + ";serialization=" + serialization + ";timezone=UTC";
  }

  private RunningGateway current() {
    return running.orElseThrow(
        () -> new IllegalStateException("The extension is used outside its test class."));
  }
}
