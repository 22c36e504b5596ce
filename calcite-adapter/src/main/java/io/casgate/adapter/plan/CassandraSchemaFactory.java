package io.casgate.adapter.plan;

import static java.util.Locale.ROOT;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import io.casgate.adapter.client.CassandraConnectionConfig;
import io.casgate.adapter.client.ContactPoint;
import io.casgate.adapter.client.DriverCassandraClient;
import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.runtime.CassandraRuntime;
import io.casgate.adapter.runtime.QuerySettings;
import io.casgate.adapter.sql.SqlFrontEnd;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.model.ModelHandler;
import org.apache.calcite.rel.type.RelDataTypeSystem;
import org.apache.calcite.schema.Schema;
import org.apache.calcite.schema.SchemaFactory;
import org.apache.calcite.schema.SchemaPlus;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * The adapter without the gateway: a keyspace as a schema of a Calcite model file. Each schema has
 * a driver session of its own, which lives as long as the JVM, since a Calcite schema is never
 * closed.
 *
 * <p>Operands: {@code keyspace} (default: the schema's name), {@code contactPoints} ({@code
 * host:port,host:port}), {@code localDatacenter}, {@code user}, {@code password}, {@code
 * consistency} (default: ONE), {@code driverConfig} (a configuration file of the Java driver).
 */
public final class CassandraSchemaFactory implements SchemaFactory {
  /**
   * The decimals of the adapter, for the connection property {@code typeSystem}; Calcite's own end
   * at 19 digits and cannot add those of Cassandra up.
   */
  public static final RelDataTypeSystem TYPE_SYSTEM =
      new SqlFrontEnd()
          .analysisOf(
              SqlLiteral.createNull(SqlParserPos.ZERO),
              CalciteSchema.createRootSchema(false),
              Optional.empty())
          .types()
          .getTypeSystem();

  private static final List<String> OPERANDS =
      List.of(
          "keyspace",
          "contactPoints",
          "localDatacenter",
          "user",
          "password",
          "consistency",
          "driverConfig");

  /** What Calcite adds to the operands of every schema. */
  private static final Set<String> CALCITE_OPERANDS =
      Arrays.stream(ModelHandler.ExtraOperand.values())
          .map(operand -> operand.camelName)
          .collect(Collectors.toUnmodifiableSet());

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  @Override
  public Schema create(SchemaPlus parent, String name, Map<String, Object> operands) {
    requireKnown(operands.keySet());
    CassandraConnectionConfig config = config(operands);
    DriverCassandraClient client = new DriverCassandraClient(config);
    try {
      if (!client.awaitConnection(LONGEST_WAIT)) {
        throw SqlError.CASSANDRA_UNREACHABLE.with(config.contactPoints().toString());
      }
      String keyspace = text(operands, "keyspace").orElse(name);
      QuerySettings settings = QuerySettings.DEFAULTS.withReadConsistency(consistency(operands));
      return new ModelSchema(keyspace, new CassandraRuntime(client, settings));
    } catch (RuntimeException e) {
      client.close();
      throw e;
    }
  }

  private static void requireKnown(Set<String> names) {
    for (String name : names) {
      if (!OPERANDS.contains(name) && !CALCITE_OPERANDS.contains(name)) {
        throw new IllegalArgumentException(
            "unknown operand '" + name + "'; there are " + String.join(", ", OPERANDS));
      }
    }
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

  private static ConsistencyLevel consistency(Map<String, Object> operands) {
    return text(operands, "consistency")
        .map(level -> (ConsistencyLevel) DefaultConsistencyLevel.valueOf(level.toUpperCase(ROOT)))
        .orElse(QuerySettings.DEFAULTS.readConsistency());
  }

  private static List<ContactPoint> contactPoints(String text) {
    return Arrays.stream(text.split(",")).map(ContactPoint::parse).toList();
  }

  private static Optional<String> text(Map<String, Object> operands, String key) {
    return Optional.ofNullable(operands.get(key)).map(Object::toString);
  }
}
