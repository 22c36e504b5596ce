package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.DataType;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.calcite.sql.type.SqlTypeName;

/** A mapping of integers of up to 64 bits; a fraction or a value beyond the bounds is refused. */
abstract class IntegerMapping extends NumberMapping {
  private final long minimum;
  private final long maximum;

  IntegerMapping(DataType cqlType, SqlTypeName sqlType, long minimum, long maximum) {
    super(cqlType, SqlColumnType.of(sqlType));
    this.minimum = minimum;
    this.maximum = maximum;
  }

  /** The value in the type's own box; it is within the bounds. */
  abstract Object box(long value);

  @Override
  public final Object toCql(Object sqlValue, ZoneId zone) {
    return convert(sqlValue, column());
  }

  @Override
  final Object fromText(String text, Destination to) {
    return convert(text, to);
  }

  private Object convert(Object value, Destination to) {
    OptionalLong exact = Numerals.exactLong(value, to);
    if (!fits(exact)) {
      throw to.outOfRange(value);
    }
    return box(exact.getAsLong());
  }

  @Override
  public final List<Object> keyValues(Object sqlValue, ZoneId zone) {
    OptionalLong exact = Numerals.exactLong(sqlValue, column());
    return fits(exact) ? List.of(box(exact.getAsLong())) : List.of();
  }

  @Override
  public final Optional<KeyOrder> keyOrder() {
    return Optional.of(new NaturalOrder(this::slice));
  }

  private Optional<KeySlice> slice(Comparison comparison, Object sqlValue, ZoneId zone) {
    return NumberSlices.ofExact(
        comparison,
        sqlValue,
        column(),
        value ->
            NumberSlices.ofIntegers(
                comparison,
                value,
                NumberSlices.Bounds.of(minimum, maximum),
                key -> box(key.longValue())));
  }

  private boolean fits(OptionalLong value) {
    return value.isPresent() && value.getAsLong() >= minimum && value.getAsLong() <= maximum;
  }

  @Override
  final void write(Object cqlValue, JsonGenerator json) throws IOException {
    json.writeNumber(((Number) cqlValue).longValue());
  }
}
