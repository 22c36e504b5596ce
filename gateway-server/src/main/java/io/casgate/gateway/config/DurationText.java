package io.casgate.gateway.config;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time as people write it: {@code 500ms}, {@code 30s}, {@code 5m}, {@code 2h}. */
final class DurationText {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,12})\\s*(ms|s|m|h|d)");

  private DurationText() {}

  static Duration parse(String text) {
    String stripped = text.strip().toLowerCase(Locale.ROOT);
    if (stripped.equals("0")) {
      return Duration.ZERO;
    }
    Matcher matcher = TEXT.matcher(stripped);
    Limits.require(
        matcher.matches(), "'%s' is no length of time such as 500ms, 30s or 5m".formatted(text));
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }
}
