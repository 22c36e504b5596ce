package io.casgate.gateway.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.calcite.jdbc.CalciteSchema;
import org.junit.jupiter.api.Test;

class TableCatalogTest {
  private final FakeCluster cluster = FakeCluster.withSampleTables();
  private final TableCatalog catalog = new TableCatalog(cluster);

  @Test
  void hasKeyspacesAndInformationSchema() {
    assertThat(catalog.databases()).containsExactly("Mixed", "information_schema", "lens");
    assertThat(catalog.tables("lens"))
        .containsExactly("movies", "ratings_by_movie", "ratings_by_user");
    assertThat(catalog.tables("information_schema")).contains("COLUMNS", "TABLES");
    assertThat(catalog.tables("nowhere")).isEmpty();
  }

  @Test
  void keepsTheRootUntilTheSchemaChanges() {
    CalciteSchema before = catalog.rootSchema();
    assertThat(catalog.rootSchema()).isSameAs(before);
    long version = catalog.version();
    cluster.change(definition -> FakeCluster.withKeyspace(definition, "fresh"));
    assertThat(catalog.version()).isGreaterThan(version);
    assertThat(catalog.rootSchema()).isNotSameAs(before);
    assertThat(catalog.databases()).contains("fresh");
  }

  @Test
  void findsNamesInAnyCaseButTheExactOneFirst() {
    assertThat(catalog.requireDatabase("LENS")).isEqualTo("lens");
    assertThat(catalog.requireDatabase("mixed")).isEqualTo("Mixed");
    assertThat(catalog.requireDatabase("INFORMATION_SCHEMA")).isEqualTo("information_schema");
    assertThat(catalog.requireTable("Mixed", "camel_case")).isEqualTo("Camel_Case");
    cluster.change(definition -> FakeCluster.withKeyspace(definition, "LENS"));
    assertThat(catalog.requireDatabase("lens")).isEqualTo("lens");
    assertThat(catalog.requireDatabase("LENS")).isEqualTo("LENS");
  }

  @Test
  void asksTheClusterOnceMoreForAnUnknownName() {
    cluster.changeUnseen(definition -> FakeCluster.withKeyspace(definition, "fresh"));
    assertThat(catalog.databases()).doesNotContain("fresh");
    assertThat(catalog.requireDatabase("fresh")).isEqualTo("fresh");
  }

  @Test
  void suggestsWhatWasMeant() {
    assertThatThrownBy(() -> catalog.requireDatabase("lenz"))
        .hasMessage("Unknown database 'lenz'. Hint: Did you mean 'lens'?");
    assertThatThrownBy(() -> catalog.requireDatabase("warehouse"))
        .hasMessage("Unknown database 'warehouse'. Hint: SHOW DATABASES lists the keyspaces.");
    assertThatThrownBy(() -> catalog.requireTable("lens", "moveis"))
        .hasMessage("Table 'lens.moveis' doesn't exist. Hint: Did you mean 'movies'?");
  }
}
