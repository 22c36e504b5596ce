package io.casgate.gateway.server;

import io.casgate.gateway.config.DataSize;
import io.casgate.gateway.config.ServerConfig;
import java.time.Duration;

/** The settings of a gateway's port that tests turn. */
public record TestServerConfig(
    int frameRows,
    DataSize frameBytes,
    Duration firstResponseTime,
    Duration statementIdleTime,
    Duration connectionIdleTime) {

  public static final TestServerConfig DEFAULTS =
      new TestServerConfig(
          ServerConfig.DEFAULTS.frameRows(),
          ServerConfig.DEFAULTS.frameBytes(),
          Duration.ofSeconds(20),
          ServerConfig.DEFAULTS.statementIdleTime(),
          ServerConfig.DEFAULTS.connectionIdleTime());

  public TestServerConfig withFrameRows(int rows) {
    return new TestServerConfig(
        rows, frameBytes, firstResponseTime, statementIdleTime, connectionIdleTime);
  }

  public TestServerConfig withFrameBytes(DataSize bytes) {
    return new TestServerConfig(
        frameRows, bytes, firstResponseTime, statementIdleTime, connectionIdleTime);
  }

  public TestServerConfig withFirstResponseTime(Duration time) {
    return new TestServerConfig(frameRows, frameBytes, time, statementIdleTime, connectionIdleTime);
  }

  public TestServerConfig withIdleTimes(Duration statement, Duration connection) {
    return new TestServerConfig(frameRows, frameBytes, firstResponseTime, statement, connection);
  }

  ServerConfig toServerConfig() {
    ServerConfig defaults = ServerConfig.DEFAULTS;
    return new ServerConfig(
        defaults.host(),
        0,
        100,
        50,
        connectionIdleTime,
        statementIdleTime,
        frameRows,
        frameBytes,
        firstResponseTime,
        DataSize.ofMegabytes(1),
        16,
        true);
  }
}
