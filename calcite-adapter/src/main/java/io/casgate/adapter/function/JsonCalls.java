package io.casgate.adapter.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What the functions of JSON do; a document or path that is none gives NULL. */
final class JsonCalls {
  private JsonCalls() {}

  /** One path gives its value, many or a wildcard an array of what they find. */
  static @Nullable String extract(Arguments a) {
    JsonNode document = JsonDocument.read(a.text(0));
    if (document == null) {
      return null;
    }
    boolean many = a.count() > 2;
    List<JsonNode> found = new ArrayList<>();
    for (int i = 1; i < a.count(); i++) {
      Optional<JsonPath> path = JsonPath.parse(a.text(i));
      if (path.isEmpty()) {
        return null;
      }
      many |= path.get().isMany();
      found.addAll(path.get().found(document).values());
    }
    if (found.isEmpty()) {
      return null;
    }
    return JsonDocument.text(many ? JsonDocument.NODES.arrayNode().addAll(found) : found.get(0));
  }

  static @Nullable JsonNode at(Arguments a, int pathIndex) {
    JsonNode document = JsonDocument.read(a.text(0));
    if (document == null || !a.has(pathIndex)) {
      return document;
    }
    return JsonPath.parse(a.text(pathIndex)).flatMap(path -> path.first(document)).orElse(null);
  }

  static @Nullable String value(Arguments a) {
    JsonNode node = at(a, 1);
    if (node == null || node.isContainerNode() || node.isNull()) {
      return null;
    }
    if (node.isBoolean()) {
      return node.booleanValue() ? "1" : "0";
    }
    return node.isTextual() ? node.textValue() : JsonDocument.text(node);
  }

  static @Nullable String query(Arguments a) {
    JsonNode node = at(a, 1);
    return node == null || !node.isContainerNode() ? null : JsonDocument.text(node);
  }

  static @Nullable Long length(Arguments a) {
    JsonNode node = at(a, 1);
    if (node == null) {
      return null;
    }
    return node.isContainerNode() ? node.size() : 1L;
  }

  static @Nullable String keys(Arguments a) {
    JsonNode node = at(a, 1);
    if (node == null || !node.isObject()) {
      return null;
    }
    ArrayNode keys = JsonDocument.NODES.arrayNode();
    node.fieldNames().forEachRemaining(keys::add);
    return JsonDocument.text(keys);
  }

  static @Nullable String type(Arguments a) {
    JsonNode node = at(a, 1);
    return node == null ? null : JsonDocument.typeName(node);
  }

  static @Nullable Long depth(Arguments a) {
    JsonNode node = at(a, 1);
    return node == null ? null : JsonDocument.depth(node);
  }

  static @Nullable Boolean contains(Arguments a) {
    JsonNode part = JsonDocument.read(a.text(1));
    JsonNode whole = at(a, 2);
    if (part == null || JsonDocument.read(a.text(0)) == null) {
      return null;
    }
    return whole != null && JsonDocument.contains(whole, part);
  }

  static @Nullable Boolean containsPath(Arguments a) {
    JsonNode document = JsonDocument.read(a.text(0));
    if (document == null) {
      return null;
    }
    boolean all = a.text(1).equalsIgnoreCase("all");
    boolean any = false;
    for (int i = 2; i < a.count(); i++) {
      boolean there = JsonPath.parse(a.text(i)).flatMap(path -> path.first(document)).isPresent();
      any |= there;
      if (all && !there) {
        return false;
      }
    }
    return any;
  }

  static @Nullable Boolean overlap(Arguments a) {
    JsonNode one = JsonDocument.read(a.text(0));
    JsonNode other = JsonDocument.read(a.text(1));
    return (one == null || other == null) ? null : JsonDocument.overlap(one, other);
  }

  static @Nullable Boolean equal(Arguments a) {
    JsonNode one = JsonDocument.read(a.text(0));
    JsonNode other = JsonDocument.read(a.text(1));
    return (one == null || other == null) ? null : JsonDocument.equal(one, other);
  }

  /** The paths of the strings that are like a pattern. */
  static @Nullable String search(Arguments a) {
    JsonNode document = JsonDocument.read(a.text(0));
    if (document == null) {
      return null;
    }
    Pattern pattern = Pattern.compile(regex(a.text(2)), Pattern.DOTALL);
    JsonPath everywhere = new JsonPath(List.of(new JsonPath.Below()));
    ArrayNode paths = JsonDocument.NODES.arrayNode();
    everywhere
        .found(document)
        .forEach(
            (path, node) -> {
              if (node.isTextual() && pattern.matcher(node.textValue()).matches()) {
                paths.add(path);
              }
            });
    if (paths.isEmpty()) {
      return null;
    }
    boolean one = a.text(1).equalsIgnoreCase("one") || paths.size() == 1;
    return JsonDocument.text(one ? paths.get(0) : paths);
  }

  private static String regex(String like) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < like.length(); i++) {
      char c = like.charAt(i);
      boolean escaped = c == '\\' && i + 1 < like.length();
      if (escaped) {
        regex.append(Pattern.quote(String.valueOf(like.charAt(++i))));
      } else {
        regex.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf(c)));
      }
    }
    return regex.toString();
  }

  static String array(Arguments a) {
    ArrayNode array = JsonDocument.NODES.arrayNode();
    for (int i = 0; i < a.count(); i++) {
      array.add(JsonDocument.of(a.value(i)));
    }
    return JsonDocument.text(array);
  }

  /** Null when a name is. */
  static @Nullable String object(Arguments a) {
    ObjectNode object = JsonDocument.NODES.objectNode();
    for (int i = 0; i + 1 < a.count(); i += 2) {
      Object name = a.value(i);
      if (name == null) {
        return null;
      }
      object.set(Values.text(name), JsonDocument.of(a.value(i + 1)));
    }
    return JsonDocument.text(object);
  }

  /** Pairs of a path and a value. */
  static @Nullable String put(Arguments a, boolean mayReplace, boolean mayAdd) {
    JsonNode document = a.isNull(0) ? null : JsonDocument.read(Values.text(a.value(0)));
    for (int i = 1; i + 1 < a.count() && document != null; i += 2) {
      Optional<JsonPath> path =
          a.isNull(i) ? Optional.empty() : JsonPath.parse(Values.text(a.value(i)));
      if (path.isEmpty()) {
        return null;
      }
      JsonNode value = JsonDocument.of(a.value(i + 1));
      if (path.get().steps().isEmpty()) {
        document = mayReplace ? value : document;
      } else {
        path.get().put(document, value, mayReplace, mayAdd);
      }
    }
    return document == null ? null : JsonDocument.text(document);
  }

  static @Nullable String remove(Arguments a) {
    JsonNode document = JsonDocument.read(a.text(0));
    for (int i = 1; i < a.count() && document != null; i++) {
      Optional<JsonPath> path = JsonPath.parse(a.text(i));
      if (path.isEmpty() || path.get().steps().isEmpty()) {
        return null;
      }
      path.get().remove(document);
    }
    return document == null ? null : JsonDocument.text(document);
  }

  static @Nullable String append(Arguments a) {
    JsonNode document = a.isNull(0) ? null : JsonDocument.read(Values.text(a.value(0)));
    for (int i = 1; i + 1 < a.count() && document != null; i += 2) {
      Optional<JsonPath> path =
          a.isNull(i) ? Optional.empty() : JsonPath.parse(Values.text(a.value(i)));
      if (path.isEmpty()) {
        return null;
      }
      JsonNode value = JsonDocument.of(a.value(i + 1));
      JsonNode whole = document;
      Optional<JsonNode> place = path.get().first(whole);
      if (place.isPresent() && place.get() instanceof ArrayNode array) {
        array.add(value);
      } else if (place.isPresent()) {
        ArrayNode wrapped = JsonDocument.NODES.arrayNode().add(place.get()).add(value);
        if (path.get().steps().isEmpty()) {
          document = wrapped;
        } else {
          path.get().put(whole, wrapped, true, false);
        }
      }
    }
    return document == null ? null : JsonDocument.text(document);
  }

  /** RFC 7396: members of the patch replace, null removes. */
  static @Nullable String mergePatch(Arguments a) {
    JsonNode merged = JsonDocument.read(a.text(0));
    for (int i = 1; i < a.count() && merged != null; i++) {
      JsonNode patch = JsonDocument.read(a.text(i));
      merged = patch == null ? null : patched(merged, patch);
    }
    return merged == null ? null : JsonDocument.text(merged);
  }

  private static JsonNode patched(JsonNode target, JsonNode patch) {
    if (!patch.isObject()) {
      return patch;
    }
    ObjectNode result =
        target instanceof ObjectNode object ? object : JsonDocument.NODES.objectNode();
    for (Map.Entry<String, JsonNode> field : patch.properties()) {
      if (field.getValue().isNull()) {
        result.remove(field.getKey());
      } else {
        JsonNode old =
            result.has(field.getKey()) ? result.get(field.getKey()) : JsonDocument.NODES.nullNode();
        result.set(field.getKey(), patched(old, field.getValue()));
      }
    }
    return result;
  }

  /** Arrays are joined, members of the same name too. */
  static @Nullable String mergePreserve(Arguments a) {
    JsonNode merged = JsonDocument.read(a.text(0));
    for (int i = 1; i < a.count() && merged != null; i++) {
      JsonNode other = JsonDocument.read(a.text(i));
      merged = other == null ? null : joined(merged, other);
    }
    return merged == null ? null : JsonDocument.text(merged);
  }

  private static JsonNode joined(JsonNode one, JsonNode other) {
    if (one instanceof ObjectNode object && other.isObject()) {
      for (Map.Entry<String, JsonNode> field : other.properties()) {
        JsonNode own = object.get(field.getKey());
        object.set(field.getKey(), own == null ? field.getValue() : joined(own, field.getValue()));
      }
      return object;
    }
    ArrayNode array = JsonDocument.NODES.arrayNode();
    for (JsonNode part : List.of(one, other)) {
      if (part instanceof ArrayNode items) {
        array.addAll(items);
      } else {
        array.add(part);
      }
    }
    return array;
  }
}
