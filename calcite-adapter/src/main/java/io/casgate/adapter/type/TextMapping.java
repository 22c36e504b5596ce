package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.DataTypes;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.calcite.sql.type.SqlTypeName;

/** The mapping of {@code text} to VARCHAR. */
final class TextMapping extends ScalarMapping {
  TextMapping() {
    super(DataTypes.TEXT, SqlColumnType.of(SqlTypeName.VARCHAR));
  }

  @Override
  public Object toSql(Object cqlValue, ZoneId zone) {
    return cqlValue;
  }

  @Override
  public Object toCql(Object sqlValue, ZoneId zone) {
    return PlainText.of(sqlValue, column());
  }

  @Override
  public Optional<KeyOrder> keyOrder() {
    return Optional.of(new TextOrder(column()));
  }

  @Override
  String toText(Object cqlValue) {
    return (String) cqlValue;
  }

  @Override
  Object fromText(String text, Destination to) {
    return PlainText.of(text, to);
  }
}
