package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.ListType;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The mapping of {@code list} to a JSON array. */
final class ListMapping extends ContainerMapping {
  private final CqlMapping element;

  ListMapping(ListType cqlType) {
    super(cqlType);
    this.element = TypeMappings.nested(cqlType.getElementType());
  }

  @Override
  void write(Object cqlValue, JsonGenerator json) throws IOException {
    writeItems((List<?>) cqlValue, element, json);
  }

  @Override
  Object read(JsonParser json, Destination to) throws IOException {
    List<Object> items = new ArrayList<>();
    readItems(json, element, to, items);
    return items;
  }
}
