package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.SetType;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

/** The mapping of {@code set} to a JSON array; an element given twice counts once. */
final class SetMapping extends ContainerMapping {
  private final CqlMapping element;

  SetMapping(SetType cqlType) {
    super(cqlType);
    this.element = TypeMappings.nested(cqlType.getElementType());
  }

  @Override
  void write(Object cqlValue, JsonGenerator json) throws IOException {
    writeItems((Set<?>) cqlValue, element, json);
  }

  @Override
  Object read(JsonParser json, Destination to) throws IOException {
    Set<Object> items = new LinkedHashSet<>();
    readItems(json, element, to, items);
    return items;
  }
}
