package io.casgate.adapter.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.type.DataTypes;
import io.casgate.adapter.error.SqlFailure;
import io.casgate.adapter.runtime.FakeCassandraClient;
import io.casgate.adapter.schema.TableFixture;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as MariaDB computes them: nothing wraps, nothing is cut, nothing is padded. */
class ArithmeticTest {
  private final PlannerFixture planner = planner();

  private static PlannerFixture planner() {
    FakeCassandraClient client = new FakeCassandraClient();
    client.add(
        TableFixture.table("sums", "t")
            .partitionKey("id", DataTypes.INT)
            .column("i", DataTypes.INT)
            .column("b", DataTypes.BIGINT)
            .column("d", DataTypes.DECIMAL)
            .column("f", DataTypes.DOUBLE)
            .column("v", DataTypes.VARINT)
            .build());
    client.insert("sums", "t", 1, 1, Long.MAX_VALUE, new BigDecimal("1.10"), 0.5, BigInteger.ONE);
    client.insert("sums", "t", 2, Integer.MAX_VALUE, 1L, new BigDecimal("2"), 1.5, BigInteger.TEN);
    client.insert("sums", "t", 3, null, null, null, null, null);
    BigInteger wide = BigInteger.TWO.pow(300);
    client.insert("sums", "t", 4, 0, Long.MAX_VALUE, new BigDecimal("0.333"), -0.0, wide);
    return new PlannerFixture(client, "sums");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "select 5 / 2, 5.00 / 2, 1 / 3.0, 1e0 / 4→[2.5000, 2.500000, 0.3333, 0.25]",
        "select 1 / 0, 1 % 0, mod(1.5, 0), 1e0 / 0→[null, null, null, null]",
        "select 7 % 4, -7 % 4, mod(7.5, 2), 5.5e0 % 2→[3, -3, 1.5, 1.5]",
        "select 2147483647 + 1, -2147483648 - 1, 65536 * 65536"
            + "→[2147483648, -2147483649, 4294967296]",
        "select 1.10 + 1, 1.10 * 1.10, 1 - 0.001→[2.10, 1.2100, 0.999]",
        "select i + 1, i / 2, d / 2, f / 2 from t where id = 2"
            + "→[2147483648, 1073741823.5000, 1.0000, 0.75]",
        "select d + i, d * i, d - 0.1 from t where id = 1→[2.10, 1.10, 1.00]",
        "select i + 1, d / 1, f * 2 from t where id = 3→[null, null, null]",
        "select i / i, d / i from t where id = 4→[null, null]",
        "select avg(i), avg(d), avg(f) from t where id < 3→[1073741824.0000, 1.550000, 1.0]",
        "select avg(d) from t→[1.1443333]",
        "select sum(i), sum(b), sum(d), sum(f) from t"
            + "→[2147483648, 18446744073709551615, 3.433, 2.0]",
        "select sum(i), avg(i), avg(d), sum(f) from t where id = 3→[null, null, null, null]",
        "select avg(b) from t where id in (1, 4)→[9223372036854775807.0000]",
        "select sum(distinct i), avg(distinct b) from t→[2147483648, 4611686018427387904.0000]",
        "select sum(i + 1), count(*), avg(i * 2) from t group by id > 2 order by 2, 1"
            + "→[1, 2, 0.0000] [2147483650, 2, 2147483648.0000]",
        "select avg(i) + 1, sum(i) / 2 from t where id < 3→[1073741825.0000, 1073741824.0000]",
        "select id, sum(i) over (order by id), avg(i) over (order by id) from t where id < 3 order"
            + " by id→[1, 1, 1.0000] [2, 2147483648, 1073741824.0000]",
        "select (select avg(i) from t where id < 3) from t where id = 1→[1073741824.0000]",
        "select id from t where i > (select avg(i) from t)→[2]",
        "select id from t where i + 1 = 2147483648→[2]",
        "select case when id = 1 then d else i end from t where id in (1, 2, 4) order by id"
            + "→[1.10] [2147483647] [0]",
        "select coalesce(d, 0) from t order by id→[1.10] [2] [0] [0.333]",
        "select 1 as x union all select 99.00→[1] [99.00]",
        "select d from t where id = 1 union all select v from t where id = 2→[1.10] [10]",
        "select coalesce(v, d) from t where id = 4→[2037035976334486086268445688409378161051468393"
            + "665936250636140449354381299763336706183397376]",
        "select 99999999999999999999 + 1→[100000000000000000000]",
        "select cast(1 as decimal(10, 2)), cast(1.005 as decimal(10, 2)), cast(d as decimal(20, 5))"
            + " from t where id = 1→[1.00, 1.01, 1.10000]",
        "select cast(i as decimal(12, 1)), cast(d as decimal(5)) from t where id = 3→[null, null]",
        "select stddev_pop(i), var_samp(i) from t where id in (1, 4)→[0.5, 0.5]",
        "select d in (1.1, 2), d between 1.1 and 1.10, d = 1.100 from t where id = 1"
            + "→[true, true, true]",
        "select i from t where v in (1, 10.0) order by i→[1] [2147483647]",
        "select -i, -d, -f from t where id = 2→[-2147483647, -2, -1.5]",
        "select cast(1000 as decimal(3, 1)), cast(-1000 as decimal(3, 1))→[99.9, -99.9]",
        "select 1 / 3 * 3, 1 / 3 * 100, 1 / 3 + 1 / 3 + 1 / 3→[1.0000, 33.3333, 1.0000]",
        "select cast(2.5 as signed), cast(-2.5 as signed), cast(2.5e0 as signed)→[3, -3, 2]",
        "select cast(1e30 as signed), cast(-1 as unsigned)"
            + "→[9223372036854775807, 18446744073709551615]",
        "select cast(1e15 as char), cast(0.1e0 as char), cast(1e-16 as char), cast(true as char)"
            + "→[1e15, 0.1, 1e-16, 1]",
      })
  void computes(String sql, String rows) {
    assertThat(String.join(" ", planner.rows(sql))).isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "select 9223372036854775807 + 1→1690→BIGINT value is out of range in"
            + " '9223372036854775807 + 1'",
        "select b + 1 from t→1690→BIGINT value is out of range in '9223372036854775807 + 1'",
        "select -9223372036854775807 - 2→1690→BIGINT value is out of range",
        "select b * b from t→1690→BIGINT value is out of range",
        "select 1e308 * 10→1690→DOUBLE value is out of range in '1.0E308 * 10.0'",
        "select v * 2 from t→1264→Out of range value for decimal",
        "select -b - 2 from t→1690→BIGINT value is out of range",
      })
  void refusesWhatHasNoRoom(String sql, int number, String message) {
    assertThatThrownBy(() -> planner.rows(sql))
        .hasMessageContaining(message.strip())
        .isInstanceOfSatisfying(
            SqlFailure.class, failure -> assertThat(failure.error().number()).isEqualTo(number));
  }

  @Test
  void keepsKeysOfOtherNumberTypesPushed() {
    assertThat(planner.rows("select i from t where id = 1.0")).containsExactly("[1]");
    assertThat(planner.cql()).containsExactly("SELECT i FROM sums.t WHERE id = ?");
    assertThat(planner.rows("select i from t where id = 1 + 1")).containsExactly("[2147483647]");
    assertThat(planner.cql()).containsExactly("SELECT i FROM sums.t WHERE id = ?");
  }
}
