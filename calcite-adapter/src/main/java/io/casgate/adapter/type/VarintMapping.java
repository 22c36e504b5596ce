package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.DataTypes;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.type.SqlTypeName;

/** The mapping of {@code varint} to DECIMAL without scale; more than 65 digits are kept. */
final class VarintMapping extends NumberMapping {
  VarintMapping() {
    super(DataTypes.VARINT, new SqlColumnType(SqlTypeName.DECIMAL, 65, 0));
  }

  @Override
  public Object toSql(Object cqlValue, ZoneId zone) {
    return new BigDecimal((BigInteger) cqlValue);
  }

  @Override
  public Object toCql(Object sqlValue, ZoneId zone) {
    return convert(sqlValue, column());
  }

  @Override
  Object fromText(String text, Destination to) {
    return convert(text, to);
  }

  private static Object convert(Object value, Destination to) {
    if (value instanceof BigInteger) {
      return value;
    }
    BigDecimal decimal = Numerals.decimal(value, to);
    if (!Numerals.isInteger(decimal)) {
      throw to.outOfRange(value);
    }
    return decimal.toBigInteger();
  }

  @Override
  public List<Object> keyValues(Object sqlValue, ZoneId zone) {
    if (Numerals.isNotFinite(sqlValue)) {
      return List.of();
    }
    BigDecimal decimal = Numerals.decimal(sqlValue, column());
    return Numerals.isInteger(decimal) ? List.of(decimal.toBigInteger()) : List.of();
  }

  @Override
  public Optional<KeyOrder> keyOrder() {
    return Optional.of(
        new NaturalOrder(
            (comparison, value, zone) ->
                NumberSlices.ofExact(
                    comparison,
                    value,
                    column(),
                    number ->
                        NumberSlices.ofIntegers(
                            comparison, number, NumberSlices.Bounds.OF_VARINT, key -> key))));
  }

  @Override
  void write(Object cqlValue, JsonGenerator json) throws IOException {
    json.writeNumber((BigInteger) cqlValue);
  }
}
