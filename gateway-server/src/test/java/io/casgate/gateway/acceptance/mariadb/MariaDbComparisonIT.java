package io.casgate.gateway.acceptance.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.casgate.gateway.server.Encoding;
import io.casgate.gateway.server.GatewayExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The same rows in Cassandra and in a real MariaDB, and thousands of random expressions and queries
 * over them, answered by both. {@code -Dcasgate.comparison.seed=…} repeats a run; without it each
 * build compares the same ones.
 */
class MariaDbComparisonIT {
  @RegisterExtension static final GatewayExtension gateway = new GatewayExtension();

  private static final Logger LOG = LoggerFactory.getLogger(MariaDbComparisonIT.class);
  private static final long SEED = Long.getLong("casgate.comparison.seed", 10_11);
  private static final int SELECTS = Integer.getInteger("casgate.comparison.selects", 100);
  private static final Path DIALECT = Path.of("..", "docs", "dialect.md");

  private static Optional<MariaDbServer> mariaDb = Optional.empty();

  @BeforeAll
  static void start() throws SQLException {
    assumeTrue(
        MariaDbServer.isInstalled(),
        "There is no MariaDB to compare with: apt-get install mariadb-server");
    mariaDb = Optional.of(MariaDbServer.start());
    ComparedRows.cql().forEach(gateway.cassandra()::execute);
    try (Connection connection = mariaDb.get().connect();
        Statement statement = connection.createStatement()) {
      for (String sql : ComparedRows.sql()) {
        statement.execute(sql);
      }
    }
  }

  @AfterAll
  static void stop() {
    mariaDb.ifPresent(MariaDbServer::close);
    mariaDb = Optional.empty();
  }

  /** Text is read as Avatica connections read it. */
  private static Connection connectToMariaDb() throws SQLException {
    Connection connection = mariaDb.orElseThrow().connect();
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET NAMES utf8mb4 COLLATE utf8mb4_nopad_bin");
      statement.execute("SET sql_mode = 'ANSI_QUOTES,PIPES_AS_CONCAT,ERROR_FOR_DIVISION_BY_ZERO'");
    }
    return connection;
  }

  @Test
  void answersAsMariaDb() throws SQLException {
    try (Connection casgate = gateway.connect(Encoding.PROTOBUF);
        Connection other = connectToMariaDb()) {
      Comparison comparison = new Comparison(casgate, other, SEED);
      comparison.run(SELECTS, 2 * SELECTS);
      LOG.info("seed {}: {}", SEED, comparison);
      assertThat(comparison.differences()).as("seed %d: %s", SEED, comparison).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void differsWhereItIsKnownTo(KnownDifference known) throws SQLException {
    try (Connection casgate = gateway.connect(Encoding.PROTOBUF);
        Connection other = connectToMariaDb()) {
      assertThat(Answer.to(known.example(), casgate))
          .as(known.example())
          .isNotEqualTo(Answer.to(known.example(), other));
    }
  }

  @ParameterizedTest
  @EnumSource
  void tellsUsersOfEachKnownDifference(KnownDifference known) throws IOException {
    String dialect = Files.readString(DIALECT).replaceAll("\\s+", " ");
    assertThat(dialect).contains(known.reason()).contains("`" + known.example() + "`");
  }

  @ParameterizedTest
  @EnumSource
  void warnsAsMariaDb(WarningCase warning) throws SQLException {
    try (Connection casgate = gateway.connect(Encoding.PROTOBUF);
        Connection other = connectToMariaDb()) {
      assertThat(Answer.to(warning.sql(), casgate).agreesWith(Answer.to(warning.sql(), other)))
          .as(warning.sql())
          .isTrue();
      assertThat(Answer.to("SHOW WARNINGS", casgate).column(1))
          .isEqualTo(Answer.to("SHOW WARNINGS", other).column(1))
          .isNotEmpty();
    }
  }
}
