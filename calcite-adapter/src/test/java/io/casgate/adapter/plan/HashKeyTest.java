package io.casgate.adapter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.type.DataTypes;
import io.casgate.adapter.runtime.FakeCassandraClient;
import io.casgate.adapter.schema.TableFixture;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Equal numbers are one key, whatever their scale or the sign of zero. */
class HashKeyTest {
  private final PlannerFixture planner = planner();

  private static PlannerFixture planner() {
    FakeCassandraClient client = new FakeCassandraClient();
    client.add(
        TableFixture.table("keys", "t")
            .partitionKey("id", DataTypes.INT)
            .column("d", DataTypes.DECIMAL)
            .column("f", DataTypes.DOUBLE)
            .column("r", DataTypes.FLOAT)
            .build());
    client.insert("keys", "t", 1, new BigDecimal("1.10"), 0.0, 0.0f);
    client.insert("keys", "t", 2, new BigDecimal("1.1"), -0.0, -0.0f);
    client.insert("keys", "t", 3, new BigDecimal("1E+2"), 1.5, 1.5f);
    client.insert("keys", "t", 4, new BigDecimal("100.00"), 1.5, 1.5f);
    client.insert("keys", "t", 5, null, null, null);
    return new PlannerFixture(client, "keys");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "select d, count(*) from t group by d order by 1→[null, 1] [1.1, 2] [100, 2]",
        "select f, r, count(*) from t group by f, r order by 1"
            + "→[null, null, 1] [0.0, 0.0, 2] [1.5, 1.5, 2]",
        "select count(distinct d), count(distinct f), count(distinct r) from t→[2, 2, 2]",
        "select sum(distinct d), count(*) from t→[101.1, 5]",
        "select distinct d from t order by 1→[null] [1.1] [100]",
        "select d from t where id = 1 union select d from t where id = 2→[1.1]",
        "select d from t where id = 1 union all select d from t where id = 2→[1.10] [1.1]",
        "select f from t where id = 1 intersect select f from t where id = 2→[0.0]",
        "select d from t where id = 1 except select d from t where id = 2→",
        "select a.id, b.id from t a join t b on a.d = b.d and a.id < b.id order by 1"
            + "→[1, 2] [3, 4]",
        "select a.id, b.id from t a, t b where a.f = b.f and a.id < b.id order by 1"
            + "→[1, 2] [3, 4]",
        "select a.id, b.id from t a left join t b on a.r = b.r and b.id > a.id order by 1"
            + "→[1, 2] [2, null] [3, 4] [4, null] [5, null]",
        "select id, d from t where d in (select d from t where id = 1) order by id"
            + "→[1, 1.10] [2, 1.1]",
        "select id from t a where exists (select 1 from t b where b.d = a.d and b.id = 4) order by"
            + " id→[3] [4]",
        "select id from t where d not in (select d from t where id = 3) order by id→[1] [2]",
        "select id, count(*) over (partition by d) from t order by id"
            + "→[1, 2] [2, 2] [3, 2] [4, 2] [5, 1]",
        "select id, row_number() over (partition by f order by id) from t where id < 3 order by id"
            + "→[1, 1] [2, 2]",
        "select a.id, b.id from t a join t b on a.d = b.id order by 1→",
        "select a.id, b.id from t a join t b on a.d <=> b.d where a.id = 5→[5, 5]",
      })
  void matches(String sql, String rows) {
    assertThat(String.join(" ", planner.rows(sql))).isEqualTo(rows == null ? "" : rows);
  }
}
