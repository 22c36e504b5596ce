package io.casgate.adapter.client;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A node to dial first: one entry of {@code cassandra.contact-points}. Its name is looked up at
 * each attempt to connect, since names may change while the gateway runs.
 */
public record ContactPoint(String host, int port) {
  public static final int DEFAULT_PORT = 9042;

  private static final Pattern TEXT =
      Pattern.compile("(?:\\[([0-9a-fA-F:.%]+)]|([^\\[\\]:\\s]+))(?::(\\d{1,6}))?");

  public ContactPoint {
    if (host.isBlank() || port < 1 || port > 65_535) {
      throw new IllegalArgumentException("no contact point: " + host + ":" + port);
    }
  }

  /** Reads {@code host}, {@code host:port} or {@code [ipv6]:port}. */
  public static ContactPoint parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "no contact point: '" + text + "' (host:port; an IPv6 address stands in [ ])");
    }
    String host = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    int port = matcher.group(3) == null ? DEFAULT_PORT : Integer.parseInt(matcher.group(3));
    return new ContactPoint(host, port);
  }

  @Override
  public String toString() {
    return host.indexOf(':') < 0 ? host + ":" + port : "[" + host + "]:" + port;
  }
}
