package io.casgate.gateway.avatica;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The kinds of tables in JDBC's words, which tools compare letter by letter, and in MariaDB's. */
enum JdbcTableType {
  SYSTEM_TABLE("SYSTEM TABLE", "SYSTEM VIEW"),
  TABLE("TABLE", "BASE TABLE"),
  VIEW("VIEW", "VIEW");

  private final String jdbc;
  private final String mariaDb;

  JdbcTableType(String jdbc, String mariaDb) {
    this.jdbc = jdbc;
    this.mariaDb = mariaDb;
  }

  static List<String> names() {
    return Arrays.stream(values()).map(type -> type.jdbc).toList();
  }

  static String ofInformationSchema(String name) {
    return Arrays.stream(values())
        .filter(type -> type.mariaDb.equals(name))
        .findFirst()
        .orElse(TABLE)
        .jdbc;
  }

  /** MariaDB's words for the wanted types; null, for all, stays null. */
  static @Nullable List<String> inInformationSchema(@Nullable List<String> wanted) {
    if (wanted == null) {
      return null;
    }
    List<String> names = new ArrayList<>();
    for (JdbcTableType type : values()) {
      if (wanted.contains(type.jdbc)) {
        names.add(type.mariaDb);
      }
    }
    return names;
  }
}
