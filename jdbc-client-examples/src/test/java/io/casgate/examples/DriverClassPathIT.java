package io.casgate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which jars the stock driver needs before it is a driver. */
class DriverClassPathIT {
  @RegisterExtension static final SampleGateway gateway = new SampleGateway();

  @Test
  void isNoDriverWithoutSlf4j() {
    ClientRun run = lookUpWith("avatica-");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errors()).contains("No suitable driver");
  }

  @Test
  void connectsWithTheApiOfSlf4jAndSaysThatNobodyLogs() {
    ClientRun run = lookUpWith("avatica-", "slf4j-api-");

    assertThat(run.linesOfSuccess()).first().asString().startsWith("Back to the Future (1985)");
    assertThat(run.errors()).contains("SLF4J");
  }

  @Test
  void connectsInSilenceWithABindingToo() {
    ClientRun run = lookUpWith("avatica-", "slf4j-api-", "slf4j-nop-");

    assertThat(run.linesOfSuccess()).first().asString().startsWith("Back to the Future (1985)");
    assertThat(run.errors()).isEmpty();
  }

  private static ClientRun lookUpWith(String... jarNames) {
    return ClientJvm.ofExamplesWith(jarNames).run(PlainLookup.class.getName(), gateway.jdbcUrl());
  }
}
