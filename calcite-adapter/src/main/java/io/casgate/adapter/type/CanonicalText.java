package io.casgate.adapter.type;

import java.util.Locale;
import org.apache.calcite.linq4j.function.Strict;

/**
 * The one text of a value that SQL sees as text and people write in several ways: what compiled
 * code calls for whatever is compared with such a column. Text that is no such value stays.
 */
@Strict
public final class CanonicalText {
  private CanonicalText() {}

  public static String uuidText(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  public static String inetText(String text) {
    return InetMapping.find(text).map(InetMapping::textOf).orElse(text);
  }

  public static String timeText(String text) {
    return TemporalText.findTime(text.strip()).map(TemporalText::of).orElse(text);
  }
}
