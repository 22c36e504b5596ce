package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.DataType;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** A mapping of single values that are strings inside JSON. */
abstract class ScalarMapping extends CqlMapping {
  ScalarMapping(DataType cqlType, SqlColumnType sqlType) {
    super(cqlType, sqlType);
  }

  @Override
  void write(Object cqlValue, JsonGenerator json) throws IOException {
    json.writeString(toText(cqlValue));
  }

  @Override
  final Object read(JsonParser json, Destination to) throws IOException {
    if (!reads(json.currentToken())) {
      throw to.wrong(JsonText.shown(json));
    }
    return fromText(json.getText(), to);
  }

  /** Whether a JSON token can be a value of this type. */
  boolean reads(JsonToken token) {
    return token == JsonToken.VALUE_STRING;
  }
}
