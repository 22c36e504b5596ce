package io.casgate.adapter.function;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of one JSON path. */
final class JsonPathReader {
  private static final Pattern NAME = Pattern.compile("[^.\\[\\]*\\s\"]+");
  private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern PLACES =
      Pattern.compile(
          "\\s*(last\\s*(?:-\\s*\\d+)?|-?\\d+)\\s*(?:to\\s+(last\\s*(?:-\\s*\\d+)?|-?\\d+))?\\s*]");
  private static final int MOST_DIGITS = 9;

  private final String text;
  private final List<JsonPath.Step> steps = new ArrayList<>();
  private int offset;

  JsonPathReader(String text) {
    this.text = text.strip().replaceFirst("^(?i)(lax|strict)\\s+", "");
  }

  Optional<JsonPath> read() {
    if (!text.startsWith("$")) {
      return Optional.empty();
    }
    offset = 1;
    boolean valid = true;
    while (valid && offset < text.length()) {
      valid = step();
    }
    return valid ? Optional.of(new JsonPath(steps)) : Optional.empty();
  }

  private boolean step() {
    char c = text.charAt(offset);
    if (Character.isWhitespace(c)) {
      offset++;
      return true;
    }
    if (text.startsWith("**", offset)) {
      offset += 2;
      return steps.add(new JsonPath.Below()) && offset < text.length();
    }
    offset++;
    return switch (c) {
      case '.' -> member();
      case '[' -> places();
      default -> false;
    };
  }

  private boolean member() {
    if (text.startsWith("*", offset)) {
      offset++;
      return steps.add(new JsonPath.AllMembers());
    }
    Matcher string = STRING.matcher(text).region(offset, text.length());
    if (string.lookingAt()) {
      offset = string.end();
      JsonNode name = JsonDocument.read(string.group());
      return name != null && steps.add(new JsonPath.Member(name.asText()));
    }
    Matcher name = NAME.matcher(text).region(offset, text.length());
    if (!name.lookingAt()) {
      return false;
    }
    offset = name.end();
    return steps.add(new JsonPath.Member(name.group()));
  }

  private boolean places() {
    if (text.startsWith("*]", offset)) {
      offset += 2;
      return steps.add(new JsonPath.AllItems());
    }
    Matcher places = PLACES.matcher(text).region(offset, text.length());
    if (!places.lookingAt()) {
      return false;
    }
    offset = places.end();
    long first = place(places.group(1));
    long last = places.group(2) == null ? first : place(places.group(2));
    return steps.add(new JsonPath.Places(first, last));
  }

  /** {@code last} is the first from the end. */
  private static long place(String written) {
    String digits = written.replaceAll("\\D", "");
    long number =
        digits.isEmpty()
            ? 0
            : Long.parseLong(digits.substring(0, Math.min(MOST_DIGITS, digits.length())));
    if (written.startsWith("last")) {
      return -1 - number;
    }
    return written.startsWith("-") ? -number : number;
  }
}
