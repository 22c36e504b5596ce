package io.casgate.gateway.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * The port that clients dial, and the limits that keep many of them from harming each other.
 *
 * @param port 0 takes a free one
 * @param connectionIdleTime after which a connection that nobody used is closed
 * @param statementIdleTime after which an open result that nobody fetched from is closed
 * @param frameRows rows of one answer at most; the client's fetch size may ask for fewer
 * @param frameBytes bytes of rows of one answer, about
 * @param firstResponseTime after which an answer without rows is sent, to be asked again
 */
public record ServerConfig(
    String host,
    int port,
    int maxConnections,
    int maxStatementsPerConnection,
    Duration connectionIdleTime,
    Duration statementIdleTime,
    int frameRows,
    DataSize frameBytes,
    Duration firstResponseTime,
    DataSize maxRequestBytes,
    int workerThreads,
    boolean gzip)
    implements ConfigSection {

  /** Clients give up on an answer after three minutes, so the first one must come well before. */
  private static final Duration LONGEST_FIRST_RESPONSE = Duration.ofSeconds(150);

  public static final ServerConfig DEFAULTS =
      new ServerConfig(
          "127.0.0.1",
          8765,
          1_000,
          1_000,
          Duration.ofMinutes(30),
          Duration.ofMinutes(10),
          5_000,
          DataSize.ofMegabytes(1),
          Duration.ofSeconds(20),
          DataSize.ofMegabytes(16),
          64,
          true);

  public ServerConfig {
    requireNonNull(host, "host");
    Limits.requireWithin(port, 0, 65_535);
    Limits.requireWithin(maxConnections, 1, 1_000_000);
    Limits.requireWithin(maxStatementsPerConnection, 1, 1_000_000);
    Limits.requirePositive(connectionIdleTime);
    Limits.requirePositive(statementIdleTime);
    Limits.requireWithin(frameRows, 1, 1_000_000);
    Limits.requireAtLeast(frameBytes, DataSize.ofKilobytes(1));
    Limits.requirePositive(firstResponseTime);
    Limits.require(
        firstResponseTime.compareTo(LONGEST_FIRST_RESPONSE) <= 0,
        "must be 150s or less, because clients wait three minutes at most");
    Limits.requireAtLeast(maxRequestBytes, DataSize.ofKilobytes(1));
    Limits.requireWithin(workerThreads, 8, 10_000);
  }

  /** The same on another port. */
  public ServerConfig withPort(int number) {
    return new ServerConfig(
        host,
        number,
        maxConnections,
        maxStatementsPerConnection,
        connectionIdleTime,
        statementIdleTime,
        frameRows,
        frameBytes,
        firstResponseTime,
        maxRequestBytes,
        workerThreads,
        gzip);
  }
}
