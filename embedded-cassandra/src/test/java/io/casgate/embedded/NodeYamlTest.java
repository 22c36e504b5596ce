package io.casgate.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NodeYamlTest {
  private static final NodeOptions OPTIONS = NodeOptions.defaults();

  @Test
  void opensEveryKindOfTableAndIndex() {
    assertThat(yaml(OPTIONS).lines())
        .contains(
            "compact_tables_enabled: true",
            "drop_compact_storage_enabled: true",
            "sasi_indexes_enabled: true",
            "materialized_views_enabled: true",
            "auto_snapshot: false");
  }

  @Test
  void placesTheNode() {
    assertThat(yaml(OPTIONS).lines())
        .contains(
            "listen_address: 127.0.0.2",
            "rpc_address: 127.0.0.2",
            "native_transport_port: 9042",
            "storage_port: 7000",
            "cluster_name: 'it''s a test'");
  }

  @Test
  void asksForAPasswordOnlyWhenTold() {
    assertThat(yaml(OPTIONS).lines()).contains("authenticator: AllowAllAuthenticator");
    assertThat(yaml(OPTIONS.withAuthentication(NodeAuthentication.PASSWORD)).lines())
        .contains("authenticator: PasswordAuthenticator", "authorizer: CassandraAuthorizer");
  }

  @Test
  void letsASettingWin() {
    NodeOptions options = OPTIONS.withSetting("auto_snapshot", "true");
    assertThat(yaml(options).lines())
        .contains("auto_snapshot: true")
        .doesNotContain("auto_snapshot: false");
  }

  private static String yaml(NodeOptions options) {
    ClusterIdentity cluster = new ClusterIdentity("it's a test", 3, 9042, 7000);
    return NodeYaml.of(new NodePlan(2, cluster, 7199, Path.of("data"), options));
  }
}
