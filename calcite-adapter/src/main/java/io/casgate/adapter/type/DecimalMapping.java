package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.DataTypes;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.type.SqlTypeName;

/** The mapping of {@code decimal} to DECIMAL; every value keeps its own scale. */
final class DecimalMapping extends NumberMapping {
  DecimalMapping() {
    super(DataTypes.DECIMAL, new SqlColumnType(SqlTypeName.DECIMAL, 65, 30));
  }

  @Override
  public Object toCql(Object sqlValue, ZoneId zone) {
    return Numerals.decimal(sqlValue, column());
  }

  @Override
  Object fromText(String text, Destination to) {
    return Numerals.decimal(text, to);
  }

  @Override
  public List<Object> keyValues(Object sqlValue, ZoneId zone) {
    return Numerals.isNotFinite(sqlValue)
        ? List.of()
        : List.of(Numerals.decimal(sqlValue, column()));
  }

  /** CQL keeps 1.1 and 1.10 apart as partition keys, and SQL holds them equal. */
  @Override
  public boolean hasExactKeys() {
    return false;
  }

  /** As clustering keys 1.1 and 1.10 are one. */
  @Override
  public Optional<KeyOrder> keyOrder() {
    return Optional.of(
        new NaturalOrder(
            (comparison, value, zone) ->
                NumberSlices.ofExact(
                    comparison,
                    value,
                    column(),
                    number -> Optional.of(KeySlice.of(comparison, number)))));
  }

  @Override
  void write(Object cqlValue, JsonGenerator json) throws IOException {
    json.writeNumber((BigDecimal) cqlValue);
  }
}
