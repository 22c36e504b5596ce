package io.casgate.embedded;

/** How clients of an embedded node say who they are, as cassandra.yaml names it. */
public enum NodeAuthentication {
  NONE("AllowAllAuthenticator", "AllowAllAuthorizer"),
  PASSWORD("PasswordAuthenticator", "CassandraAuthorizer");

  private final String authenticator;
  private final String authorizer;

  NodeAuthentication(String authenticator, String authorizer) {
    this.authenticator = authenticator;
    this.authorizer = authorizer;
  }

  String authenticator() {
    return authenticator;
  }

  String authorizer() {
    return authorizer;
  }
}
