package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import java.nio.ByteBuffer;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.calcite.sql.type.SqlTypeName;

/** The mapping of {@code blob} to VARBINARY; {@code 0x…} text inside JSON. */
class BlobMapping extends ScalarMapping {
  BlobMapping() {
    this(DataTypes.BLOB);
  }

  BlobMapping(DataType cqlType) {
    super(cqlType, SqlColumnType.of(SqlTypeName.VARBINARY));
  }

  @Override
  public final Object toSql(Object cqlValue, ZoneId zone) {
    return Octets.toByteString((ByteBuffer) cqlValue);
  }

  @Override
  public final Object toCql(Object sqlValue, ZoneId zone) {
    return Octets.of(sqlValue, column());
  }

  @Override
  public Optional<KeyOrder> keyOrder() {
    return Optional.of(new OctetOrder(column()));
  }

  @Override
  final String toText(Object cqlValue) {
    return Octets.toHex((ByteBuffer) cqlValue);
  }

  @Override
  final Object fromText(String text, Destination to) {
    return Octets.fromHex(text, to);
  }
}
