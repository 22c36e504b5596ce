package io.casgate.adapter.type;

import static io.casgate.adapter.type.CqlTypeFixture.BERLIN;
import static io.casgate.adapter.type.CqlTypeFixture.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.data.CqlDuration;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.google.common.net.InetAddresses;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.calcite.avatica.util.ByteString;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The many forms in which clients send one value, all taken for what they mean. */
class ClientFormsTest {
  private static final String UUID_TEXT = "58e0a7d7-eebc-11d8-9669-0800200c9a66";

  static Stream<Arguments> numbers() {
    return Stream.of(
        Arguments.of(DataTypes.INT, "17", 17),
        Arguments.of(DataTypes.INT, " +17\t", 17),
        Arguments.of(DataTypes.INT, "17.0", 17),
        Arguments.of(DataTypes.INT, "1.7e1", 17),
        Arguments.of(DataTypes.INT, 17.0, 17),
        Arguments.of(DataTypes.INT, 17f, 17),
        Arguments.of(DataTypes.INT, 17L, 17),
        Arguments.of(DataTypes.INT, (byte) 17, 17),
        Arguments.of(DataTypes.INT, new BigDecimal("17.000"), 17),
        Arguments.of(DataTypes.INT, new BigDecimal("0E-99999999"), 0),
        Arguments.of(DataTypes.INT, BigInteger.valueOf(17), 17),
        Arguments.of(DataTypes.INT, new AtomicInteger(17), 17),
        Arguments.of(DataTypes.INT, true, 1),
        Arguments.of(DataTypes.BIGINT, -0x1p63, Long.MIN_VALUE),
        Arguments.of(DataTypes.BIGINT, "9223372036854775807.00", Long.MAX_VALUE),
        Arguments.of(DataTypes.VARINT, 1e20, BigInteger.TEN.pow(20)),
        Arguments.of(DataTypes.VARINT, "-00012", BigInteger.valueOf(-12)),
        Arguments.of(DataTypes.DECIMAL, 0.1, new BigDecimal("0.1")),
        Arguments.of(DataTypes.DECIMAL, 0.1f, new BigDecimal("0.1")),
        Arguments.of(DataTypes.DECIMAL, ".50", new BigDecimal("0.50")),
        Arguments.of(DataTypes.DECIMAL, 5, new BigDecimal("5")),
        Arguments.of(DataTypes.FLOAT, 0.1, 0.1f),
        Arguments.of(DataTypes.FLOAT, "0.1", 0.1f),
        Arguments.of(DataTypes.FLOAT, Double.POSITIVE_INFINITY, Float.POSITIVE_INFINITY),
        Arguments.of(DataTypes.DOUBLE, 1, 1.0),
        Arguments.of(DataTypes.DOUBLE, "-Infinity", Double.NEGATIVE_INFINITY),
        Arguments.of(DataTypes.DOUBLE, new BigDecimal("2.5"), 2.5),
        Arguments.of(DataTypes.BOOLEAN, 1, true),
        Arguments.of(DataTypes.BOOLEAN, "False", false),
        Arguments.of(DataTypes.BOOLEAN, " 0 ", false));
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of(DataTypes.TEXT, 17, "17"),
        Arguments.of(DataTypes.TEXT, new BigDecimal("1E+3"), "1000"),
        Arguments.of(DataTypes.TEXT, true, "1"),
        Arguments.of(DataTypes.TEXT, 'x', "x"),
        Arguments.of(DataTypes.TEXT, "ß".getBytes(java.nio.charset.StandardCharsets.UTF_8), "ß"),
        Arguments.of(
            DataTypes.TEXT, Timestamp.valueOf("2024-01-02 03:04:05.6"), "2024-01-02 03:04:05.6"),
        Arguments.of(DataTypes.TEXT, Date.valueOf("2024-01-02"), "2024-01-02"),
        Arguments.of(DataTypes.TEXT, LocalTime.of(3, 4), "03:04:00"),
        Arguments.of(DataTypes.BLOB, "0x41", bytes("0x41")),
        Arguments.of(DataTypes.BLOB, 17, bytes("17")),
        Arguments.of(DataTypes.BLOB, new byte[] {1}, ByteBuffer.wrap(new byte[] {1})),
        Arguments.of(
            DataTypes.BLOB, new ByteString(new byte[] {1}), ByteBuffer.wrap(new byte[] {1})),
        Arguments.of(DataTypes.BLOB, bytes("x"), bytes("x")),
        Arguments.of(
            DataTypes.UUID,
            UUID_TEXT.toUpperCase(java.util.Locale.ROOT),
            UUID.fromString(UUID_TEXT)),
        Arguments.of(DataTypes.TIMEUUID, UUID.fromString(UUID_TEXT), UUID.fromString(UUID_TEXT)),
        Arguments.of(DataTypes.INET, " 0:0::0:1 ", InetAddresses.forString("::1")),
        Arguments.of(
            DataTypes.INET, InetAddresses.forString("1.2.3.4"), InetAddresses.forString("1.2.3.4")),
        Arguments.of(
            DataTypes.DURATION, "P1Y2DT3H", CqlDuration.newInstance(12, 2, 10_800_000_000_000L)),
        Arguments.of(
            DataTypes.DURATION, Duration.ofMillis(5), CqlDuration.newInstance(0, 0, 5_000_000)),
        Arguments.of(DataTypes.DURATION, Period.of(1, 2, 3), CqlDuration.newInstance(14, 3, 0)));
  }

  /** Seen from Berlin, which is one hour ahead of UTC in January. */
  static Stream<Arguments> temporals() {
    Instant instant = Instant.parse("2024-01-02T03:04:05.006Z");
    LocalDateTime wallClock = LocalDateTime.parse("2024-01-02T04:04:05.006");
    LocalDate date = LocalDate.of(2024, 1, 2);
    LocalTime time = LocalTime.of(9, 5, 7);
    return Stream.of(
        Arguments.of(DataTypes.TIMESTAMP, instant.toEpochMilli() + 3_600_000, instant),
        Arguments.of(DataTypes.TIMESTAMP, "2024-01-02 04:04:05.006", instant),
        Arguments.of(DataTypes.TIMESTAMP, "2024-1-2T4:04:05.006000000", instant),
        Arguments.of(DataTypes.TIMESTAMP, "2024-01-02T03:04:05.006Z", instant),
        Arguments.of(DataTypes.TIMESTAMP, "2024-01-02 08:34:05.006+05:30", instant),
        Arguments.of(DataTypes.TIMESTAMP, wallClock, instant),
        Arguments.of(DataTypes.TIMESTAMP, Timestamp.valueOf(wallClock), instant),
        Arguments.of(DataTypes.TIMESTAMP, instant, instant),
        Arguments.of(DataTypes.TIMESTAMP, OffsetDateTime.parse(instant.toString()), instant),
        Arguments.of(DataTypes.TIMESTAMP, ZonedDateTime.parse(instant.toString()), instant),
        Arguments.of(DataTypes.TIMESTAMP, java.util.Date.from(instant), instant),
        Arguments.of(
            DataTypes.TIMESTAMP,
            GregorianCalendar.from(ZonedDateTime.parse(instant.toString())),
            instant),
        Arguments.of(DataTypes.TIMESTAMP, "2024-01-02", Instant.parse("2024-01-01T23:00:00Z")),
        Arguments.of(DataTypes.TIMESTAMP, date, Instant.parse("2024-01-01T23:00:00Z")),
        Arguments.of(
            DataTypes.TIMESTAMP, Date.valueOf(date), Instant.parse("2024-01-01T23:00:00Z")),
        Arguments.of(DataTypes.DATE, (int) date.toEpochDay(), date),
        Arguments.of(DataTypes.DATE, "2024-1-2", date),
        Arguments.of(DataTypes.DATE, "2024-01-02 00:00:00", date),
        Arguments.of(DataTypes.DATE, Date.valueOf(date), date),
        Arguments.of(DataTypes.DATE, Timestamp.valueOf(date.atStartOfDay()), date),
        Arguments.of(DataTypes.DATE, Instant.parse("2024-01-01T23:00:00Z"), date),
        Arguments.of(DataTypes.TIME, 32_707_000, time),
        Arguments.of(DataTypes.TIME, " 9:05:07 ", time),
        Arguments.of(DataTypes.TIME, "09:05:07.000", time),
        Arguments.of(DataTypes.TIME, "9:5", LocalTime.of(9, 5)),
        Arguments.of(DataTypes.TIME, Time.valueOf(time), time),
        Arguments.of(DataTypes.TIME, time, time));
  }

  @ParameterizedTest
  @MethodSource({"numbers", "texts", "temporals"})
  void takesEveryFormOfAValue(DataType type, Object client, Object cql) {
    assertThat(TypeMappings.of(type).toCql(client, BERLIN)).isEqualTo(cql);
  }
}
