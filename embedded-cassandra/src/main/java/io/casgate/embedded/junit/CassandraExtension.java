package io.casgate.embedded.junit;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * A JUnit extension that gives a test class one node, shared by the whole build, and a keyspace of
 * its own: {@code @RegisterExtension static final CassandraExtension cassandra = new
 * CassandraExtension();}
 */
public final class CassandraExtension implements BeforeAllCallback, AfterAllCallback {
  private static final Namespace NAMESPACE = Namespace.create(CassandraExtension.class);

  private Optional<TestKeyspace> keyspace = Optional.empty();

  @Override
  public void beforeAll(ExtensionContext context) {
    // A nested class uses the keyspace of the class around it.
    if (keyspace.isEmpty()) {
      TestNode node =
          context
              .getRoot()
              .getStore(NAMESPACE)
              .getOrComputeIfAbsent(TestNode.class, key -> TestNode.open(), TestNode.class);
      keyspace = Optional.of(TestKeyspace.create(node, context.getRequiredTestClass()));
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Optional<TestKeyspace> own = keyspace.filter(made -> made.isOf(context.getRequiredTestClass()));
    if (own.isPresent()) {
      own.get().drop();
      keyspace = Optional.empty();
    }
  }

  public InetSocketAddress contactPoint() {
    return current().node().address().contactPoint();
  }

  public String localDatacenter() {
    return current().node().address().datacenter();
  }

  /** The keyspace of this test class; it needs no quotes. */
  public String keyspace() {
    return current().name();
  }

  /** A session of the driver without a keyspace, shared by all test classes: not to be closed. */
  public CqlSession session() {
    return current().node().session();
  }

  /** Runs statements one after the other; names without a keyspace are of this test class's. */
  public void execute(String... cql) {
    for (String statement : cql) {
      query(statement);
    }
  }

  public ResultSet query(String cql, Object... values) {
    return session().execute(SimpleStatement.newInstance(cql, values).setKeyspace(keyspace()));
  }

  private TestKeyspace current() {
    return keyspace.orElseThrow(
        () -> new IllegalStateException("The extension is used outside its test class."));
  }
}
