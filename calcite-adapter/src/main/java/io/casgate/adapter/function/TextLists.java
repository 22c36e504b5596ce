package io.casgate.adapter.function;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Functions of any number of texts, and of texts that are lists with commas. */
final class TextLists {
  private static final int MOST_BITS = 64;

  private TextLists() {}

  static String concatenated(Arguments a) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < a.count(); i++) {
      text.append(a.text(i));
      FunctionLibrary.requireLength(a.function(), text.length());
    }
    return text.toString();
  }

  static @Nullable String joined(Arguments a) {
    if (a.isNull(0)) {
      return null;
    }
    List<String> parts = new ArrayList<>();
    for (int i = 1; i < a.count(); i++) {
      if (!a.isNull(i)) {
        parts.add(a.text(i));
      }
    }
    return joined(a, a.text(0), parts);
  }

  /** Ends before it is too long, however much there is. */
  private static String joined(Arguments a, String separator, List<String> parts) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      text.append(i == 0 ? "" : separator);
      FunctionLibrary.requireLength(a.function(), (long) text.length() + parts.get(i).length());
      text.append(parts.get(i));
    }
    return text.toString();
  }

  static @Nullable Object chosen(Arguments a) {
    return a.isNull(0) || a.integer(0) < 1 || a.integer(0) >= a.count()
        ? null
        : a.value((int) a.integer(0));
  }

  /** Text is compared as text, numbers as numbers, both together as numbers. */
  static long field(Arguments a) {
    boolean texts = true;
    for (int i = 0; i < a.count(); i++) {
      texts &= a.isNull(i) || !(a.value(i) instanceof Number);
    }
    for (int i = 1; i < a.count() && !a.isNull(0); i++) {
      if (!a.isNull(i) && equal(a.value(0), a.value(i), texts)) {
        return i;
      }
    }
    return 0;
  }

  private static boolean equal(Object a, Object b, boolean texts) {
    return texts
        ? Values.text(a).equals(Values.text(b))
        : Numbers.compare(Values.number(a), Values.number(b)) == 0;
  }

  static long find(String wanted, String list) {
    if (list.isEmpty() || wanted.indexOf(',') >= 0) {
      return 0;
    }
    long place = 1;
    int start = 0;
    while (true) {
      int end = list.indexOf(',', start);
      if (list.substring(start, end < 0 ? list.length() : end).equals(wanted)) {
        return place;
      }
      if (end < 0) {
        return 0;
      }
      start = end + 1;
      place++;
    }
  }

  static String exportedBits(Arguments a) {
    BigInteger bits = a.bits(0);
    String separator = a.has(3) ? a.text(3) : ",";
    long asked = a.integer(4, MOST_BITS);
    int count = asked < 0 || asked > MOST_BITS ? MOST_BITS : (int) asked;
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(a.text(bits.testBit(i) ? 1 : 2));
    }
    return joined(a, separator, parts);
  }

  static @Nullable String madeSet(Arguments a) {
    if (a.isNull(0)) {
      return null;
    }
    BigInteger bits = a.bits(0);
    List<String> parts = new ArrayList<>();
    for (int i = 1; i < a.count(); i++) {
      if (bits.testBit(i - 1) && !a.isNull(i)) {
        parts.add(a.text(i));
      }
    }
    return joined(a, ",", parts);
  }

  /** The octets of the numbers, the highest first; NULL is left out. */
  static String characters(Arguments a) {
    byte[] octets = new byte[a.count() * Integer.BYTES];
    int length = 0;
    for (int i = 0; i < a.count(); i++) {
      if (!a.isNull(i)) {
        int code = (int) a.integer(i);
        int size = Math.max(1, (Integer.SIZE - Integer.numberOfLeadingZeros(code) + 7) / 8);
        for (int shift = (size - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
          octets[length++] = (byte) (code >> shift);
        }
      }
    }
    return new String(octets, 0, length, StandardCharsets.UTF_8);
  }
}
