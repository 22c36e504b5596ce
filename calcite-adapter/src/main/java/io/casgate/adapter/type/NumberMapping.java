package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.DataType;
import com.fasterxml.jackson.core.JsonToken;

/** A mapping of numbers: JSON numbers inside JSON, where their text is taken as well. */
abstract class NumberMapping extends ScalarMapping {
  NumberMapping(DataType cqlType, SqlColumnType sqlType) {
    super(cqlType, sqlType);
  }

  @Override
  public Object toSql(Object cqlValue, java.time.ZoneId zone) {
    return cqlValue;
  }

  @Override
  final String toText(Object cqlValue) {
    return cqlValue.toString();
  }

  @Override
  final boolean reads(JsonToken token) {
    return token.isNumeric() || token == JsonToken.VALUE_STRING;
  }
}
