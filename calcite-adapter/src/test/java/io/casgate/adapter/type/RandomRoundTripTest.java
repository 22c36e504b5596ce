package io.casgate.adapter.type;

import static io.casgate.adapter.type.CqlTypeFixture.BERLIN;
import static io.casgate.adapter.type.CqlTypeFixture.overTheWire;
import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.type.DataType;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random values of random types, nested too, through SQL and back; a failure names its seed. */
class RandomRoundTripTest {
  private static final int ROUNDS = 5_000;

  @Test
  void bringsEveryValueBack() {
    long seed = Long.getLong("casgate.test.seed", System.nanoTime());
    RandomCqlValues random = new RandomCqlValues(new Random(seed));
    for (int round = 0; round < ROUNDS; round++) {
      DataType type = random.type(3);
      Object value = overTheWire(type, random.value(type));
      TypeMapping mapping = TypeMappings.of(type);
      Object sql = mapping.toSql(value, BERLIN);
      Object back = mapping.toCql(sql, BERLIN);
      String where = "-Dcasgate.test.seed=" + seed + ", round " + round + ", " + type;
      assertThat(mapping.toSql(overTheWire(type, back), BERLIN)).as(where).isEqualTo(sql);
      if (random.isExactIn(type)) {
        assertThat(back).as(where).isEqualTo(value);
        assertThat(overTheWire(type, back)).as(where).isEqualTo(value);
      }
    }
  }
}
