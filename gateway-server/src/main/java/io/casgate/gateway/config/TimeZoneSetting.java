package io.casgate.gateway.config;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time zone and the name it was given: UTC, SYSTEM, an offset or a region. */
public record TimeZoneSetting(String name, ZoneId zone) {
  public static final TimeZoneSetting UTC = new TimeZoneSetting("UTC", ZoneOffset.UTC);

  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,2}):(\\d{2})");

  /** MariaDB takes offsets from -12:59 to +14:00. */
  private static final int LOWEST_OFFSET = -(12 * 60 + 59);

  private static final int HIGHEST_OFFSET = 14 * 60;

  public TimeZoneSetting {
    requireNonNull(name, "name");
    requireNonNull(zone, "zone");
  }

  /** Reads a zone as MariaDB writes it; empty when there is none of that name. */
  public static Optional<TimeZoneSetting> find(String text) {
    String name = text.strip();
    Matcher offset = OFFSET.matcher(name);
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "SYSTEM" -> Optional.of(new TimeZoneSetting("SYSTEM", ZoneId.systemDefault()));
      case "UTC" -> Optional.of(UTC);
      default -> offset.matches() ? offset(name, offset) : region(name);
    };
  }

  static TimeZoneSetting parse(String text) {
    return find(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'%s' is no time zone such as UTC, SYSTEM, +02:00 or Europe/Berlin"
                        .formatted(text)));
  }

  private static Optional<TimeZoneSetting> offset(String name, Matcher parts) {
    int minutes = Integer.parseInt(parts.group(3));
    int total = Integer.parseInt(parts.group(2)) * 60 + minutes;
    int signed = parts.group(1).equals("-") ? -total : total;
    if (minutes > 59 || signed < LOWEST_OFFSET || signed > HIGHEST_OFFSET) {
      return Optional.empty();
    }
    return Optional.of(new TimeZoneSetting(name, ZoneOffset.ofTotalSeconds(signed * 60)));
  }

  private static Optional<TimeZoneSetting> region(String name) {
    Optional<String> known =
        ZoneId.getAvailableZoneIds().stream().filter(name::equalsIgnoreCase).findFirst();
    try {
      return known.map(id -> new TimeZoneSetting(id, ZoneId.of(id)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
