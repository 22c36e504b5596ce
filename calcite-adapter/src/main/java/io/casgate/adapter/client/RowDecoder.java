package io.casgate.adapter.client;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.context.DriverContext;
import com.datastax.oss.driver.api.core.cql.ColumnDefinitions;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import io.casgate.adapter.error.SqlError;
import java.nio.ByteBuffer;

/** Turns the bytes of a row into driver values with codecs that were looked up before. */
final class RowDecoder {
  private final ColumnDefinitions columns;
  private final TypeCodec<Object>[] codecs;
  private final ProtocolVersion protocol;

  RowDecoder(ColumnDefinitions columns, DriverContext driver) {
    this.columns = columns;
    this.codecs = codecs(columns, driver);
    this.protocol = driver.getProtocolVersion();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  static TypeCodec<Object>[] codecs(ColumnDefinitions columns, DriverContext driver) {
    TypeCodec<Object>[] codecs = new TypeCodec[columns.size()];
    for (int i = 0; i < codecs.length; i++) {
      codecs[i] = driver.getCodecRegistry().codecFor(columns.get(i).getType());
    }
    return codecs;
  }

  @SuppressWarnings("ReferenceEquality")
  boolean reads(ColumnDefinitions others) {
    return columns == others;
  }

  Object[] decode(Row row) {
    Object[] values = new Object[codecs.length];
    for (int i = 0; i < codecs.length; i++) {
      try {
        ByteBuffer bytes = row.getBytesUnsafe(i);
        // The driver's codecs make an empty collection of no collection.
        values[i] = bytes == null ? null : codecs[i].decode(bytes, protocol);
      } catch (IllegalArgumentException e) {
        throw SqlError.CASSANDRA_ERROR.causedBy(
            e, "column " + columns.get(i).getName() + " cannot be read: " + e.getMessage());
      }
    }
    return values;
  }
}
