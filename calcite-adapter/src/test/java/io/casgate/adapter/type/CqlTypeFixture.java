package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import com.datastax.oss.driver.internal.core.type.UserDefinedTypeBuilder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Types, zones and short ways to convert, for the tests of this room. */
final class CqlTypeFixture {
  static final ZoneId UTC = ZoneOffset.UTC;
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  static final UserDefinedType ADDRESS =
      new UserDefinedTypeBuilder("shop", "address")
          .withField("street", DataTypes.TEXT)
          .withField("\"Number\"", DataTypes.INT)
          .withField("tags", DataTypes.frozenSetOf(DataTypes.TEXT))
          .build();

  private CqlTypeFixture() {}

  static Object toSql(DataType type, Object cqlValue) {
    return TypeMappings.of(type).toSql(cqlValue, UTC);
  }

  static Object toCql(DataType type, Object sqlValue) {
    return TypeMappings.of(type).toCql(sqlValue, UTC);
  }

  /** The value after a trip over the wire, as the driver's own codec decodes it. */
  static Object overTheWire(DataType type, Object cqlValue) {
    return recode(type, type, cqlValue);
  }

  /** The value of one type as the driver decodes it for another. */
  static Object recode(DataType written, DataType read, Object cqlValue) {
    TypeCodec<Object> writer = CodecRegistry.DEFAULT.codecFor(written);
    TypeCodec<Object> reader = CodecRegistry.DEFAULT.codecFor(read);
    return reader.decode(writer.encode(cqlValue, ProtocolVersion.V5), ProtocolVersion.V5);
  }

  static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
