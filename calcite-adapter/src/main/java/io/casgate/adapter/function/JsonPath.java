package io.casgate.adapter.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path into a JSON document: {@code $.a[0]}, {@code $**.b}, {@code $[last]}, {@code $[1 to 2]}.
 */
record JsonPath(List<Step> steps) {
  /** One step: a member, places of an array, or everything below. */
  sealed interface Step {}

  record Member(String name) implements Step {}

  /** Places from first to last; negative ones count from the end. */
  record Places(long first, long last) implements Step {}

  record AllMembers() implements Step {}

  record AllItems() implements Step {}

  record Below() implements Step {}

  JsonPath {
    steps = List.copyOf(steps);
  }

  /** Empty when the text is no path. */
  static Optional<JsonPath> parse(String text) {
    return new JsonPathReader(text).read();
  }

  /** Whether it can lead to many places. */
  boolean isMany() {
    for (Step step : steps) {
      boolean one =
          step instanceof Member
              || (step instanceof Places places && places.first() == places.last());
      if (!one) {
        return true;
      }
    }
    return false;
  }

  /** The values it leads to, by their own paths. */
  Map<String, JsonNode> found(JsonNode root) {
    Map<String, JsonNode> found = Map.of("$", root);
    for (Step step : steps) {
      Map<String, JsonNode> next = new LinkedHashMap<>();
      found.forEach((path, node) -> follow(step, path, node, next));
      found = next;
    }
    return found;
  }

  Optional<JsonNode> first(JsonNode root) {
    return found(root).values().stream().findFirst();
  }

  JsonPath parent() {
    return new JsonPath(steps.subList(0, steps.size() - 1));
  }

  private static void follow(Step step, String path, JsonNode node, Map<String, JsonNode> found) {
    if (step instanceof Member member) {
      if (node.isObject() && node.has(member.name())) {
        found.put(memberPath(path, member.name()), node.get(member.name()));
      }
    } else if (step instanceof Places places) {
      places(places, path, node, found);
    } else if (step instanceof AllMembers) {
      members(path, node, found);
    } else if (step instanceof AllItems) {
      items(path, node, found);
    } else {
      below(path, node, found);
    }
  }

  private static void places(
      Places places, String path, JsonNode node, Map<String, JsonNode> found) {
    if (!node.isArray()) {
      if (places.first() == 0) {
        found.put(path, node);
      }
      return;
    }
    long first = Math.max(0, place(places.first(), node));
    long last = Math.min(node.size() - 1L, place(places.last(), node));
    boolean outside = place(places.first(), node) < 0 && places.first() == places.last();
    for (long i = first; i <= last && !outside; i++) {
      found.put(path + "[" + i + "]", node.get((int) i));
    }
  }

  static long place(long written, JsonNode array) {
    return written < 0 ? array.size() + written : written;
  }

  private static void members(String path, JsonNode node, Map<String, JsonNode> found) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      found.put(memberPath(path, field.getKey()), field.getValue());
    }
  }

  private static void items(String path, JsonNode node, Map<String, JsonNode> found) {
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      found.put(path + "[" + i + "]", node.get(i));
    }
  }

  private static void below(String path, JsonNode node, Map<String, JsonNode> found) {
    found.put(path, node);
    Map<String, JsonNode> children = new LinkedHashMap<>();
    members(path, node, children);
    items(path, node, children);
    children.forEach((childPath, child) -> below(childPath, child, found));
  }

  private static String memberPath(String path, String name) {
    boolean plain = name.matches("[A-Za-z_][A-Za-z0-9_]*");
    return path + "." + (plain ? name : JsonDocument.quoted(name));
  }

  /** Puts a value where the path leads, if it may be new or if it is there already. */
  void put(JsonNode root, JsonNode value, boolean mayReplace, boolean mayAdd) {
    if (steps.isEmpty()) {
      return;
    }
    Step last = steps.get(steps.size() - 1);
    for (JsonNode parent : new ArrayList<>(parent().found(root).values())) {
      if (last instanceof Member member && parent instanceof ObjectNode object) {
        if (object.has(member.name()) ? mayReplace : mayAdd) {
          object.set(member.name(), value);
        }
      } else if (last instanceof Places places && parent instanceof ArrayNode array) {
        putItem(array, place(places.first(), array), value, mayReplace, mayAdd);
      }
    }
  }

  private static void putItem(
      ArrayNode array, long place, JsonNode value, boolean mayReplace, boolean mayAdd) {
    boolean there = place >= 0 && place < array.size();
    if (there && mayReplace) {
      array.set((int) place, value);
    } else if (!there && mayAdd && place >= 0) {
      array.add(value);
    }
  }

  /** Takes away what the path leads to. */
  void remove(JsonNode root) {
    Step last = steps.get(steps.size() - 1);
    for (JsonNode parent : new ArrayList<>(parent().found(root).values())) {
      if (last instanceof Member member && parent instanceof ObjectNode object) {
        object.remove(member.name());
      } else if (last instanceof Places places && parent instanceof ArrayNode array) {
        long place = place(places.first(), array);
        if (place >= 0 && place < array.size()) {
          array.remove((int) place);
        }
      }
    }
  }
}
