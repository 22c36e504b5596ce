package io.casgate.adapter.type;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.Optional;
import java.util.UUID;

/** The text of whatever a client sends for a text column; always encodable as UTF-8. */
final class PlainText {
  private static final char LAST_ASCII = 127;

  private PlainText() {}

  static String of(Object value, Destination to) {
    if (value instanceof CharSequence || value instanceof Character) {
      return requireEncodable(value.toString(), to);
    }
    if (value instanceof Boolean bool) {
      return bool ? "1" : "0";
    }
    if (value instanceof BigDecimal decimal && Math.abs((long) decimal.scale()) <= 100) {
      return decimal.toPlainString();
    }
    if (value instanceof Number || value instanceof UUID) {
      return value.toString();
    }
    if (Temporals.isTemporal(value)) {
      return ofTemporal(value, to);
    }
    return decode(Octets.of(value, to), to);
  }

  private static String ofTemporal(Object value, Destination to) {
    if (value instanceof java.sql.Date date) {
      return date.toLocalDate().toString();
    }
    if (value instanceof java.sql.Time || value instanceof LocalTime) {
      return TemporalText.of(Temporals.time(value, to));
    }
    if (value instanceof LocalDate) {
      return value.toString();
    }
    Temporal dateTime = Temporals.dateTime(value, to);
    return dateTime instanceof LocalDateTime wallClock
        ? TemporalText.of(wallClock)
        : dateTime.toString();
  }

  private static String decode(ByteBuffer bytes, Destination to) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
    } catch (CharacterCodingException malformed) {
      throw to.wrong(bytes);
    }
  }

  private static String requireEncodable(String text, Destination to) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (i + 1 == text.length()
            || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
          throw to.wrong(text);
        }
        i++;
      }
    }
    return text;
  }

  /** The first ASCII text behind all that begin as this text does before its first other char. */
  static Optional<String> behindAsciiPrefix(String text) {
    int length = 0;
    while (length < text.length() && text.charAt(length) <= LAST_ASCII) {
      length++;
    }
    while (length > 0 && text.charAt(length - 1) == LAST_ASCII) {
      length--;
    }
    return length == 0
        ? Optional.empty()
        : Optional.of(text.substring(0, length - 1) + (char) (text.charAt(length - 1) + 1));
  }

  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > LAST_ASCII) {
        return false;
      }
    }
    return true;
  }
}
