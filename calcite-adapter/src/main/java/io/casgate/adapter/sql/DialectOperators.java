package io.casgate.adapter.sql;

import io.casgate.adapter.function.FunctionLibrary;
import io.casgate.adapter.function.Operators;
import java.util.Arrays;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlBinaryOperator;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * MariaDB's operators between two values, with their precedence; the grammar calls them. What they
 * make is a call of the function of the library that computes it.
 */
public final class DialectOperators {
  public static final SqlBinaryOperator DIV = function("DIV", 60, Operators.WHOLE_QUOTIENT);
  public static final SqlBinaryOperator XOR = function("XOR", 23, Operators.EITHER);
  public static final SqlBinaryOperator BITS_XOR = function("^", 62, Operators.BITS_XOR);
  public static final SqlBinaryOperator SHIFT_LEFT = function("<<", 38, Operators.BITS_LEFT);
  public static final SqlBinaryOperator SHIFT_RIGHT = function(">>", 38, Operators.BITS_RIGHT);
  public static final SqlBinaryOperator BITS_AND = function("&", 36, Operators.BITS_AND);
  public static final SqlBinaryOperator BITS_OR = function("|", 34, Operators.BITS_OR);
  public static final SqlBinaryOperator CONCAT = function("||", 64, "CONCAT");
  public static final SqlBinaryOperator JSON_EXTRACT = function("->", 80, "JSON_EXTRACT");
  public static final SqlBinaryOperator JSON_TEXT =
      new Infix(
          "->>",
          80,
          (place, operands) -> call("JSON_UNQUOTE", place, call("JSON_EXTRACT", place, operands)));
  public static final SqlBinaryOperator SOUNDS_LIKE =
      new Infix(
          "SOUNDS LIKE",
          32,
          (place, operands) ->
              SqlStdOperatorTable.EQUALS.createCall(
                  place, call("SOUNDEX", place, operands[0]), call("SOUNDEX", place, operands[1])));

  /** The right side is a row of the amount and its unit. */
  public static final SqlBinaryOperator PLUS_INTERVAL = interval("+", Operators.PLUS_INTERVAL);

  public static final SqlBinaryOperator MINUS_INTERVAL = interval("-", Operators.MINUS_INTERVAL);

  private DialectOperators() {}

  private static SqlBinaryOperator function(String name, int precedence, String function) {
    return new Infix(name, precedence, (place, operands) -> call(function, place, operands));
  }

  private static SqlBinaryOperator interval(String name, String function) {
    return new Infix(
        name,
        40,
        (place, operands) -> {
          SqlCall interval = (SqlCall) operands[1];
          return call(function, place, operands[0], interval.operand(0), interval.operand(1));
        });
  }

  private static SqlCall call(String function, SqlParserPos place, SqlNode... operands) {
    return new SqlBasicCall(FunctionLibrary.operator(function), Arrays.asList(operands), place);
  }

  private interface Meaning {
    SqlCall of(SqlParserPos place, SqlNode... operands);
  }

  /** An operator that lives no longer than the parser's work. */
  private static final class Infix extends SqlBinaryOperator {
    private final Meaning meaning;
    private final int precedence;

    Infix(String name, int precedence, Meaning meaning) {
      super(name, SqlKind.OTHER, 0, true, null, null, null);
      this.meaning = meaning;
      this.precedence = precedence;
    }

    /** Odd ones too, which Calcite's constructor refuses: XOR stands between OR and AND. */
    @Override
    public int getLeftPrec() {
      return precedence;
    }

    @Override
    public int getRightPrec() {
      return precedence + 1;
    }

    @Override
    public SqlCall createCall(
        @Nullable SqlLiteral qualifier, SqlParserPos place, @Nullable SqlNode... operands) {
      return meaning.of(place, operands);
    }
  }
}
