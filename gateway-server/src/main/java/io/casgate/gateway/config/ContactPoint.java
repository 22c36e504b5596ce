package io.casgate.gateway.config;

import static java.util.Objects.requireNonNull;

import java.net.InetSocketAddress;

/** A node to dial first, as {@code host:port}; an IPv6 address stands in brackets. */
public record ContactPoint(String host, int port) {
  private static final int CASSANDRA_PORT = 9042;

  public ContactPoint {
    requireNonNull(host, "host");
    Limits.requireWithin(port, 1, 65_535);
  }

  /** The address, its name not yet looked up: names may change while the gateway runs. */
  public InetSocketAddress unresolvedAddress() {
    return InetSocketAddress.createUnresolved(host, port);
  }

  static ContactPoint parse(String text) {
    String trimmed = text.strip();
    int colon = trimmed.lastIndexOf(':');
    boolean hasPort = colon > trimmed.indexOf(']') && trimmed.indexOf(':') <= colon;
    if (!trimmed.startsWith("[") && trimmed.indexOf(':') != colon) {
      throw new IllegalArgumentException("'%s' needs brackets: [address]:port".formatted(text));
    }
    String host = hasPort && colon >= 0 ? trimmed.substring(0, colon) : trimmed;
    host = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    Limits.require(!host.isBlank(), "'%s' is no host:port".formatted(text));
    if (!hasPort || colon < 0) {
      return new ContactPoint(host, CASSANDRA_PORT);
    }
    try {
      return new ContactPoint(host, Integer.parseInt(trimmed.substring(colon + 1)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'%s' is no host:port".formatted(text), e);
    }
  }

  @Override
  public String toString() {
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
  }
}
