package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.data.UdtValue;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;

/**
 * The mapping of a user-defined type to a JSON object by field names, in any order when read; a
 * field left out is NULL.
 */
final class UdtMapping extends ContainerMapping {
  private final UserDefinedType type;
  private final List<String> names;
  private final List<ComponentMapping> fields;

  UdtMapping(UserDefinedType cqlType) {
    super(cqlType);
    this.type = cqlType;
    this.names = cqlType.getFieldNames().stream().map(CqlIdentifier::asInternal).toList();
    this.fields = ComponentMapping.listOf(cqlType.getFieldTypes());
  }

  @Override
  void write(Object cqlValue, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < fields.size(); i++) {
      json.writeFieldName(names.get(i));
      fields.get(i).write((UdtValue) cqlValue, i, json);
    }
    json.writeEndObject();
  }

  @Override
  Object read(JsonParser json, Destination to) throws IOException {
    require(JsonToken.START_OBJECT, json, to);
    UdtValue value = type.newValue();
    BitSet seen = new BitSet(fields.size());
    while (json.nextToken() != JsonToken.END_OBJECT) {
      int index = requireField(json.currentName(), seen, to);
      seen.set(index);
      json.nextToken();
      ComponentMapping field = fields.get(index);
      Destination place = to.field(field.mapping().cqlName(), names.get(index));
      value = field.read(json, value, index, place);
    }
    return value;
  }

  private int requireField(String name, BitSet seen, Destination to) {
    int index = names.indexOf(name);
    if (index < 0) {
      throw to.wrong(name, "The type's fields are " + String.join(", ", names) + ".");
    }
    if (seen.get(index)) {
      throw to.wrong(name, "The field stands there twice.");
    }
    return index;
  }
}
