package io.casgate.gateway.avatica;

import io.casgate.adapter.error.SqlError;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.avatica.remote.TypedValue;
import org.apache.calcite.avatica.util.ByteString;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The values a client sets for {@code ?}, as plain Java ones. Dates and times become java.time
 * values: as bare numbers nobody could tell a day from a millisecond.
 */
final class WireParameters {
  private WireParameters() {}

  /** One value a parameter, null for NULL; a slot the client never set is NULL as well. */
  static List<Object> of(@Nullable List<TypedValue> sent) {
    List<Object> values = new ArrayList<>();
    if (sent != null) {
      for (TypedValue value : sent) {
        values.add(value == null || value.value == null ? null : plain(value));
      }
    }
    return values;
  }

  private static Object plain(TypedValue sent) {
    Object value = sent.toLocal();
    return switch (sent.type) {
      case JAVA_SQL_DATE -> LocalDate.ofEpochDay(((Number) value).longValue());
      case JAVA_SQL_TIME -> LocalTime.ofNanoOfDay(((Number) value).longValue() * 1_000_000);
      case JAVA_SQL_TIMESTAMP, JAVA_UTIL_DATE -> wallClock(((Number) value).longValue());
      case BYTE_STRING -> ((ByteString) value).getBytes();
      case PRIMITIVE_CHAR, CHARACTER -> value.toString();
      case ARRAY, MULTISET, STRUCT ->
          throw SqlError.NOT_SUPPORTED
              .with("a parameter of type " + sent.type)
              .hinting("Send collections as JSON text with setString.");
      default -> value;
    };
  }

  private static LocalDateTime wallClock(long millis) {
    return LocalDateTime.ofEpochSecond(
        Math.floorDiv(millis, 1000L),
        (int) Math.floorMod(millis, 1000L) * 1_000_000,
        ZoneOffset.UTC);
  }
}
