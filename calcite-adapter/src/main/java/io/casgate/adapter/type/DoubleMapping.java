package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.DataTypes;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.type.SqlTypeName;

/** The mapping of {@code double} to DOUBLE. */
final class DoubleMapping extends NumberMapping {
  DoubleMapping() {
    super(DataTypes.DOUBLE, SqlColumnType.of(SqlTypeName.DOUBLE));
  }

  @Override
  public Object toCql(Object sqlValue, ZoneId zone) {
    return Numerals.toDouble(sqlValue, column());
  }

  @Override
  Object fromText(String text, Destination to) {
    return Numerals.toDouble(text, to);
  }

  /** NaN equals nothing in SQL; zero equals both of CQL's zeros. */
  @Override
  public List<Object> keyValues(Object sqlValue, ZoneId zone) {
    double value = Numerals.toDouble(sqlValue, column());
    if (Double.isNaN(value)) {
      return List.of();
    }
    return value == 0 ? List.of(0.0, -0.0) : List.of(value);
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
            (a, b) -> Double.compare((Double) a, (Double) b),
            (comparison, value) ->
                NumberSlices.ofDoubles(comparison, Numerals.toDouble(value, column()))));
  }

  @Override
  void write(Object cqlValue, JsonGenerator json) throws IOException {
    json.writeNumber((double) cqlValue);
  }
}
