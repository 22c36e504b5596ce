package io.casgate.gateway.console;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Properties;

/** Which gateway to connect to, as whom, and the database to begin with. */
public record ConnectionTarget(
    String url, Optional<String> database, Optional<String> user, Optional<String> password) {
  public static final String DEFAULT_URL = "http://127.0.0.1:8765";

  private static final String JDBC_PREFIX = "jdbc:avatica:remote:";

  public ConnectionTarget {
    requireNonNull(url, "url");
    requireNonNull(database, "database");
    requireNonNull(user, "user");
    requireNonNull(password, "password");
  }

  /** The JDBC URL; {@code http://host:port} and {@code host:port} alone will do as well. */
  String jdbcUrl() {
    if (url.startsWith("jdbc:")) {
      return url;
    }
    return JDBC_PREFIX + "url=" + (url.contains("://") ? url : "http://" + url);
  }

  /**
   * What the console asks of the driver where the URL does not say otherwise. Protobuf, because the
   * driver's JSON cannot carry NaN and Infinity; UTC, so that timestamps pass through this
   * machine's time zone unchanged; and as many rows at once as the gateway gives.
   */
  Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("serialization", "protobuf");
    properties.setProperty("timeZone", "UTC");
    properties.setProperty("fetch_size", "5000");
    user.ifPresent(name -> properties.setProperty("user", name));
    password.ifPresent(word -> properties.setProperty("password", word));
    return properties;
  }
}
