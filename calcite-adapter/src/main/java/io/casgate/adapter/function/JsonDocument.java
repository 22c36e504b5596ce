package io.casgate.adapter.function;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/** JSON text to a tree and back, with MariaDB's blanks: one after each comma and colon. */
final class JsonDocument {
  private static final int DEEPEST = 200;
  static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(FunctionLibrary.LONGEST_RESULT)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private JsonDocument() {}

  /** Null when the text is no JSON. */
  static @Nullable JsonNode read(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      return node == null || node.isMissingNode() ? null : node;
    } catch (JsonProcessingException malformed) {
      return null;
    }
  }

  /** A value of SQL as one of JSON; text is a string, or JSON where its type says so. */
  static JsonNode of(@Nullable Object value) {
    if (value == null) {
      return NODES.nullNode();
    }
    if (value instanceof JsonText json) {
      JsonNode node = read(json.text());
      return node == null ? NODES.textNode(json.text()) : node;
    }
    if (value instanceof Boolean truth) {
      return NODES.booleanNode(truth);
    }
    if (value instanceof Long whole) {
      return NODES.numberNode(whole);
    }
    if (value instanceof BigDecimal decimal) {
      return NODES.numberNode(decimal);
    }
    return value instanceof Double real
        ? NODES.numberNode(new BigDecimal(Values.text(real.doubleValue())))
        : NODES.textNode(Values.text(value));
  }

  static String text(JsonNode node) {
    StringBuilder text = new StringBuilder();
    append(text, node, " ");
    return text.toString();
  }

  static String compact(JsonNode node) {
    StringBuilder text = new StringBuilder();
    append(text, node, "");
    return text.toString();
  }

  private static void append(StringBuilder text, JsonNode node, String blank) {
    FunctionLibrary.requireLength("json", text.length());
    if (node.isObject()) {
      text.append('{');
      String before = "";
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        text.append(before).append(quoted(field.getKey())).append(':').append(blank);
        append(text, field.getValue(), blank);
        before = "," + blank;
      }
      text.append('}');
    } else if (node.isArray()) {
      text.append('[');
      String before = "";
      for (JsonNode item : node) {
        text.append(before);
        append(text, item, blank);
        before = "," + blank;
      }
      text.append(']');
    } else if (node.isTextual()) {
      text.append(quoted(node.textValue()));
    } else {
      text.append(node.isBigDecimal() ? node.decimalValue().toString() : node.asText());
    }
  }

  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        case '\b' -> quoted.append("\\b");
        case '\f' -> quoted.append("\\f");
        default -> quoted.append(c < ' ' ? String.format("\\u%04X", (int) c) : String.valueOf(c));
      }
    }
    return quoted.append('"').toString();
  }

  /** The text of a string without quotes, of anything else as it is. */
  static String unquoted(String text) {
    if (!text.startsWith("\"")) {
      return text;
    }
    JsonNode node = read(text);
    return node != null && node.isTextual() ? node.textValue() : text;
  }

  /** Whether one contains the other, as JSON_CONTAINS has it. */
  static boolean contains(JsonNode whole, JsonNode part) {
    if (whole.isArray()) {
      if (part.isArray()) {
        for (JsonNode item : part) {
          if (!contains(whole, item)) {
            return false;
          }
        }
        return true;
      }
      for (JsonNode item : whole) {
        if (contains(item, part)) {
          return true;
        }
      }
      return false;
    }
    if (!whole.isObject() || !part.isObject()) {
      return equal(whole, part);
    }
    for (Map.Entry<String, JsonNode> field : part.properties()) {
      JsonNode own = whole.get(field.getKey());
      if (own == null || !contains(own, field.getValue())) {
        return false;
      }
    }
    return true;
  }

  static boolean equal(JsonNode a, JsonNode b) {
    return a.equals(
        (x, y) ->
            x.isNumber() && y.isNumber()
                ? x.decimalValue().compareTo(y.decimalValue())
                : x.equals(y) ? 0 : 1,
        b);
  }

  static boolean overlap(JsonNode a, JsonNode b) {
    if (a.isObject() && b.isObject()) {
      for (Map.Entry<String, JsonNode> field : a.properties()) {
        JsonNode other = b.get(field.getKey());
        if (other != null && equal(field.getValue(), other)) {
          return true;
        }
      }
      return false;
    }
    for (JsonNode one : a.isArray() ? a : NODES.arrayNode().add(a)) {
      for (JsonNode other : b.isArray() ? b : NODES.arrayNode().add(b)) {
        if (equal(one, other)) {
          return true;
        }
      }
    }
    return false;
  }

  static long depth(JsonNode node) {
    long deepest = 0;
    for (JsonNode item : node) {
      deepest = Math.max(deepest, depth(item));
    }
    return deepest + 1;
  }

  static String typeName(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> "OBJECT";
      case ARRAY -> "ARRAY";
      case STRING -> "STRING";
      case BOOLEAN -> "BOOLEAN";
      case NUMBER -> node.isBigDecimal() ? "DOUBLE" : "INTEGER";
      default -> "NULL";
    };
  }

  /** Text whose type says that it is JSON. */
  record JsonText(String text) {
    @Override
    public String toString() {
      return text;
    }
  }
}
