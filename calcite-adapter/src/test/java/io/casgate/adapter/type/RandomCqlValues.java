package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.data.CqlDuration;
import com.datastax.oss.driver.api.core.data.CqlVector;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.ListType;
import com.datastax.oss.driver.api.core.type.MapType;
import com.datastax.oss.driver.api.core.type.SetType;
import com.datastax.oss.driver.api.core.type.TupleType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.datastax.oss.driver.api.core.type.VectorType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Random CQL types and values of them, from one source of chance. */
final class RandomCqlValues {
  private static final long YEAR_9999_MILLIS = 253_402_200_000_000L;

  private final Random random;
  private final Map<DataType, Supplier<Object>> scalars = new LinkedHashMap<>();

  RandomCqlValues(Random random) {
    this.random = random;
    scalars.put(DataTypes.ASCII, () -> text(0x7f));
    scalars.put(DataTypes.TEXT, () -> text(Character.MAX_CODE_POINT));
    scalars.put(DataTypes.TINYINT, () -> (byte) random.nextInt());
    scalars.put(DataTypes.SMALLINT, () -> (short) random.nextInt());
    scalars.put(DataTypes.INT, random::nextInt);
    scalars.put(DataTypes.BIGINT, random::nextLong);
    scalars.put(DataTypes.VARINT, this::varint);
    scalars.put(DataTypes.DECIMAL, () -> new BigDecimal(varint(), random.nextInt(400) - 200));
    scalars.put(DataTypes.FLOAT, () -> Float.intBitsToFloat(random.nextInt()));
    scalars.put(DataTypes.DOUBLE, () -> Double.longBitsToDouble(random.nextLong()));
    scalars.put(DataTypes.BOOLEAN, random::nextBoolean);
    scalars.put(DataTypes.BLOB, () -> ByteBuffer.wrap(bytes(random.nextInt(20))));
    scalars.put(
        DataTypes.TIMESTAMP, () -> Instant.ofEpochMilli(random.nextLong() % YEAR_9999_MILLIS / 5));
    scalars.put(DataTypes.DATE, () -> LocalDate.ofEpochDay(random.nextInt(3_000_000) - 700_000));
    scalars.put(DataTypes.TIME, () -> LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L)));
    scalars.put(DataTypes.DURATION, this::duration);
    scalars.put(DataTypes.INET, this::inet);
    scalars.put(DataTypes.UUID, () -> new UUID(random.nextLong(), random.nextLong()));
    scalars.put(DataTypes.TIMEUUID, this::timeuuid);
  }

  DataType type(int depth) {
    return switch (depth == 0 ? 6 : random.nextInt(9)) {
      case 0 -> DataTypes.listOf(type(depth - 1), true);
      case 1 -> DataTypes.setOf(type(depth - 1), true);
      case 2 -> DataTypes.mapOf(type(depth - 1), type(depth - 1), true);
      case 3 -> DataTypes.tupleOf(type(depth - 1), type(depth - 1));
      case 4 -> DataTypes.vectorOf(scalar(), 1 + random.nextInt(4));
      case 5 -> CqlTypeFixture.ADDRESS;
      default -> scalar();
    };
  }

  private DataType scalar() {
    List<DataType> types = List.copyOf(scalars.keySet());
    return types.get(random.nextInt(types.size()));
  }

  /** Whether equal values have equal forms: not timestamps, of which SQL's wall clock joins two. */
  boolean isExactIn(DataType type) {
    return !type.equals(DataTypes.TIMESTAMP);
  }

  Object value(DataType type) {
    if (type instanceof ListType list) {
      return items(list.getElementType(), random.nextInt(4));
    }
    if (type instanceof SetType set) {
      return new LinkedHashSet<>(items(set.getElementType(), random.nextInt(4)));
    }
    if (type instanceof MapType map) {
      Map<Object, Object> entries = new LinkedHashMap<>();
      items(map.getKeyType(), random.nextInt(4))
          .forEach(key -> entries.put(key, value(map.getValueType())));
      return entries;
    }
    if (type instanceof VectorType vector) {
      return CqlVector.newInstance(items(vector.getElementType(), vector.getDimensions()));
    }
    if (type instanceof TupleType tuple) {
      return tuple.newValue(components(tuple.getComponentTypes()));
    }
    if (type instanceof UserDefinedType udt) {
      return udt.newValue(components(udt.getFieldTypes()));
    }
    return scalars.get(type).get();
  }

  private List<Object> items(DataType type, int count) {
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(value(type));
    }
    return items;
  }

  private Object[] components(List<DataType> types) {
    Function<DataType, Object> nullable = type -> random.nextInt(4) == 0 ? null : value(type);
    return types.stream().map(nullable).toArray();
  }

  private String text(int greatest) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(8); length > 0; length--) {
      int codePoint = random.nextInt(random.nextBoolean() ? 0x80 : greatest + 1);
      if (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE) {
        text.appendCodePoint(codePoint);
      }
    }
    return text.toString();
  }

  private BigInteger varint() {
    BigInteger magnitude = new BigInteger(random.nextInt(300), random);
    return random.nextBoolean() ? magnitude : magnitude.negate();
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private Object duration() {
    int sign = random.nextBoolean() ? 1 : -1;
    return CqlDuration.newInstance(
        sign * random.nextInt(Integer.MAX_VALUE),
        sign * random.nextInt(Integer.MAX_VALUE),
        sign * random.nextLong(Long.MAX_VALUE));
  }

  private Object inet() {
    byte[] address = bytes(random.nextBoolean() ? 4 : 16);
    if (random.nextBoolean()) {
      address[address.length - 2] = 0;
      address[address.length - 3] = 0;
    }
    try {
      return InetAddress.getByAddress(address);
    } catch (UnknownHostException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private Object timeuuid() {
    long high = (random.nextLong() & ~0xf000L) | 0x1000L;
    return new UUID(high, random.nextLong());
  }
}
