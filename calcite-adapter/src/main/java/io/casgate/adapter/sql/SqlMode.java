package io.casgate.adapter.sql;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The flags of {@code sql_mode} that change how text is read. Immutable. */
public record SqlMode(Set<Flag> flags) {
  /** One flag, by MariaDB's name. */
  public enum Flag {
    /** {@code "x"} is a name, not a string. */
    ANSI_QUOTES,
    /** {@code ||} joins strings, and is not OR. */
    PIPES_AS_CONCAT
  }

  /** What Avatica connections start with: their clients quote names with {@code "}. */
  public static final SqlMode AVATICA_DEFAULT =
      new SqlMode(EnumSet.of(Flag.ANSI_QUOTES, Flag.PIPES_AS_CONCAT));

  public SqlMode {
    flags = Set.copyOf(flags);
  }

  public boolean has(Flag flag) {
    return flags.contains(flag);
  }

  /** Comma-separated flags in MariaDB's order, as {@code @@sql_mode} shows them. */
  @Override
  public String toString() {
    return flags.stream().sorted().map(Flag::name).collect(Collectors.joining(","));
  }

  /**
   * Reads a value of {@code sql_mode}; flags of MariaDB that change nothing here are let pass.
   *
   * @throws IllegalArgumentException naming the flag that MariaDB does not have either
   */
  public static SqlMode parse(String text) {
    EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    for (String word : text.split(",", -1)) {
      String name = word.strip().toUpperCase(Locale.ROOT);
      if (name.equals("ANSI")) {
        flags.addAll(EnumSet.allOf(Flag.class));
      } else if (!name.isEmpty() && !OtherFlags.NAMES.contains(name)) {
        flags.add(Flag.valueOf(name));
      }
    }
    return new SqlMode(flags);
  }

  /** Flags of MariaDB 10.11 that clients set by habit and that change nothing for a reader. */
  private static final class OtherFlags {
    static final Set<String> NAMES =
        Set.of(
            "STRICT_TRANS_TABLES",
            "STRICT_ALL_TABLES",
            "NO_ZERO_IN_DATE",
            "NO_ZERO_DATE",
            "ERROR_FOR_DIVISION_BY_ZERO",
            "NO_AUTO_CREATE_USER",
            "NO_ENGINE_SUBSTITUTION",
            "NO_AUTO_VALUE_ON_ZERO",
            "IGNORE_SPACE",
            "IGNORE_BAD_TABLE_OPTIONS",
            "TRADITIONAL",
            "ONLY_FULL_GROUP_BY",
            "NO_BACKSLASH_ESCAPES",
            "HIGH_NOT_PRECEDENCE",
            "REAL_AS_FLOAT",
            "NO_UNSIGNED_SUBTRACTION",
            "PAD_CHAR_TO_FULL_LENGTH",
            "TIME_ROUND_FRACTIONAL");
  }
}
