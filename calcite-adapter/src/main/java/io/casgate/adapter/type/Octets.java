package io.casgate.adapter.type;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.calcite.avatica.util.ByteString;

/** The bytes of whatever a client sends for a binary column, and their {@code 0x…} text. */
final class Octets {
  private static final HexFormat HEX = HexFormat.of();

  private Octets() {}

  /** Bytes as they are, text and numbers as UTF-8 text. */
  static ByteBuffer of(Object value, Destination to) {
    if (value instanceof ByteString bytes) {
      return ByteBuffer.wrap(bytes.getBytes());
    }
    if (value instanceof byte[] bytes) {
      return ByteBuffer.wrap(bytes);
    }
    if (value instanceof ByteBuffer buffer) {
      return buffer.duplicate();
    }
    if (value instanceof CharSequence || value instanceof Number) {
      return ByteBuffer.wrap(PlainText.of(value, to).getBytes(StandardCharsets.UTF_8));
    }
    throw to.wrong(value);
  }

  /** Calcite's form of the bytes; the buffer stays as it is. */
  static ByteString toByteString(ByteBuffer buffer) {
    boolean whole =
        buffer.hasArray()
            && buffer.arrayOffset() == 0
            && buffer.position() == 0
            && buffer.limit() == buffer.array().length;
    return new ByteString(whole ? buffer.array() : toArray(buffer));
  }

  static String toHex(ByteBuffer buffer) {
    return "0x" + HEX.formatHex(toArray(buffer));
  }

  static ByteBuffer fromHex(String text, Destination to) {
    if (!text.startsWith("0x") || text.length() % 2 != 0 || !isHex(text, 2)) {
      throw to.wrong(text);
    }
    return ByteBuffer.wrap(HEX.parseHex(text, 2, text.length()));
  }

  private static boolean isHex(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      if (!HexFormat.isHexDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static byte[] toArray(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}
