package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.DataType;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.casgate.adapter.error.SqlFailure;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.apache.calcite.sql.type.SqlTypeName;

/** A mapping of values made of values to JSON text in VARCHAR. */
abstract class ContainerMapping extends CqlMapping {
  ContainerMapping(DataType cqlType) {
    super(cqlType, SqlColumnType.of(SqlTypeName.VARCHAR));
  }

  @Override
  public final Object toSql(Object cqlValue, ZoneId zone) {
    return toText(cqlValue);
  }

  @Override
  public final Object toCql(Object sqlValue, ZoneId zone) {
    return fromText(PlainText.of(SqlStructures.toText(sqlValue), column()), column());
  }

  /** SQL sees the column as text: what is no JSON text of the type equals no key. */
  @Override
  public final List<Object> keyValues(Object sqlValue, ZoneId zone) {
    try {
      return List.of(toCql(sqlValue, zone));
    } catch (SqlFailure noValue) {
      return List.of();
    }
  }

  @Override
  public final boolean hasLooseKeys() {
    return true;
  }

  @Override
  final String toText(Object cqlValue) {
    return JsonText.write(json -> write(cqlValue, json));
  }

  @Override
  final Object fromText(String text, Destination to) {
    return JsonText.read(text, this, to);
  }

  static void writeItems(Iterable<?> items, CqlMapping mapping, JsonGenerator json)
      throws IOException {
    json.writeStartArray();
    for (Object item : items) {
      if (item == null) {
        json.writeNull();
      } else {
        mapping.write(item, json);
      }
    }
    json.writeEndArray();
  }

  /** Reads an array into {@code items}; CQL has no nulls in collections. */
  static void readItems(
      JsonParser json, CqlMapping mapping, Destination to, Collection<Object> items)
      throws IOException {
    require(JsonToken.START_ARRAY, json, to);
    for (int index = 0; json.nextToken() != JsonToken.END_ARRAY; index++) {
      items.add(readPresent(json, mapping, to.item(mapping.cqlName(), index)));
    }
  }

  static Object readPresent(JsonParser json, CqlMapping mapping, Destination to)
      throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      throw to.wrong("null", "Cassandra's collections hold no nulls.");
    }
    return mapping.read(json, to);
  }

  static void require(JsonToken token, JsonParser json, Destination to) throws IOException {
    if (json.currentToken() != token) {
      String expected = token == JsonToken.START_ARRAY ? "array" : "object";
      throw to.wrong(JsonText.shown(json), "A JSON " + expected + " is expected.");
    }
  }
}
