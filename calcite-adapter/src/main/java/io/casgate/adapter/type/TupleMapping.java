package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.data.TupleValue;
import com.datastax.oss.driver.api.core.type.TupleType;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;

/** The mapping of {@code tuple} to a JSON array, with null where a part is NULL. */
final class TupleMapping extends ContainerMapping {
  private final TupleType type;
  private final List<ComponentMapping> components;

  TupleMapping(TupleType cqlType) {
    super(cqlType);
    this.type = cqlType;
    this.components = ComponentMapping.listOf(cqlType.getComponentTypes());
  }

  @Override
  void write(Object cqlValue, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (int i = 0; i < components.size(); i++) {
      components.get(i).write((TupleValue) cqlValue, i, json);
    }
    json.writeEndArray();
  }

  @Override
  Object read(JsonParser json, Destination to) throws IOException {
    require(JsonToken.START_ARRAY, json, to);
    TupleValue tuple = type.newValue();
    int index = 0;
    for (; json.nextToken() != JsonToken.END_ARRAY; index++) {
      requireSize(index < components.size(), json, to);
      ComponentMapping component = components.get(index);
      Destination place = to.item(component.mapping().cqlName(), index);
      tuple = component.read(json, tuple, index, place);
    }
    requireSize(index == components.size(), json, to);
    return tuple;
  }

  private void requireSize(boolean fits, JsonParser json, Destination to) throws IOException {
    if (!fits) {
      throw to.wrong(JsonText.shown(json), "A tuple has " + components.size() + " elements.");
    }
  }
}
