package io.casgate.adapter.function;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Digests of octets in hexadecimal. */
final class Digests {
  private Digests() {}

  static String hex(String algorithm, byte[] octets) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(octets));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static @Nullable String sha2(byte[] octets, long bits) {
    if (bits == 0) {
      return hex("SHA-256", octets);
    }
    boolean known = bits == 224 || bits == 256 || bits == 384 || bits == 512;
    return known ? hex("SHA-" + bits, octets) : null;
  }

  static long crc32(byte[] octets) {
    CRC32 sum = new CRC32();
    sum.update(octets);
    return sum.getValue();
  }
}
