package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.calcite.sql.type.SqlTypeName;

/** The mapping of {@code uuid} to CHAR(36) in lower case; any case is read. */
class UuidMapping extends ScalarMapping {
  private static final int LENGTH = 36;

  UuidMapping() {
    this(DataTypes.UUID);
  }

  UuidMapping(DataType cqlType) {
    super(cqlType, SqlColumnType.of(SqlTypeName.CHAR, LENGTH));
  }

  /** Whether the type takes this UUID. */
  boolean accepts(UUID uuid) {
    return true;
  }

  @Override
  public final Object toSql(Object cqlValue, ZoneId zone) {
    return cqlValue.toString();
  }

  @Override
  public final Object toCql(Object sqlValue, ZoneId zone) {
    return find(sqlValue).orElseThrow(() -> column().wrong(sqlValue));
  }

  @Override
  public final List<Object> keyValues(Object sqlValue, ZoneId zone) {
    return find(sqlValue).<List<Object>>map(List::of).orElse(List.of());
  }

  @Override
  final String toText(Object cqlValue) {
    return cqlValue.toString();
  }

  @Override
  final Object fromText(String text, Destination to) {
    return find(text).orElseThrow(() -> to.wrong(text));
  }

  private Optional<UUID> find(Object value) {
    if (value instanceof UUID uuid) {
      return Optional.of(uuid).filter(this::accepts);
    }
    return value instanceof CharSequence text
        ? parse(text).filter(this::accepts)
        : Optional.empty();
  }

  /** Reads the one form that SQL shows; {@link UUID#fromString} would take {@code 1-1-1-1-1}. */
  private static Optional<UUID> parse(CharSequence text) {
    if (text.length() != LENGTH) {
      return Optional.empty();
    }
    long high = 0;
    long low = 0;
    for (int i = 0; i < LENGTH; i++) {
      char c = text.charAt(i);
      if (i == 8 || i == 13 || i == 18 || i == 23) {
        if (c != '-') {
          return Optional.empty();
        }
        continue;
      }
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return Optional.empty();
      }
      if (i < 18) {
        high = high << 4 | digit;
      } else {
        low = low << 4 | digit;
      }
    }
    return Optional.of(new UUID(high, low));
  }
}
