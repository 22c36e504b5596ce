package io.casgate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The known gaps that docs/jdbc.md lists are still there, and what it says helps, helps. */
class StockDriverGapsIT {
  @RegisterExtension static final SampleGateway gateway = new SampleGateway();

  @BeforeAll
  static void load() {
    gateway
        .cassandra()
        .execute(
            "CREATE TABLE odd (id int PRIMARY KEY, value double)",
            "INSERT INTO odd (id, value) VALUES (1, NaN)");
  }

  @ParameterizedTest
  @CsvSource({"json, ClassCastException", "protobuf, NaN"})
  void areAsDocumented(String serialization, String notANumber) {
    ClientRun run =
        ClientJvm.ofTool(Path.of("target/test-classes"))
            .run(
                StockDriverGaps.class.getName(),
                gateway.jdbcUrl(serialization),
                gateway.cassandra().keyspace() + ".odd");

    assertThat(run.linesOfSuccess())
        .containsExactly(
            "product Avatica",
            "read-only true",
            "upper case true",
            "keys 0",
            "prepared, at most 3: more",
            "plain, at most 3: 3",
            "prepared, limited to 3: 3",
            "NaN: " + notANumber);
  }
}
