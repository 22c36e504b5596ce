package io.casgate.adapter.function;

import java.util.Base64;
import org.apache.calcite.avatica.util.ByteString;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Base 64 as MariaDB writes it: lines of 76 characters. */
final class Base64Text {
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(76, new byte[] {'\n'});

  private Base64Text() {}

  static String of(byte[] octets) {
    return LINES.encodeToString(octets);
  }

  /** Null when the text is none. */
  static @Nullable ByteString decoded(String text) {
    try {
      return new ByteString(Base64.getDecoder().decode(text.replaceAll("\\s", "")));
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }
}
