package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.DataTypes;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.type.SqlTypeName;

/** The mapping of {@code ascii} to VARCHAR; other characters are refused. */
final class AsciiMapping extends ScalarMapping {
  AsciiMapping() {
    super(DataTypes.ASCII, SqlColumnType.of(SqlTypeName.VARCHAR));
  }

  @Override
  public Object toSql(Object cqlValue, ZoneId zone) {
    return cqlValue;
  }

  @Override
  public Object toCql(Object sqlValue, ZoneId zone) {
    return fromText(PlainText.of(sqlValue, column()), column());
  }

  @Override
  public List<Object> keyValues(Object sqlValue, ZoneId zone) {
    String text = PlainText.of(sqlValue, column());
    return PlainText.isAscii(text) ? List.of(text) : List.of();
  }

  @Override
  public Optional<KeyOrder> keyOrder() {
    return Optional.of(new NaturalOrder(this::slice));
  }

  /** Other text is behind all keys that begin as it does up to its first other character. */
  private Optional<KeySlice> slice(Comparison comparison, Object sqlValue, ZoneId zone) {
    String text = PlainText.of(sqlValue, column());
    if (PlainText.isAscii(text)) {
      return Optional.of(KeySlice.of(comparison, text));
    }
    Optional<String> next = PlainText.behindAsciiPrefix(text);
    if (next.isEmpty()) {
      return comparison.isLower() ? Optional.empty() : Optional.of(KeySlice.all());
    }
    return Optional.of(KeySlice.before(comparison, next.get()));
  }

  @Override
  String toText(Object cqlValue) {
    return (String) cqlValue;
  }

  @Override
  Object fromText(String text, Destination to) {
    if (!PlainText.isAscii(text)) {
      throw to.wrong(text, "The column takes ASCII characters only.");
    }
    return text;
  }
}
