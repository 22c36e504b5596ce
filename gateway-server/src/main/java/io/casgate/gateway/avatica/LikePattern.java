package io.casgate.gateway.avatica;

/** JDBC's name patterns as SQL's: the escape becomes a bar, which no sql_mode gives a meaning. */
final class LikePattern {
  private static final char JDBC_ESCAPE = '\\';

  private LikePattern() {}

  static String withBar(String jdbc) {
    StringBuilder sql = new StringBuilder();
    for (int i = 0; i < jdbc.length(); i++) {
      char c = jdbc.charAt(i);
      if (c == JDBC_ESCAPE && i + 1 < jdbc.length()) {
        i++;
        sql.append(escaped(jdbc.charAt(i)));
      } else if (c == '|') {
        sql.append("||");
      } else {
        sql.append(c);
      }
    }
    return sql.toString();
  }

  private static String escaped(char c) {
    return c == '%' || c == '_' || c == '|' ? "|" + c : String.valueOf(c);
  }
}
