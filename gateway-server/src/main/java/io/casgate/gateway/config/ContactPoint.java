package io.casgate.gateway.config;

import static java.util.Objects.requireNonNull;

import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A node to dial first, as {@code host:port}; an IPv6 address stands in brackets. */
public record ContactPoint(String host, int port) {
  private static final int CASSANDRA_PORT = 9042;

  private static final Pattern TEXT =
      Pattern.compile("(?:\\[([0-9a-fA-F:.%]+)]|([^\\[\\]:\\s]+))(?::(\\d{1,6}))?");

  public ContactPoint {
    requireNonNull(host, "host");
    Limits.requireWithin(port, 1, 65_535);
  }

  /** The address, its name not yet looked up: names may change while the gateway runs. */
  public InetSocketAddress unresolvedAddress() {
    return InetSocketAddress.createUnresolved(host, port);
  }

  static ContactPoint parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    Limits.require(
        matcher.matches(), "'%s' is no host:port (an IPv6 address needs [ ])".formatted(text));
    String host = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    int port = matcher.group(3) == null ? CASSANDRA_PORT : Integer.parseInt(matcher.group(3));
    return new ContactPoint(host, port);
  }

  @Override
  public String toString() {
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
  }
}
