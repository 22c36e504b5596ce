package io.casgate.adapter.type;

import static io.casgate.adapter.type.CqlTypeFixture.BERLIN;
import static io.casgate.adapter.type.CqlTypeFixture.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.type.DataTypes;
import io.casgate.adapter.error.SqlFailure;
import java.time.Instant;
import java.util.List;
import org.apache.calcite.sql.type.SqlTypeName;
import org.junit.jupiter.api.Test;

/** Wall clocks of a zone whose clocks are changed twice a year. */
class SummerTimeTest {
  private static final TypeMapping TIMESTAMP = TypeMappings.of(DataTypes.TIMESTAMP);
  private static final String SKIPPED = "2024-03-31 02:30:00";
  private static final String REPEATED = "2024-10-27 02:30:00";
  private static final Instant SUMMER = Instant.parse("2024-10-27T00:30:00Z");
  private static final Instant WINTER = Instant.parse("2024-10-27T01:30:00Z");

  @Test
  void findsNoKeyInTheSkippedHour() {
    assertThat(TIMESTAMP.keyValues(SKIPPED, BERLIN)).isEmpty();
    assertThat(TIMESTAMP.keyValues(SKIPPED, UTC)).hasSize(1);
  }

  @Test
  void findsTwoKeysInTheRepeatedHour() {
    assertThat(TIMESTAMP.keyValues(REPEATED, BERLIN)).isEqualTo(List.of(SUMMER, WINTER));
  }

  @Test
  void findsBothKeysForAnInstantSinceSqlSeesTheWallClock() {
    assertThat(TIMESTAMP.keyValues(WINTER, BERLIN)).isEqualTo(List.of(SUMMER, WINTER));
  }

  @Test
  void refusesToWriteTheSkippedHour() {
    assertThatThrownBy(() -> TIMESTAMP.toCql(SKIPPED, BERLIN))
        .isInstanceOf(SqlFailure.class)
        .hasMessageStartingWith("Incorrect timestamp value: '" + SKIPPED + "'.")
        .hasMessageContaining("Europe/Berlin");
  }

  @Test
  void writesTheFirstOfTheRepeatedHoursUnlessTheOffsetIsGiven() {
    assertThat(TIMESTAMP.toCql(REPEATED, BERLIN)).isEqualTo(SUMMER);
    assertThat(TIMESTAMP.toCql(REPEATED + "+01:00", BERLIN)).isEqualTo(WINTER);
    assertThat(TIMESTAMP.toCql(WINTER, BERLIN)).isEqualTo(WINTER);
  }

  @Test
  void showsTheSameWallClockTwice() {
    assertThat(TIMESTAMP.toSql(SUMMER, BERLIN)).isEqualTo(TIMESTAMP.toSql(WINTER, BERLIN));
    assertThat(TIMESTAMP.keyValues(TIMESTAMP.toSql(WINTER, BERLIN), BERLIN)).contains(WINTER);
  }

  @Test
  void keepsTheRangeOfYearsInEveryZone() {
    Instant lastInUtc = Instant.parse("9999-12-31T23:30:00Z");
    assertThat(TIMESTAMP.toSql(lastInUtc, UTC)).isEqualTo(lastInUtc.toEpochMilli());
    Object inBerlin = TIMESTAMP.toSql(lastInUtc, BERLIN);
    assertThatThrownBy(() -> SqlValues.toExternal(inBerlin, SqlTypeName.TIMESTAMP))
        .isInstanceOf(SqlFailure.class);
    assertThatThrownBy(() -> TIMESTAMP.toCql(lastInUtc, BERLIN)).isInstanceOf(SqlFailure.class);
  }
}
