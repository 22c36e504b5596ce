package io.casgate.adapter.type;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.error.SqlFailure;
import java.nio.ByteBuffer;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Where a value is going: the type expected there and, inside JSON text, the place; makes the
 * refusals. The place is spelled only when one is needed.
 */
final class Destination {
  private static final int SHOWN_LENGTH = 64;

  private final String typeName;
  private final @Nullable Destination container;
  private final @Nullable Object step;

  private Destination(String typeName, @Nullable Destination container, @Nullable Object step) {
    this.typeName = requireNonNull(typeName, "typeName");
    this.container = container;
    this.step = step;
  }

  /** A whole column or parameter. */
  static Destination of(String typeName) {
    return new Destination(typeName, null, null);
  }

  /** The element at {@code index} of a JSON array. */
  Destination item(String itemTypeName, int index) {
    return new Destination(itemTypeName, this, index);
  }

  /** The field {@code name} of a JSON object. */
  Destination field(String fieldTypeName, String name) {
    return new Destination(fieldTypeName, this, name);
  }

  SqlFailure wrong(Object value) {
    return SqlError.WRONG_VALUE.with(typeName, shown(value), suffix());
  }

  /** The refusal of a value that has the right form but breaks a rule of the type. */
  SqlFailure wrong(Object value, String reason) {
    return wrong(value).hinting(reason);
  }

  SqlFailure outOfRange(Object value) {
    return SqlError.OUT_OF_RANGE.with(" for " + typeName + suffix(), shown(value));
  }

  private String suffix() {
    return container == null ? "" : " at " + this;
  }

  /** The beginning of a value that may be long. */
  static String shown(Object value) {
    String text = text(value);
    return text.length() <= SHOWN_LENGTH ? text : text.substring(0, SHOWN_LENGTH) + "…";
  }

  private static String text(Object value) {
    if (value instanceof byte[] bytes) {
      return hex(ByteBuffer.wrap(bytes));
    }
    return value instanceof ByteBuffer bytes ? hex(bytes) : String.valueOf(value);
  }

  private static String hex(ByteBuffer bytes) {
    return Octets.toHex(bytes.slice(bytes.position(), Math.min(bytes.remaining(), SHOWN_LENGTH)));
  }

  /** The place as a JSON path, such as {@code $[2].name}. */
  @Override
  public String toString() {
    if (container == null) {
      return "$";
    }
    return step instanceof Integer ? container + "[" + step + "]" : container + "." + step;
  }
}
