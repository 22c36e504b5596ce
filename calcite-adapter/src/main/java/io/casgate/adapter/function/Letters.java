package io.casgate.adapter.function;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Single characters: their codes, their case, their order and their sound. */
final class Letters {
  private static final String SOUNDS = "01230120022455012623010202";
  private static final int SHORTEST_SOUNDEX = 4;

  private Letters() {}

  static long firstOctet(byte[] octets) {
    return octets.length == 0 ? 0 : octets[0] & 0xFF;
  }

  /** The octets of the first character as one number. */
  static long code(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    long code = 0;
    for (byte octet : Character.toString(text.codePointAt(0)).getBytes(UTF_8)) {
      code = (code << Byte.SIZE) | (octet & 0xFF);
    }
    return code;
  }

  /** Character by character, so that no text changes its length: ß stays. */
  static String lower(String text) {
    return map(text, false);
  }

  static String upper(String text) {
    return map(text, true);
  }

  private static String map(String text, boolean upper) {
    StringBuilder mapped = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> upper ? Character.toUpperCase(c) : Character.toLowerCase(c))
        .forEach(mapped::appendCodePoint);
    return mapped.toString();
  }

  /** The order of the octets, which is that of the characters. */
  static int compare(String a, String b) {
    return Arrays.compareUnsigned(a.getBytes(UTF_8), b.getBytes(UTF_8));
  }

  static String soundex(String text) {
    StringBuilder sound = new StringBuilder();
    char last = '0';
    for (int c : text.codePoints().filter(Character::isLetter).toArray()) {
      int letter = Character.toUpperCase(c);
      char code = letter >= 'A' && letter <= 'Z' ? SOUNDS.charAt(letter - 'A') : '0';
      if (sound.length() == 0) {
        sound.appendCodePoint(letter);
        last = code;
      } else if (letter != 'H' && letter != 'W') {
        if (code != '0' && code != last) {
          sound.append(code);
        }
        last = code;
      }
    }
    while (sound.length() > 0 && sound.length() < SHORTEST_SOUNDEX) {
      sound.append('0');
    }
    return sound.toString();
  }
}
