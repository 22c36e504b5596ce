package io.casgate.adapter.runtime;

/** A node to start from: one entry of {@code cassandra.contact-points}. */
public record ContactPoint(String host, int port) {
  public static final int DEFAULT_PORT = 9042;

  public ContactPoint {
    if (host.isBlank() || port < 1 || port > 65_535) {
      throw new IllegalArgumentException("no contact point: " + host + ":" + port);
    }
  }

  /** Reads {@code host}, {@code host:port} or {@code [ipv6]:port}. */
  public static ContactPoint parse(String text) {
    String trimmed = text.strip();
    int colon = trimmed.lastIndexOf(':');
    boolean bareIpv6 = !trimmed.startsWith("[") && trimmed.indexOf(':') != colon;
    if (colon < 0 || bareIpv6 || trimmed.endsWith("]")) {
      return new ContactPoint(withoutBrackets(trimmed), DEFAULT_PORT);
    }
    try {
      int port = Integer.parseInt(trimmed.substring(colon + 1));
      return new ContactPoint(withoutBrackets(trimmed.substring(0, colon)), port);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("no contact point: " + text, e);
    }
  }

  private static String withoutBrackets(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  @Override
  public String toString() {
    return host.indexOf(':') < 0 ? host + ":" + port : "[" + host + "]:" + port;
  }
}
