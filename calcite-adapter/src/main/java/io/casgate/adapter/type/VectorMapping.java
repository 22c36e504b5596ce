package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.data.CqlVector;
import com.datastax.oss.driver.api.core.type.VectorType;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The mapping of {@code vector} to a JSON array of exactly its dimension. */
final class VectorMapping extends ContainerMapping {
  private final CqlMapping element;
  private final int dimensions;

  VectorMapping(VectorType cqlType) {
    super(cqlType);
    this.element = TypeMappings.nested(cqlType.getElementType());
    this.dimensions = cqlType.getDimensions();
  }

  @Override
  void write(Object cqlValue, JsonGenerator json) throws IOException {
    writeItems((CqlVector<?>) cqlValue, element, json);
  }

  @Override
  Object read(JsonParser json, Destination to) throws IOException {
    List<Object> items = new ArrayList<>();
    readItems(json, element, to, items);
    if (items.size() != dimensions) {
      throw to.wrong(items, "It has " + items.size() + " elements, not " + dimensions + ".");
    }
    return CqlVector.newInstance(items);
  }
}
