package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.data.GettableByIndex;
import com.datastax.oss.driver.api.core.data.SettableByIndex;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;

/** One component of a tuple or field of a user-defined type, which may be NULL. */
record ComponentMapping(CqlMapping mapping, TypeCodec<Object> codec) {

  static List<ComponentMapping> listOf(List<DataType> types) {
    return types.stream().map(ComponentMapping::of).toList();
  }

  private static ComponentMapping of(DataType type) {
    return new ComponentMapping(TypeMappings.nested(type), CodecRegistry.DEFAULT.codecFor(type));
  }

  /** Asks for NULL first: the driver decodes an absent collection as an empty one. */
  void write(GettableByIndex source, int index, JsonGenerator json) throws IOException {
    Object value = index >= source.size() || source.isNull(index) ? null : source.get(index, codec);
    if (value == null) {
      json.writeNull();
    } else {
      mapping.write(value, json);
    }
  }

  /** Reads the JSON value at the parser's token into the component. */
  <T extends SettableByIndex<T>> T read(JsonParser json, T target, int index, Destination to)
      throws IOException {
    return json.currentToken() == JsonToken.VALUE_NULL
        ? target.setToNull(index)
        : target.set(index, mapping.read(json, to), codec);
  }
}
