package io.casgate.adapter.rule;

import io.casgate.adapter.type.NumberCast;
import io.casgate.adapter.type.TemporalCast;
import io.casgate.adapter.type.TextCast;
import io.casgate.adapter.type.TruthCast;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.avatica.util.ByteString;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;

/**
 * The conversions between kinds of values, each as MariaDB has it, in place of Calcite's casts.
 * Casts within one kind that Calcite does right stay casts.
 */
final class ExactCasts {
  private static final SqlOperator TRUTH_AS_INTEGER = number("truthAsInteger", boolean.class);
  private static final SqlOperator DATE_AS_INTEGER = temporal("dateAsInteger", int.class);
  private static final SqlOperator TIMESTAMP_AS_INTEGER =
      temporal("timestampAsInteger", long.class);
  private static final SqlOperator TIMESTAMP_AS_DECIMAL =
      temporal("timestampAsDecimal", long.class);
  private static final SqlOperator WHOLE_SECONDS = temporal("wholeSeconds", long.class);

  private static final SqlOperator INTEGER_AS_DECIMAL = number("integerAsDecimal", long.class);
  private static final SqlOperator DECIMAL_AS_DECIMAL =
      number("decimalAsDecimal", BigDecimal.class);
  private static final SqlOperator DOUBLE_AS_DECIMAL = number("doubleAsDecimal", double.class);
  private static final SqlOperator FLOAT_AS_DECIMAL = number("floatAsDecimal", float.class);
  private static final SqlOperator TEXT_AS_DECIMAL = number("textAsDecimal", String.class);

  private static final SqlOperator TEXT_AS_INTEGER = number("textAsInteger", String.class);
  private static final SqlOperator DECIMAL_AS_INTEGER =
      number("decimalAsInteger", BigDecimal.class);
  private static final SqlOperator DOUBLE_AS_INTEGER = number("doubleAsInteger", double.class);
  private static final SqlOperator TEXT_AS_DOUBLE = number("textAsDouble", String.class);

  private static final SqlOperator INTEGER_AS_UNSIGNED = number("integerAsUnsigned", long.class);
  private static final SqlOperator DECIMAL_AS_UNSIGNED =
      number("decimalAsUnsigned", BigDecimal.class);
  private static final SqlOperator DOUBLE_AS_UNSIGNED = number("doubleAsUnsigned", double.class);
  private static final SqlOperator TEXT_AS_UNSIGNED = number("textAsUnsigned", String.class);

  private static final SqlOperator DECIMAL_TEXT = text("decimalText", BigDecimal.class);
  private static final SqlOperator DOUBLE_TEXT = text("doubleText", double.class);
  private static final SqlOperator FLOAT_TEXT = text("floatText", float.class);
  private static final SqlOperator TRUTH_TEXT = text("truthText", boolean.class);
  private static final SqlOperator BYTES_TEXT = text("bytesText", ByteString.class);
  private static final SqlOperator FIRST_CHARACTERS =
      text("firstCharacters", String.class, int.class);
  private static final SqlOperator DATE_TEXT = temporal("dateText", int.class);
  private static final SqlOperator SECONDS_TEXT = temporal("secondsText", long.class);
  private static final SqlOperator MILLIS_TEXT = temporal("millisText", long.class);

  private static final SqlOperator TEXT_AS_DATE = temporal("textAsDate", String.class);
  private static final SqlOperator TEXT_AS_TIMESTAMP = temporal("textAsTimestamp", String.class);
  private static final SqlOperator NUMBER_AS_DATE = temporal("numberAsDate", BigDecimal.class);
  private static final SqlOperator NUMBER_AS_TIMESTAMP =
      temporal("numberAsTimestamp", BigDecimal.class);

  private static final SqlOperator INTEGER_AS_TRUTH = truth("integerAsTruth", long.class);
  private static final SqlOperator DECIMAL_AS_TRUTH = truth("decimalAsTruth", BigDecimal.class);
  private static final SqlOperator DOUBLE_AS_TRUTH = truth("doubleAsTruth", double.class);
  private static final SqlOperator TEXT_AS_TRUTH = truth("textAsTruth", String.class);

  private final RexBuilder rex;

  ExactCasts(RexBuilder rex) {
    this.rex = rex;
  }

  private static SqlOperator number(String method, Class<?> parameter) {
    return CompiledFunction.of(NumberCast.class, method, ReturnTypes.ARG0, parameter);
  }

  private static SqlOperator temporal(String method, Class<?> parameter) {
    return CompiledFunction.of(TemporalCast.class, method, ReturnTypes.ARG0, parameter);
  }

  private static SqlOperator text(String method, Class<?>... parameters) {
    return CompiledFunction.of(TextCast.class, method, ReturnTypes.ARG0, parameters);
  }

  private static SqlOperator truth(String method, Class<?> parameter) {
    return CompiledFunction.of(TruthCast.class, method, ReturnTypes.ARG0, parameter);
  }

  /** The operand of a conversion to DECIMAL that keeps every value apart; else the node itself. */
  static RexNode withoutExactCast(RexNode node) {
    boolean exact =
        node instanceof RexCall call
            && (call.getOperator().equals(INTEGER_AS_DECIMAL)
                || call.getOperator().equals(DECIMAL_AS_DECIMAL));
    return exact ? ((RexCall) node).operands.get(0) : node;
  }

  /** The kinds of values between which is converted. */
  private enum Kind {
    TRUTH,
    INTEGER,
    DECIMAL,
    DOUBLE,
    FLOAT,
    TEXT,
    BYTES,
    DATE,
    TIMESTAMP;

    static Optional<Kind> of(RelDataType type) {
      return Optional.ofNullable(
          switch (type.getSqlTypeName()) {
            case BOOLEAN -> TRUTH;
            case TINYINT, SMALLINT, INTEGER, BIGINT -> INTEGER;
            case DECIMAL -> DECIMAL;
            case DOUBLE, FLOAT -> DOUBLE;
            case REAL -> FLOAT;
            case CHAR, VARCHAR -> TEXT;
            case BINARY, VARBINARY -> BYTES;
            case DATE -> DATE;
            case TIMESTAMP -> TIMESTAMP;
            default -> null;
          });
    }
  }

  /** What a cast of Calcite's becomes; the cast itself where there is nothing to mend. */
  RexNode of(RexCall cast) {
    RexNode value = cast.operands.get(0);
    Optional<Kind> from = Kind.of(value.getType());
    Optional<Kind> to = Kind.of(cast.getType());
    return from.isPresent() && to.isPresent() ? converted(value, from.get(), to.get(), cast) : cast;
  }

  /** The value, which is a number, as a DECIMAL of its own scale. */
  RexNode decimal(RexNode value, RelDataType type) {
    return switch (Kind.of(value.getType()).orElse(Kind.TEXT)) {
      case INTEGER -> call(type, INTEGER_AS_DECIMAL, value);
      case DECIMAL -> call(type, DECIMAL_AS_DECIMAL, value);
      case DOUBLE -> call(type, DOUBLE_AS_DECIMAL, value);
      case FLOAT -> call(type, FLOAT_AS_DECIMAL, value);
      default -> rex.makeAbstractCast(type, value, false);
    };
  }

  /** What CAST AS UNSIGNED makes of the operand of the cast to DECIMAL that stands for it. */
  RexNode unsigned(RexNode value, RelDataType type) {
    return switch (Kind.of(value.getType()).orElse(Kind.TEXT)) {
      case INTEGER -> call(type, INTEGER_AS_UNSIGNED, value);
      case DECIMAL -> call(type, DECIMAL_AS_UNSIGNED, value);
      case DOUBLE, FLOAT -> call(type, DOUBLE_AS_UNSIGNED, wide(value));
      case TRUTH, DATE, TIMESTAMP -> call(type, INTEGER_AS_UNSIGNED, integer(value));
      case TEXT, BYTES -> call(type, TEXT_AS_UNSIGNED, plainText(value));
    };
  }

  private RexNode converted(RexNode value, Kind from, Kind to, RexCall cast) {
    if (from == Kind.TRUTH && to != Kind.TRUTH && to != Kind.TEXT) {
      return again(integer(value), cast);
    }
    if (from == Kind.BYTES && to != Kind.BYTES && to != Kind.TEXT) {
      return again(plainText(value), cast);
    }
    return switch (to) {
      case TRUTH -> truth(value, from, cast);
      case INTEGER -> asInteger(value, from, cast);
      case DECIMAL -> asDecimal(value, from, cast);
      case DOUBLE, FLOAT -> asDouble(value, from, cast);
      case TEXT -> asText(value, from, cast);
      case DATE -> asDate(value, from, cast);
      case TIMESTAMP -> asTimestamp(value, from, cast);
      case BYTES -> cast;
    };
  }

  private RexNode truth(RexNode value, Kind from, RexCall cast) {
    return switch (from) {
      case INTEGER -> call(cast.getType(), INTEGER_AS_TRUTH, value);
      case DECIMAL -> call(cast.getType(), DECIMAL_AS_TRUTH, value);
      case DOUBLE, FLOAT -> call(cast.getType(), DOUBLE_AS_TRUTH, wide(value));
      case TEXT -> call(cast.getType(), TEXT_AS_TRUTH, value);
      case DATE, TIMESTAMP -> call(cast.getType(), INTEGER_AS_TRUTH, integer(value));
      case TRUTH, BYTES -> cast;
    };
  }

  private RexNode asInteger(RexNode value, Kind from, RexCall cast) {
    RelDataType wide = type(SqlTypeName.BIGINT, cast);
    return switch (from) {
      case DECIMAL -> narrowed(call(wide, DECIMAL_AS_INTEGER, value), cast);
      case DOUBLE, FLOAT -> narrowed(call(wide, DOUBLE_AS_INTEGER, wide(value)), cast);
      case TEXT -> narrowed(call(wide, TEXT_AS_INTEGER, value), cast);
      case DATE, TIMESTAMP -> narrowed(integer(value), cast);
      case INTEGER, TRUTH, BYTES -> cast;
    };
  }

  private RexNode asDecimal(RexNode value, Kind from, RexCall cast) {
    return switch (from) {
      case INTEGER, DECIMAL, DOUBLE, FLOAT -> decimal(value, cast.getType());
      case TEXT -> call(cast.getType(), TEXT_AS_DECIMAL, value);
      case DATE -> decimal(integer(value), cast.getType());
      case TIMESTAMP ->
          hasFraction(value.getType())
              ? call(cast.getType(), TIMESTAMP_AS_DECIMAL, value)
              : decimal(integer(value), cast.getType());
      case TRUTH, BYTES -> cast;
    };
  }

  private RexNode asDouble(RexNode value, Kind from, RexCall cast) {
    return switch (from) {
      case TEXT -> narrowed(call(type(SqlTypeName.DOUBLE, cast), TEXT_AS_DOUBLE, value), cast);
      case DATE -> again(integer(value), cast);
      case TIMESTAMP ->
          hasFraction(value.getType())
              ? again(call(type(SqlTypeName.DECIMAL, cast), TIMESTAMP_AS_DECIMAL, value), cast)
              : again(integer(value), cast);
      case INTEGER, DECIMAL, DOUBLE, FLOAT, TRUTH, BYTES -> cast;
    };
  }

  private RexNode asText(RexNode value, Kind from, RexCall cast) {
    RelDataType any = type(SqlTypeName.VARCHAR, cast);
    RexNode text =
        switch (from) {
          case INTEGER -> rex.makeAbstractCast(any, value, false);
          case DECIMAL -> call(any, DECIMAL_TEXT, value);
          case DOUBLE -> call(any, DOUBLE_TEXT, value);
          case FLOAT -> call(any, FLOAT_TEXT, value);
          case TRUTH -> call(any, TRUTH_TEXT, value);
          case BYTES -> call(any, BYTES_TEXT, value);
          case DATE -> call(any, DATE_TEXT, value);
          case TIMESTAMP ->
              call(any, hasFraction(value.getType()) ? MILLIS_TEXT : SECONDS_TEXT, value);
          case TEXT -> value;
        };
    int length = cast.getType().getPrecision();
    boolean whole =
        length == RelDataType.PRECISION_NOT_SPECIFIED
            || length == Integer.MAX_VALUE
            || (from == Kind.TEXT
                && value.getType().getPrecision() != RelDataType.PRECISION_NOT_SPECIFIED
                && value.getType().getPrecision() <= length);
    if (whole) {
      return from == Kind.TEXT ? cast : rex.ensureType(cast.getType(), text, true);
    }
    return rex.makeCall(
        cast.getType(),
        FIRST_CHARACTERS,
        List.of(text, rex.makeExactLiteral(BigDecimal.valueOf(length))));
  }

  private RexNode asDate(RexNode value, Kind from, RexCall cast) {
    return switch (from) {
      case TEXT -> call(nullable(cast.getType()), TEXT_AS_DATE, value);
      case INTEGER, DECIMAL, DOUBLE, FLOAT ->
          call(nullable(cast.getType()), NUMBER_AS_DATE, number(value));
      case DATE, TIMESTAMP, TRUTH, BYTES -> cast;
    };
  }

  private RexNode asTimestamp(RexNode value, Kind from, RexCall cast) {
    return switch (from) {
      case TEXT -> seconds(call(nullable(cast.getType()), TEXT_AS_TIMESTAMP, value));
      case INTEGER, DECIMAL, DOUBLE, FLOAT ->
          seconds(call(nullable(cast.getType()), NUMBER_AS_TIMESTAMP, number(value)));
      case TIMESTAMP ->
          hasFraction(value.getType()) && !hasFraction(cast.getType())
              ? call(cast.getType(), WHOLE_SECONDS, value)
              : cast;
      case DATE, TRUTH, BYTES -> cast;
    };
  }

  /** Cut to whole seconds where the type has no more. */
  private RexNode seconds(RexNode timestamp) {
    return hasFraction(timestamp.getType())
        ? timestamp
        : call(timestamp.getType(), WHOLE_SECONDS, timestamp);
  }

  private RexNode integer(RexNode value) {
    RelDataType type = type(SqlTypeName.BIGINT, value);
    return switch (value.getType().getSqlTypeName()) {
      case BOOLEAN -> call(type, TRUTH_AS_INTEGER, value);
      case DATE -> call(type, DATE_AS_INTEGER, value);
      default -> call(type, TIMESTAMP_AS_INTEGER, value);
    };
  }

  private RexNode plainText(RexNode value) {
    return SqlTypeUtil.isBinary(value.getType())
        ? call(type(SqlTypeName.VARCHAR, value), BYTES_TEXT, value)
        : value;
  }

  private RexNode number(RexNode value) {
    return SqlTypeUtil.isDecimal(value.getType())
        ? value
        : decimal(value, type(SqlTypeName.DECIMAL, value));
  }

  private RexNode wide(RexNode value) {
    return rex.ensureType(type(SqlTypeName.DOUBLE, value), value, true);
  }

  /** The conversion of what is half converted. */
  private RexNode again(RexNode value, RexCall cast) {
    RexNode next = rex.makeAbstractCast(cast.getType(), value, false);
    return next instanceof RexCall call ? of(call) : next;
  }

  private RexNode narrowed(RexNode value, RexCall cast) {
    return rex.ensureType(cast.getType(), value, true);
  }

  private static boolean hasFraction(RelDataType timestamp) {
    return timestamp.getPrecision() > 0;
  }

  private RelDataType type(SqlTypeName name, RexNode nullableAs) {
    return rex.getTypeFactory()
        .createTypeWithNullability(
            rex.getTypeFactory().createSqlType(name), nullableAs.getType().isNullable());
  }

  private RelDataType nullable(RelDataType type) {
    return rex.getTypeFactory().createTypeWithNullability(type, true);
  }

  private RexNode call(RelDataType type, SqlOperator function, RexNode operand) {
    return rex.makeCall(type, function, List.of(operand));
  }
}
