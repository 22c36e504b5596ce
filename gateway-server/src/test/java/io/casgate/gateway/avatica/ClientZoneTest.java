package io.casgate.gateway.avatica;

import static org.assertj.core.api.Assertions.assertThat;

import io.casgate.adapter.type.SqlColumnType;
import io.casgate.gateway.server.Encoding;
import io.casgate.gateway.server.FakePlan;
import io.casgate.gateway.server.GatewayFixture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.calcite.sql.type.SqlTypeName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Timestamps as a client sees them whose JVM is in a zone with summer time. */
class ClientZoneTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** The hour that Berlin's clocks leave out in spring, and the one that they repeat in autumn. */
  private static final LocalDateTime LEFT_OUT = LocalDateTime.of(2024, 3, 31, 2, 30);

  private static final LocalDateTime REPEATED = LocalDateTime.of(2024, 10, 27, 2, 30);

  private static final List<LocalDateTime> TIMES =
      List.of(
          LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_000_000),
          LocalDateTime.of(2024, 7, 1, 12, 0),
          REPEATED,
          LEFT_OUT);

  private GatewayFixture gateway;

  @BeforeEach
  void start() {
    gateway = GatewayFixture.start();
    SqlColumnType type = SqlColumnType.of(SqlTypeName.TIMESTAMP, 3);
    Object[] millis =
        TIMES.stream()
            .map(time -> (Object) time.toInstant(ZoneOffset.UTC).toEpochMilli())
            .toArray();
    gateway.plans().put("select ts", FakePlan.of(type, millis));
    gateway.plans().put("select ?", FakePlan.echoing(type));
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  @ParameterizedTest
  @EnumSource
  void tellsInstantsWhenTheUrlSaysUtc(Encoding encoding) throws Exception {
    List<String> lines = clientInBerlin(encoding, ";timezone=UTC");
    for (int i = 0; i < TIMES.size(); i++) {
      String[] seen = lines.get(i).split("\\|", -1);
      Instant instant = TIMES.get(i).toInstant(ZoneOffset.UTC);
      assertThat(LocalDateTime.parse(seen[0].replace(' ', 'T'))).isEqualTo(TIMES.get(i));
      assertThat(Long.parseLong(seen[1])).isEqualTo(instant.toEpochMilli());
      // The driver passes through the wall clock of its JVM, which lacks an hour in spring.
      assertThat(Instant.parse(seen[2]))
          .isEqualTo(TIMES.get(i).equals(LEFT_OUT) ? instant.plusSeconds(3600) : instant);
    }
    assertThat(lines.subList(TIMES.size(), lines.size()))
        .containsExactly("LocalDateTime 2024-03-30T00:30", "LocalDateTime 1969-12-31T22:59:59.999");
  }

  @ParameterizedTest
  @EnumSource
  void tellsTheWallClockWhenTheUrlSaysNothing(Encoding encoding) throws Exception {
    List<String> lines = clientInBerlin(encoding, "");
    for (int i = 0; i < TIMES.size(); i++) {
      String[] seen = lines.get(i).split("\\|", -1);
      assertThat(LocalDateTime.parse(seen[0].replace(' ', 'T'))).isEqualTo(TIMES.get(i));
      assertThat(LocalDateTime.parse(seen[3]))
          .isEqualTo(TIMES.get(i).atZone(BERLIN).toLocalDateTime());
    }
    assertThat(lines.subList(TIMES.size(), lines.size()))
        .containsExactly("LocalDateTime 2024-03-30T01:30", "LocalDateTime 1969-12-31T23:59:59.999");
  }

  private List<String> clientInBerlin(Encoding encoding, String more) throws Exception {
    Process client =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=" + BERLIN,
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                TimestampClient.class.getName(),
                encoding.of(gateway.server().jdbcUrl()) + more,
                "select ts",
                "select ?")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      String output = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(client.waitFor(1, TimeUnit.MINUTES)).isTrue();
      return output.lines().toList();
    } finally {
      client.destroyForcibly();
    }
  }
}
