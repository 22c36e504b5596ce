package io.casgate.gateway.server;

/** The two encodings of the stock client. */
public enum Encoding {
  JSON("json"),
  PROTOBUF("protobuf");

  private final String name;

  Encoding(String name) {
    this.name = name;
  }

  /** The URL of a gateway in this encoding. */
  public String of(String jdbcUrl) {
    return jdbcUrl + ";serialization=" + name;
  }
}
