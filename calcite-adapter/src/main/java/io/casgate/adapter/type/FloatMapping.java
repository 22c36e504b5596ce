package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.DataTypes;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.type.SqlTypeName;

/** The mapping of {@code float} to REAL. */
final class FloatMapping extends NumberMapping {
  FloatMapping() {
    super(DataTypes.FLOAT, SqlColumnType.of(SqlTypeName.REAL));
  }

  @Override
  public Object toCql(Object sqlValue, ZoneId zone) {
    return Numerals.toFloat(sqlValue, column());
  }

  @Override
  Object fromText(String text, Destination to) {
    return Numerals.toFloat(text, to);
  }

  /** SQL compares as DOUBLE: no float equals 0.1. */
  @Override
  public List<Object> keyValues(Object sqlValue, ZoneId zone) {
    double wide = Numerals.toDouble(sqlValue, column());
    float narrow = (float) wide;
    if (narrow != wide) {
      return List.of();
    }
    return narrow == 0 ? List.of(0.0f, -0.0f) : List.of(narrow);
  }

  /** Zero is two keys. */
  @Override
  public boolean hasSingleKeys(ZoneId zone) {
    return false;
  }

  @Override
  public Optional<KeyOrder> keyOrder() {
    return Optional.of(
        new FloatingOrder(
            (a, b) -> Float.compare((Float) a, (Float) b),
            (comparison, value) ->
                NumberSlices.ofFloats(comparison, Numerals.toDouble(value, column()))));
  }

  @Override
  void write(Object cqlValue, JsonGenerator json) throws IOException {
    json.writeNumber((float) cqlValue);
  }
}
