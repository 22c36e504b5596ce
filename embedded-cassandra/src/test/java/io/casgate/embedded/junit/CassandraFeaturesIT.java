package io.casgate.embedded.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.cql.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an embedded node must be able to do beyond plain tables. */
class CassandraFeaturesIT {
  @RegisterExtension static final CassandraExtension cassandra = new CassandraExtension();

  @Test
  void keepsCompactTablesAndDropsCompactStorage() {
    cassandra.execute(
        "CREATE TABLE compact (k int PRIMARY KEY, v text) WITH COMPACT STORAGE",
        "INSERT INTO compact (k, v) VALUES (1, 'one')");
    assertThat(texts("SELECT v FROM compact WHERE k = 1")).containsExactly("one");

    cassandra.execute("ALTER TABLE compact DROP COMPACT STORAGE");

    assertThat(texts("SELECT v FROM compact WHERE k = 1")).containsExactly("one");
  }

  @Test
  void findsByASasiIndex() {
    cassandra.execute(
        "CREATE TABLE sasi (k int PRIMARY KEY, v text)",
        "CREATE CUSTOM INDEX sasi_v ON sasi (v) USING"
            + " 'org.apache.cassandra.index.sasi.SASIIndex' WITH OPTIONS = {'mode': 'CONTAINS'}",
        "INSERT INTO sasi (k, v) VALUES (1, 'needle in a haystack')",
        "INSERT INTO sasi (k, v) VALUES (2, 'hay')");
    assertThat(texts("SELECT v FROM sasi WHERE v LIKE '%needle%'"))
        .containsExactly("needle in a haystack");
  }

  @Test
  void findsByAStorageAttachedIndex() {
    cassandra.execute(
        "CREATE TABLE sai (k int PRIMARY KEY, n int, v text)",
        "CREATE INDEX sai_n ON sai (n) USING 'sai'",
        "INSERT INTO sai (k, n, v) VALUES (1, 5, 'five')",
        "INSERT INTO sai (k, n, v) VALUES (2, 50, 'fifty')");
    assertThat(texts("SELECT v FROM sai WHERE n > 10")).containsExactly("fifty");
  }

  @Test
  void keepsAMaterializedView() {
    cassandra.execute(
        "CREATE TABLE base (k int PRIMARY KEY, v text)",
        "CREATE MATERIALIZED VIEW by_v AS SELECT v, k FROM base"
            + " WHERE v IS NOT NULL AND k IS NOT NULL PRIMARY KEY (v, k)",
        "INSERT INTO base (k, v) VALUES (7, 'seven')");
    List<Row> found = cassandra.query("SELECT k FROM by_v WHERE v = 'seven'").all();
    assertThat(found).singleElement().satisfies(row -> assertThat(row.getInt(0)).isEqualTo(7));
  }

  private static List<String> texts(String cql) {
    return cassandra.query(cql).map(row -> row.getString(0)).all();
  }
}
