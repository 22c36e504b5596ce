package io.casgate.adapter.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.casgate.adapter.client.CassandraConnectionConfig;
import io.casgate.adapter.client.ClientFixture;
import io.casgate.adapter.client.DriverCassandraClient;
import io.casgate.adapter.client.Eventually;
import io.casgate.adapter.schema.ClusterDefinition;
import io.casgate.adapter.schema.ColumnDefinition;
import io.casgate.adapter.schema.KeyspaceDefinition;
import io.casgate.adapter.schema.TableDefinition;
import io.casgate.adapter.schema.TableDefinition.SortOrder;
import io.casgate.adapter.schema.TableKind;
import io.casgate.embedded.junit.CassandraExtension;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Definitions of a real cluster, and how they follow its schema. */
class SchemaDiscoveryIT {
  @RegisterExtension static final CassandraExtension cassandra = new CassandraExtension();

  private static DriverCassandraClient client;

  @BeforeAll
  static void connect() {
    client = ClientFixture.connect(ClientFixture.config(cassandra.contactPoint()));
  }

  @AfterAll
  static void close() {
    client.close();
  }

  @Test
  void listsColumnsInSqlOrder() {
    cassandra.execute(
        "CREATE TABLE ordered (z text, a int, r1 text, \"Mixed\" int, s1 int static, b int, p2 int,"
            + " PRIMARY KEY ((z, p2), b, a))"
            + " WITH CLUSTERING ORDER BY (b DESC, a ASC) AND comment = 'what it is'");
    TableDefinition table = table("ordered");
    assertThat(describe(table))
        .containsExactly(
            "z PARTITION_KEY",
            "p2 PARTITION_KEY",
            "b CLUSTERING_KEY",
            "a CLUSTERING_KEY",
            "s1 STATIC",
            "Mixed REGULAR",
            "r1 REGULAR");
    assertThat(table.clusteringOrders()).containsExactly(SortOrder.DESC, SortOrder.ASC);
    assertThat(table.comment()).isEqualTo("what it is");
    assertThat(table.kind()).isEqualTo(TableKind.TABLE);
  }

  @Test
  void listsMaterializedViews() {
    cassandra.execute(
        "CREATE TABLE base (id int PRIMARY KEY, name text, v int)",
        "CREATE MATERIALIZED VIEW by_name AS SELECT name, id, v FROM base"
            + " WHERE name IS NOT NULL AND id IS NOT NULL PRIMARY KEY (name, id)");
    TableDefinition view = table("by_name");
    assertThat(view.kind()).isEqualTo(TableKind.MATERIALIZED_VIEW);
    assertThat(describe(view))
        .containsExactly("name PARTITION_KEY", "id CLUSTERING_KEY", "v REGULAR");
  }

  @Test
  void hidesWhatCompactTablesKeepForThemselves() {
    cassandra.execute(
        "CREATE TABLE compact_static (id int PRIMARY KEY, a text, b int) WITH COMPACT STORAGE",
        "CREATE TABLE compact_dense (id int, c int, v text, PRIMARY KEY (id, c))"
            + " WITH COMPACT STORAGE",
        "CREATE TABLE compact_keys (id int, c int, PRIMARY KEY (id, c)) WITH COMPACT STORAGE");
    assertThat(describe(table("compact_static")))
        .containsExactly("id PARTITION_KEY", "a REGULAR", "b REGULAR");
    assertThat(describe(table("compact_dense")))
        .containsExactly("id PARTITION_KEY", "c CLUSTERING_KEY", "v REGULAR");
    assertThat(describe(table("compact_keys")))
        .containsExactly("id PARTITION_KEY", "c CLUSTERING_KEY");
  }

  @Test
  void readsTablesWithEveryKindOfType() {
    cassandra.execute(
        "CREATE TYPE address (street text, zip int)",
        "CREATE TABLE typed (id timeuuid PRIMARY KEY, a ascii, bi bigint, bl blob, bo boolean,"
            + " d date, de decimal, dou double, du duration, f float, i inet, l list<int>,"
            + " m map<text, frozen<list<int>>>, s set<uuid>, si smallint, t time, ts timestamp,"
            + " ti tinyint, tu tuple<int, text>, u address, fu frozen<address>, v varint,"
            + " ve vector<float, 3>)");
    assertThat(table("typed").columns()).hasSize(23);
  }

  @Test
  void followsTablesThatComeChangeAndGo() {
    cassandra.execute("CREATE TABLE moving (id int PRIMARY KEY)");
    Eventually.assertTrue("created", () -> find("moving").isPresent());
    long created = client.definition().version();

    cassandra.execute("ALTER TABLE moving ADD more text");
    Eventually.assertTrue("altered", () -> find("moving").orElseThrow().columns().size() == 2);
    assertThat(client.definition().version()).isGreaterThan(created);

    cassandra.execute(
        "CREATE MATERIALIZED VIEW moved AS SELECT more, id FROM moving"
            + " WHERE more IS NOT NULL AND id IS NOT NULL PRIMARY KEY (more, id)");
    Eventually.assertTrue("view created", () -> find("moved").isPresent());

    cassandra.execute("DROP MATERIALIZED VIEW moved", "DROP TABLE moving");
    Eventually.assertTrue("dropped", () -> find("moving").isEmpty() && find("moved").isEmpty());
  }

  @Test
  void followsKeyspacesThatComeAndGo() {
    String name = cassandra.keyspace() + "_2";
    cassandra.execute(
        "CREATE KEYSPACE "
            + name
            + " WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
    Eventually.assertTrue("created", () -> client.definition().keyspaces().containsKey(name));
    cassandra.execute("DROP KEYSPACE " + name);
    Eventually.assertTrue("dropped", () -> !client.definition().keyspaces().containsKey(name));
  }

  @Test
  void seesANewTableAtOnceAfterARefresh() {
    cassandra.execute("CREATE TABLE fresh (id int PRIMARY KEY)");
    assertThat(client.refreshDefinition().keyspaces().get(cassandra.keyspace()).tables())
        .containsKey("fresh");
  }

  @Test
  void keepsItsVersionWhenARefreshFindsNothingNew() {
    ClusterDefinition before = client.refreshDefinition();
    assertThat(client.refreshDefinition()).isSameAs(before);
  }

  @Test
  void hidesSystemKeyspacesUnlessAskedFor() {
    assertThat(client.definition().keyspaces().keySet())
        .noneMatch(name -> name.startsWith("system"));
    CassandraConnectionConfig all =
        ClientFixture.config(cassandra.contactPoint()).withSystemKeyspaces(true);
    try (DriverCassandraClient other = ClientFixture.connect(all)) {
      assertThat(other.definition().keyspaces())
          .containsKeys("system", "system_schema", "system_views", cassandra.keyspace());
      TableDefinition settings =
          other.definition().keyspaces().get("system_views").tables().get("settings");
      assertThat(describe(settings)).first().isEqualTo("name PARTITION_KEY");
    }
  }

  private static TableDefinition table(String name) {
    return ClientFixture.table(client, cassandra.keyspace(), name);
  }

  private static Optional<TableDefinition> find(String name) {
    KeyspaceDefinition keyspace = client.definition().keyspaces().get(cassandra.keyspace());
    return Optional.ofNullable(keyspace).map(found -> found.tables().get(name));
  }

  private static List<String> describe(TableDefinition table) {
    return table.columns().stream().map(SchemaDiscoveryIT::describe).toList();
  }

  private static String describe(ColumnDefinition column) {
    return column.name() + " " + column.kind();
  }
}
