package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.DataTypes;
import java.time.ZoneId;
import java.util.List;
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
