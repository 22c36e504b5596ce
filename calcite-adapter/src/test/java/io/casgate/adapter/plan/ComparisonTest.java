package io.casgate.adapter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.type.DataTypes;
import io.casgate.adapter.runtime.FakeCassandraClient;
import io.casgate.adapter.schema.TableFixture;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text beside numbers, as MariaDB compares and computes them. */
class ComparisonTest {
  private final PlannerFixture planner = planner();

  private static PlannerFixture planner() {
    FakeCassandraClient client = new FakeCassandraClient();
    client.add(
        TableFixture.table("texts", "t")
            .partitionKey("id", DataTypes.INT)
            .column("s", DataTypes.TEXT)
            .column("d", DataTypes.DECIMAL)
            .column("at", DataTypes.TIMESTAMP)
            .build());
    Instant at = Instant.parse("2024-02-29T23:59:59.999Z");
    client.insert("texts", "t", 0, "abc", new BigDecimal("0"), at);
    client.insert("texts", "t", 1, "17", new BigDecimal("17.0"), at);
    client.insert("texts", "t", 2, " 17.0kg", new BigDecimal("1.5"), at);
    client.insert("texts", "t", 3, "1e400", null, null);
    client.insert("texts", "t", 4, null, null, null);
    client.add(
        TableFixture.table("texts", "by_text")
            .partitionKey("k", DataTypes.TEXT)
            .column("v", DataTypes.INT)
            .build());
    client.insert("texts", "by_text", "17", 1);
    client.insert("texts", "by_text", "017", 2);
    client.insert("texts", "by_text", "x", 3);
    return new PlannerFixture(client, "texts");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "select id from t where s = 17 order by id→[1] [2]",
        "select id from t where 17.0 = s order by id→[1] [2]",
        "select id from t where s = 0→[0]",
        "select id from t where s in (17, 18) order by id→[1] [2]",
        "select id from t where s between 16 and 18 order by id→[1] [2]",
        "select id from t where s > 1e300→[3]",
        "select id from t where s <> 17 order by id→[0] [3]",
        "select id from t where s = id order by id→[0]",
        "select id from t where d = '17'→[1]",
        "select id from t where d in ('1.50', '17') order by id→[1] [2]",
        "select id from t where d between '1' and '2'→[2]",
        "select id from t where d > 'x' order by id→[1] [2]",
        "select id from t where id = 'abc'→[0]",
        "select id from t where id = '1.5'→",
        "select id from t where id in ('1', 'x', '2.5') order by id→[0] [1]",
        "select v from by_text where k = 17 order by v→[1] [2]",
        "select s + 1, '3' * '4', s - d from t where id = 1→[18.0, 12.0, 0.0]",
        "select sum(s) from t where id < 3→[34.0]",
        "select sum(id > 1), (id > 1) + 1 from t where id = 2 group by id→[1, 2]",
        "select cast('12abc' as integer), cast('-1.25x' as decimal(5, 1)), cast('' as double)"
            + "→[12, -1.3, 0.0]",
        "select cast(s as bigint) from t where id < 3 order by id→[0] [17] [17]",
        "select cast(`at` as char(30)), cast(12 as char), cast('abcdef' as char(3)) from t where id"
            + " = 1→[2024-02-29 23:59:59.999, 12, abc]",
      })
  void answers(String sql, String rows) {
    assertThat(String.join(" ", planner.rows(sql))).isEqualTo(rows == null ? "" : rows);
  }

  @Test
  void findsNumberKeysByTextAndNeverTextKeysByNumber() {
    assertThat(planner.rows("select s from t where id = '1'")).containsExactly("[17]");
    assertThat(planner.cql()).containsExactly("SELECT s FROM texts.t WHERE id = ?");
    planner.rows("select v from by_text where k = 17");
    assertThat(planner.cql()).containsExactly("SELECT k, v FROM texts.by_text");
  }
}
