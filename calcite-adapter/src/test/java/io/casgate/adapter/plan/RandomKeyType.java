package io.casgate.adapter.plan;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import io.casgate.adapter.type.TypeMapping;
import io.casgate.adapter.type.TypeMappings;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A key type with few values, so that rows and predicates meet, at the edges of the type.
 *
 * @param values driver values, of which the first is never empty
 * @param strangers SQL texts of operands that are no value of the type, or one written otherwise
 */
record RandomKeyType(DataType type, List<Object> values, List<String> strangers) {
  static final List<RandomKeyType> ALL =
      List.of(
          of(
              DataTypes.TEXT,
              List.of("b", "", "a", "a ", "é", "\uE000", "😀", "😀a"),
              "'aa'",
              "'zz'"),
          of(DataTypes.ASCII, List.of("b", "", "a", "~", "ab"), "'aé'", "'😀'", "'zz'"),
          of(
              DataTypes.TINYINT,
              List.of((byte) 1, (byte) 0, Byte.MIN_VALUE, Byte.MAX_VALUE),
              "1000",
              "-1000",
              "0.5",
              "1e0",
              "'1'"),
          of(DataTypes.SMALLINT, List.of((short) 1, Short.MIN_VALUE, Short.MAX_VALUE), "100000"),
          of(
              DataTypes.INT,
              List.of(1, 2, 3, -1, Integer.MIN_VALUE, Integer.MAX_VALUE),
              "2.5",
              "3000000000",
              "1.0",
              "2e0",
              "1 + 1"),
          of(
              DataTypes.BIGINT,
              List.of(1L, 2L, -5L, (1L << 53) + 1, Long.MIN_VALUE, Long.MAX_VALUE),
              "1.5",
              "9007199254740992e0",
              "99999999999999999999"),
          of(
              DataTypes.VARINT,
              List.of(BigInteger.ONE, BigInteger.ZERO, new BigInteger("-123456789012345678901")),
              "0.5",
              "-1"),
          of(
              DataTypes.DECIMAL,
              List.of(
                  new BigDecimal("1.1"),
                  new BigDecimal("1.10"),
                  new BigDecimal("0"),
                  new BigDecimal("0.00"),
                  new BigDecimal("1E+2"),
                  new BigDecimal("-7.25")),
              "100",
              "1.100",
              "0.3"),
          of(
              DataTypes.FLOAT,
              List.of(
                  0.5f, 0.0f, -0.0f, 0.1f, Float.NaN, Float.POSITIVE_INFINITY, -Float.MAX_VALUE),
              "0.1",
              "0",
              "1e300"),
          of(
              DataTypes.DOUBLE,
              List.of(
                  0.5,
                  0.0,
                  -0.0,
                  0.1,
                  Double.NaN,
                  Double.NEGATIVE_INFINITY,
                  Double.MAX_VALUE,
                  Double.MIN_VALUE),
              "0.1",
              "0",
              "1"),
          of(DataTypes.BOOLEAN, List.of(true, false)),
          of(DataTypes.BLOB, List.of(bytes(1), bytes(), bytes(0xff), bytes(0x7f, 0)), "X'00ff'"),
          of(
              DataTypes.TIMESTAMP,
              List.of(
                  Instant.parse("2024-03-31T00:59:59.999Z"),
                  Instant.parse("2024-03-31T01:00:00Z"),
                  Instant.parse("2024-10-27T00:30:00Z"),
                  Instant.parse("2024-10-27T01:30:00Z"),
                  Instant.parse("0001-01-03T00:00:00Z"),
                  Instant.parse("9999-12-30T00:00:00.001Z")),
              "TIMESTAMP '2024-03-31 02:30:00'",
              "TIMESTAMP '2024-10-27 02:30:00'"),
          of(
              DataTypes.DATE,
              List.of(
                  LocalDate.of(2024, 2, 29),
                  LocalDate.of(1, 1, 1),
                  LocalDate.of(9999, 12, 31),
                  LocalDate.of(1969, 12, 31)),
              "DATE '2024-03-01'",
              "'2024-02-29'"),
          of(
              DataTypes.TIME,
              List.of(
                  LocalTime.of(9, 0),
                  LocalTime.MIDNIGHT,
                  LocalTime.of(9, 0, 0, 500_000_000),
                  LocalTime.MAX),
              "'9:00'",
              "'09:00:00.50'",
              "'noon'",
              "'09:00'"),
          of(
              DataTypes.INET,
              List.of(address(127, 0, 0, 1), address(10, 0, 0, 1), loopback()),
              "'0:0:0:0:0:0:0:1'",
              "'nowhere'"),
          of(
              DataTypes.UUID,
              List.of(
                  UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6"),
                  UUID.fromString("123e4567-e89b-42d3-a456-426614174000"),
                  UUID.fromString("00000000-0000-4000-8000-000000000000")),
              "'F81D4FAE-7dec-11d0-a765-00a0c91e6bf6'",
              "'none'"),
          of(
              DataTypes.TIMEUUID,
              List.of(
                  UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6"),
                  UUID.fromString("58e0a7d7-eebc-11d8-9669-0800200c9a66")),
              "'F81D4FAE-7dec-11d0-a765-00a0c91e6bf6'"),
          of(
              DataTypes.listOf(DataTypes.INT, true),
              List.of(List.of(1, 2), List.of(), List.of(3)),
              "'[1, 2]'",
              "'no list'"),
          of(
              DataTypes.setOf(DataTypes.TEXT, true),
              List.of(Set.of("x"), Set.of()),
              "'[ \"x\" ]'",
              "'[\"x\",\"x\"]'"));

  private static RandomKeyType of(DataType type, List<Object> values, String... strangers) {
    return new RandomKeyType(type, values, List.of(strangers));
  }

  TypeMapping mapping() {
    return TypeMappings.of(type);
  }

  private static ByteBuffer bytes(int... bytes) {
    ByteBuffer buffer = ByteBuffer.allocate(bytes.length);
    for (int one : bytes) {
      buffer.put((byte) one);
    }
    return buffer.flip();
  }

  private static InetAddress loopback() {
    return address(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
  }

  private static InetAddress address(int... bytes) {
    try {
      return InetAddress.getByAddress(bytes(bytes).array());
    } catch (UnknownHostException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
