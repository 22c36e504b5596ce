package io.casgate.adapter.type;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.apache.calcite.avatica.util.ByteString;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Arrays, multisets, maps and rows that SQL expressions make, as JSON text. */
final class SqlStructures {
  private SqlStructures() {}

  static boolean isStructure(Object value) {
    return value instanceof Collection || value instanceof Map || value instanceof Object[];
  }

  /** The JSON text of a structure; anything else as it is. */
  static Object toText(Object value) {
    return isStructure(value) ? JsonText.write(json -> write(value, json)) : value;
  }

  private static void write(@Nullable Object value, JsonGenerator json) throws IOException {
    if (value instanceof Object[] array) {
      writeArray(Arrays.asList(array), json);
    } else if (value instanceof Collection<?> items) {
      writeArray(items, json);
    } else if (value instanceof Map<?, ?> map) {
      writeObject(map, json);
    } else {
      writeScalar(value, json);
    }
  }

  private static void writeArray(Collection<?> items, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Object item : items) {
      write(item, json);
    }
    json.writeEndArray();
  }

  private static void writeObject(Map<?, ?> map, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object key = entry.getKey();
      json.writeFieldName(key == null ? "null" : toText(plain(key)).toString());
      write(entry.getValue(), json);
    }
    json.writeEndObject();
  }

  private static void writeScalar(@Nullable Object value, JsonGenerator json) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean bool) {
      json.writeBoolean(bool);
    } else if (value instanceof BigDecimal decimal) {
      json.writeNumber(decimal);
    } else if (value instanceof BigInteger integer) {
      json.writeNumber(integer);
    } else if (value instanceof Float single) {
      json.writeNumber(single);
    } else if (value instanceof Double wide) {
      json.writeNumber(wide);
    } else if (value instanceof Number number) {
      json.writeNumber(number.toString());
    } else {
      json.writeString(plain(value).toString());
    }
  }

  private static Object plain(Object value) {
    if (value instanceof ByteString bytes) {
      return "0x" + bytes;
    }
    if (value instanceof byte[] bytes) {
      return "0x" + new ByteString(bytes);
    }
    return value instanceof ByteBuffer buffer ? Octets.toHex(buffer) : value;
  }
}
