package io.casgate.adapter.plan;

import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.runtime.CassandraConnectionConfig;
import io.casgate.adapter.runtime.CassandraRuntime;
import io.casgate.adapter.runtime.ContactPoint;
import io.casgate.adapter.runtime.DriverCassandraClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.schema.Schema;
import org.apache.calcite.schema.SchemaFactory;
import org.apache.calcite.schema.SchemaPlus;

/**
 * The adapter without the gateway: a keyspace as a schema of a Calcite model file. Each schema has
 * a driver session of its own, which lives as long as the JVM, since a Calcite schema is never
 * closed.
 *
 * <p>Operands: {@code keyspace} (default: the schema's name), {@code contactPoints} ({@code
 * host:port,host:port}), {@code localDatacenter}, {@code user}, {@code password}, {@code
 * driverConfig} (a configuration file of the Java driver).
 */
public final class CassandraSchemaFactory implements SchemaFactory {
  private static final Set<String> OPERANDS =
      Set.of("keyspace", "contactPoints", "localDatacenter", "user", "password", "driverConfig");
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  @Override
  public Schema create(SchemaPlus parent, String name, Map<String, Object> operands) {
    operands.keySet().stream()
        .filter(
            key ->
                !OPERANDS.contains(key) && !key.equals("modelUri") && !key.equals("baseDirectory"))
        .findFirst()
        .ifPresent(
            key -> {
              throw new IllegalArgumentException(
                  "unknown operand '" + key + "'; there are " + OPERANDS);
            });
    CassandraConnectionConfig config = config(operands);
    DriverCassandraClient client = new DriverCassandraClient(config);
    if (!client.awaitConnection(LONGEST_WAIT)) {
      client.close();
      throw SqlError.CASSANDRA_UNREACHABLE.with(config.contactPoints().toString());
    }
    String keyspace = text(operands, "keyspace").orElse(name);
    return new ModelSchema(keyspace, new CassandraRuntime(client));
  }

  private static CassandraConnectionConfig config(Map<String, Object> operands) {
    CassandraConnectionConfig config = CassandraConnectionConfig.DEFAULTS;
    Optional<String> points = text(operands, "contactPoints");
    if (points.isPresent()) {
      config = config.withContactPoints(contactPoints(points.get()));
    }
    Optional<String> datacenter = text(operands, "localDatacenter");
    if (datacenter.isPresent()) {
      config = config.withLocalDatacenter(datacenter.get());
    }
    Optional<String> user = text(operands, "user");
    if (user.isPresent()) {
      config = config.withCredentials(user.get(), text(operands, "password").orElse(""));
    }
    Optional<String> driverConfig = text(operands, "driverConfig");
    return driverConfig.isPresent() ? config.withDriverConfig(Path.of(driverConfig.get())) : config;
  }

  private static List<ContactPoint> contactPoints(String text) {
    return Arrays.stream(text.split(",")).map(ContactPoint::parse).toList();
  }

  private static Optional<String> text(Map<String, Object> operands, String key) {
    return Optional.ofNullable(operands.get(key)).map(Object::toString);
  }
}
