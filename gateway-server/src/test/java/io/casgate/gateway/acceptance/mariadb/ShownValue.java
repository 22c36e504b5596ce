package io.casgate.gateway.acceptance.mariadb;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.mariadb.jdbc.client.result.Result;

/**
 * One value of a result in the form in which two servers' answers are compared; the one place that
 * says what counts as the same.
 */
record ShownValue(Kind kind, String text) {
  /** What may be shown in several ways is compared by its meaning. */
  enum Kind {
    NULL,
    EXACT,
    APPROXIMATE,
    /** A FLOAT, of which MariaDB shows six digits. */
    SINGLE,
    TEXT,
    TEMPORAL,
    BYTES
  }

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
  private static final double DOUBLE_DIGITS = 1e-13;
  private static final double FLOAT_DIGITS = 2e-5;

  static ShownValue of(ResultSet result, int column) throws SQLException {
    int type = result.getMetaData().getColumnType(column);
    Kind kind = kind(type);
    if (kind == Kind.BYTES) {
      byte[] bytes = result.getBytes(column);
      return bytes == null ? nothing() : new ShownValue(kind, HexFormat.of().formatHex(bytes));
    }
    String text = text(result, column, type);
    if (text == null || (kind == Kind.TEMPORAL && text.contains("-00"))) {
      return nothing();
    }
    return new ShownValue(kind, kind == Kind.TEMPORAL ? bareFraction(text) : truth(text, type));
  }

  /**
   * The text as the server has it: MariaDB's driver writes timestamps in its own way. A date with
   * month or day 0, which the calendar lacks, is NULL here.
   */
  private static @Nullable String text(ResultSet result, int column, int type) throws SQLException {
    if (type != Types.TIMESTAMP || !result.isWrapperFor(Result.class)) {
      return result.getString(column);
    }
    try {
      LocalDateTime time = result.getObject(column, LocalDateTime.class);
      return time == null ? null : SECONDS.format(time);
    } catch (DateTimeException zeroDate) {
      return null;
    }
  }

  private static ShownValue nothing() {
    return new ShownValue(Kind.NULL, "NULL");
  }

  private static Kind kind(int type) {
    return switch (type) {
      case Types.BOOLEAN,
          Types.BIT,
          Types.TINYINT,
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.DECIMAL,
          Types.NUMERIC ->
          Kind.EXACT;
      case Types.REAL -> Kind.SINGLE;
      case Types.FLOAT, Types.DOUBLE -> Kind.APPROXIMATE;
      case Types.DATE, Types.TIME, Types.TIMESTAMP -> Kind.TEMPORAL;
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Kind.BYTES;
      case Types.NULL -> Kind.NULL;
      default -> Kind.TEXT;
    };
  }

  private static String truth(String text, int type) {
    return type == Types.BOOLEAN || type == Types.BIT
        ? text.equals("true") ? "1" : text.equals("false") ? "0" : text
        : text;
  }

  private static String bareFraction(String text) {
    return text.contains(".") ? text.replaceFirst("\\.?0*$", "") : text;
  }

  static boolean agree(List<ShownValue> a, List<ShownValue> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!a.get(i).agreesWith(b.get(i))) {
        return false;
      }
    }
    return true;
  }

  boolean agreesWith(ShownValue other) {
    if (kind == Kind.NULL || other.kind == Kind.NULL) {
      return kind == other.kind;
    }
    if (isNumber() != other.isNumber()) {
      return false;
    }
    if (isNumber()) {
      return (kind == Kind.EXACT && other.kind == Kind.EXACT)
          ? new BigDecimal(text).compareTo(new BigDecimal(other.text)) == 0
          : near(other);
    }
    return kind == other.kind && text.equals(other.text);
  }

  private boolean isNumber() {
    return kind == Kind.EXACT || kind == Kind.APPROXIMATE || kind == Kind.SINGLE;
  }

  /** MariaDB may show fewer digits behind the point than a DOUBLE has: those count. */
  private boolean near(ShownValue other) {
    double a = Double.parseDouble(text);
    double b = Double.parseDouble(other.text);
    boolean single = kind == Kind.SINGLE || other.kind == Kind.SINGLE;
    double allowed = single ? FLOAT_DIGITS : DOUBLE_DIGITS;
    double difference = Math.abs(a - b);
    return a == b
        || difference <= allowed * Math.max(Math.abs(a), Math.abs(b))
        || difference <= other.roundedAt();
  }

  private double roundedAt() {
    int point = text.indexOf('.');
    boolean rounded = point >= 0 && text.matches("-?[0-9]+\\.[0-9]{4,}");
    return rounded ? Math.pow(10, point + 1 - text.length()) : 0;
  }

  @Override
  public String toString() {
    return switch (kind) {
      case NULL -> text;
      case TEXT -> "'" + text + "'";
      case BYTES -> "0x" + text;
      case EXACT -> text;
      case APPROXIMATE -> text + "d";
      case SINGLE -> text + "f";
      case TEMPORAL -> "@" + text;
    };
  }
}
