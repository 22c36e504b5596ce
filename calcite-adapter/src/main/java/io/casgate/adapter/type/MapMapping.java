package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.MapType;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The mapping of {@code map} to a JSON object; keys that are no text stand as their JSON text. */
final class MapMapping extends ContainerMapping {
  private final CqlMapping key;
  private final CqlMapping value;

  MapMapping(MapType cqlType) {
    super(cqlType);
    this.key = TypeMappings.nested(cqlType.getKeyType());
    this.value = TypeMappings.nested(cqlType.getValueType());
  }

  @Override
  void write(Object cqlValue, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Map.Entry<?, ?> entry : ((Map<?, ?>) cqlValue).entrySet()) {
      json.writeFieldName(name(entry.getKey()));
      if (entry.getValue() == null) {
        json.writeNull();
      } else {
        value.write(entry.getValue(), json);
      }
    }
    json.writeEndObject();
  }

  /** The driver decodes the empty values that Cassandra knows of most types as null. */
  private String name(@Nullable Object entryKey) {
    return entryKey == null ? "" : key.toText(entryKey);
  }

  @Override
  Object read(JsonParser json, Destination to) throws IOException {
    require(JsonToken.START_OBJECT, json, to);
    Map<Object, Object> entries = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      Object entryKey = key.fromText(name, to.field(key.cqlName(), name));
      json.nextToken();
      Destination place = to.field(value.cqlName(), name);
      if (entries.put(entryKey, readPresent(json, value, place)) != null) {
        throw place.wrong(name, "The key stands there twice.");
      }
    }
    return entries;
  }
}
