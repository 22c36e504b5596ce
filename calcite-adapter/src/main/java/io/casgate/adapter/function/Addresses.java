package io.casgate.adapter.function;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.avatica.util.ByteString;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Network addresses as text, numbers and octets; no name is ever looked up. */
final class Addresses {
  private static final Pattern V4 =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
  private static final Pattern SHORT_V4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){0,3}");
  private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");
  private static final int LARGEST_PART = 255;
  private static final long LARGEST_V4 = 0xFFFF_FFFFL;
  private static final int V6_OCTETS = 16;
  private static final int MAPPED_FROM = 10;

  private Addresses() {}

  /** Parts in front of the last are the highest: 127.1 is 127.0.0.1. */
  static @Nullable Long number(String text) {
    if (!SHORT_V4.matcher(text).matches()) {
      return null;
    }
    String[] parts = text.split("\\.", -1);
    long value = 0;
    for (int i = 0; i < parts.length; i++) {
      long part = Long.parseLong(parts[i]);
      if (part > LARGEST_PART) {
        return null;
      }
      boolean last = i == parts.length - 1;
      value |= part << (last ? 0 : (3 - i) * Byte.SIZE);
    }
    return value;
  }

  static @Nullable String text(long number) {
    return number < 0 || number > LARGEST_V4
        ? null
        : (number >> 24)
            + "."
            + (number >> 16 & 255)
            + "."
            + (number >> 8 & 255)
            + "."
            + (number & 255);
  }

  static boolean isV4(String text) {
    Matcher parts = V4.matcher(text);
    if (!parts.matches()) {
      return false;
    }
    for (int i = 1; i <= parts.groupCount(); i++) {
      if (Integer.parseInt(parts.group(i)) > LARGEST_PART) {
        return false;
      }
    }
    return true;
  }

  static boolean isV6(String text) {
    return V6.matcher(text).matches() && address(text) != null;
  }

  static @Nullable ByteString octets(String text) {
    if (!isV4(text) && !V6.matcher(text).matches()) {
      return null;
    }
    byte[] octets = address(text);
    return octets == null ? null : new ByteString(octets);
  }

  private static byte @Nullable [] address(String text) {
    try {
      byte[] octets = InetAddress.getByName(text).getAddress();
      return octets.length == Integer.BYTES && text.indexOf(':') >= 0 ? mapped(octets) : octets;
    } catch (UnknownHostException malformed) {
      return null;
    }
  }

  private static byte[] mapped(byte[] v4) {
    byte[] v6 = new byte[V6_OCTETS];
    v6[MAPPED_FROM] = (byte) LARGEST_PART;
    v6[MAPPED_FROM + 1] = (byte) LARGEST_PART;
    System.arraycopy(v4, 0, v6, V6_OCTETS - v4.length, v4.length);
    return v6;
  }

  static @Nullable String text(byte[] octets) {
    if (octets.length == Integer.BYTES) {
      return (octets[0] & 255)
          + "."
          + (octets[1] & 255)
          + "."
          + (octets[2] & 255)
          + "."
          + (octets[3] & 255);
    }
    return octets.length == V6_OCTETS ? shortest(octets) : null;
  }

  /** The longest run of zeros is told by two colons. */
  private static String shortest(byte[] octets) {
    int[] groups = new int[V6_OCTETS / 2];
    int bestStart = -1;
    int best = 1;
    int run = 0;
    for (int i = 0; i < groups.length; i++) {
      groups[i] = ((octets[i * 2] & 255) << Byte.SIZE) | (octets[i * 2 + 1] & 255);
      run = groups[i] == 0 ? run + 1 : 0;
      if (run > best) {
        best = run;
        bestStart = i - run + 1;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < groups.length; i++) {
      if (i == bestStart) {
        text.append("::");
        i += best - 1;
      } else {
        boolean first = text.length() == 0 || text.charAt(text.length() - 1) == ':';
        text.append(first ? "" : ":").append(Integer.toHexString(groups[i]));
      }
    }
    return text.toString();
  }
}
