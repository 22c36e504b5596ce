package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.DataTypes;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.calcite.sql.type.SqlTypeName;

/** The mapping of {@code boolean} to BOOLEAN; 1 and 0 are TRUE and FALSE as in MariaDB. */
final class BooleanMapping extends ScalarMapping {
  BooleanMapping() {
    super(DataTypes.BOOLEAN, SqlColumnType.of(SqlTypeName.BOOLEAN));
  }

  @Override
  public Object toSql(Object cqlValue, ZoneId zone) {
    return cqlValue;
  }

  @Override
  public Object toCql(Object sqlValue, ZoneId zone) {
    return toBoolean(sqlValue, column());
  }

  @Override
  Object fromText(String text, Destination to) {
    return toBoolean(text, to);
  }

  static Object toBoolean(Object value, Destination to) {
    if (value instanceof Boolean) {
      return value;
    }
    if (value instanceof CharSequence text) {
      String word = text.toString().strip();
      if (word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false")) {
        return word.equalsIgnoreCase("true");
      }
    }
    OptionalLong number = Numerals.exactLong(value, to);
    if (!isBit(number)) {
      throw to.outOfRange(value);
    }
    return number.getAsLong() == 1;
  }

  @Override
  public List<Object> keyValues(Object sqlValue, ZoneId zone) {
    boolean never = sqlValue instanceof Number && !isBit(Numerals.exactLong(sqlValue, column()));
    return never ? List.of() : List.of(toCql(sqlValue, zone));
  }

  @Override
  public Optional<KeyOrder> keyOrder() {
    return Optional.of(
        new NaturalOrder(
            (comparison, value, zone) -> Optional.of(KeySlice.of(comparison, toCql(value, zone)))));
  }

  private static boolean isBit(OptionalLong number) {
    return number.isPresent() && (number.getAsLong() == 0 || number.getAsLong() == 1);
  }

  @Override
  String toText(Object cqlValue) {
    return cqlValue.toString();
  }

  @Override
  void write(Object cqlValue, JsonGenerator json) throws IOException {
    json.writeBoolean((Boolean) cqlValue);
  }

  @Override
  boolean reads(JsonToken token) {
    return token.isBoolean() || token == JsonToken.VALUE_STRING;
  }
}
