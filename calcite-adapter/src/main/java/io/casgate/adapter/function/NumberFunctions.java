package io.casgate.adapter.function;

import static io.casgate.adapter.function.FunctionDefinition.function;
import static io.casgate.adapter.function.Parameter.BITS;
import static io.casgate.adapter.function.Parameter.DOUBLE;
import static io.casgate.adapter.function.Parameter.INTEGER;
import static io.casgate.adapter.function.Parameter.NUMBER;
import static io.casgate.adapter.function.Parameter.TEXT;
import static io.casgate.adapter.function.Parameter.TRUTH;

import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleUnaryOperator;

/** Functions of numbers, and the operators of bits. */
final class NumberFunctions {
  private static final FunctionDefinition CEILING =
      function("CEILING", Results.WHOLE, a -> Numbers.whole(a.number(0), RoundingMode.CEILING))
          .of(NUMBER);
  private static final FunctionDefinition POWER =
      function("POWER", Results.DOUBLE, a -> Numbers.real(a, Math.pow(a.real(0), a.real(1))))
          .of(DOUBLE, DOUBLE);
  private static final FunctionDefinition ATAN =
      function(
              "ATAN",
              Results.DOUBLE,
              a -> a.has(1) ? Math.atan2(a.real(0), a.real(1)) : Math.atan(a.real(0)))
          .of(DOUBLE)
          .orAlso(DOUBLE);

  /** Every other call of RAND with a seed begins anew, so it is a hash of the seed. */
  private static final FunctionDefinition RAND =
      function(
              "RAND",
              Results.DOUBLE,
              a ->
                  a.has(0)
                      ? new Random(a.integer(0)).nextDouble()
                      : ThreadLocalRandom.current().nextDouble())
          .orAlso(INTEGER)
          .changing();

  static final List<FunctionDefinition> ALL =
      List.of(
          function("ABS", Results.NUMBER, Numbers::absolute).of(NUMBER),
          ofReal("ACOS", Math::acos),
          ofReal("ASIN", Math::asin),
          ATAN,
          ATAN.alias("ATAN2"),
          function("BIT_COUNT", Results.INTEGER, a -> (long) a.bits(0).bitCount()).of(BITS),
          CEILING,
          CEILING.alias("CEIL"),
          function("CONV", Results.TEXT, Numbers::inBase).of(TEXT, INTEGER, INTEGER),
          ofReal("COS", Math::cos),
          ofReal("COT", x -> 1 / Math.tan(x)),
          ofReal("DEGREES", x -> x * (180 / Math.PI)),
          ofReal("EXP", Math::exp),
          function("FLOOR", Results.WHOLE, a -> Numbers.whole(a.number(0), RoundingMode.FLOOR))
              .of(NUMBER),
          function("LN", Results.DOUBLE, a -> Numbers.logarithm(a.real(0))).of(DOUBLE),
          function("LOG", Results.DOUBLE, Numbers::logarithm).of(DOUBLE).orAlso(DOUBLE),
          function("LOG10", Results.DOUBLE, a -> Numbers.logarithmOf10(a.real(0))).of(DOUBLE),
          function("LOG2", Results.DOUBLE, a -> Numbers.logarithmOf2(a.real(0))).of(DOUBLE),
          function("PI", Results.DOUBLE, a -> Math.PI),
          POWER,
          POWER.alias("POW"),
          ofReal("RADIANS", x -> x * (Math.PI / 180)),
          RAND,
          function("ROUND", Results.ROUNDED, a -> Numbers.rounded(a, RoundingMode.HALF_UP))
              .of(NUMBER)
              .orAlso(INTEGER),
          function("SIGN", Results.INTEGER, a -> Numbers.sign(a.number(0))).of(NUMBER),
          ofReal("SIN", Math::sin),
          ofReal("SQRT", Math::sqrt),
          ofReal("TAN", Math::tan),
          function("TRUNCATE", Results.ROUNDED, a -> Numbers.rounded(a, RoundingMode.DOWN))
              .of(NUMBER, INTEGER),
          function(Operators.WHOLE_QUOTIENT, Results.INTEGER, Numbers::wholeQuotient)
              .of(NUMBER, NUMBER),
          function(
                  Operators.BITS_AND,
                  Results.UNSIGNED,
                  a -> Numbers.unsigned(a.bits(0).and(a.bits(1))))
              .of(BITS, BITS),
          function(
                  Operators.BITS_OR,
                  Results.UNSIGNED,
                  a -> Numbers.unsigned(a.bits(0).or(a.bits(1))))
              .of(BITS, BITS),
          function(
                  Operators.BITS_XOR,
                  Results.UNSIGNED,
                  a -> Numbers.unsigned(a.bits(0).xor(a.bits(1))))
              .of(BITS, BITS),
          function(Operators.BITS_NOT, Results.UNSIGNED, a -> Numbers.unsigned(a.bits(0).not()))
              .of(BITS),
          function(Operators.BITS_LEFT, Results.UNSIGNED, a -> Numbers.shifted(a, 1))
              .of(BITS, BITS),
          function(Operators.BITS_RIGHT, Results.UNSIGNED, a -> Numbers.shifted(a, -1))
              .of(BITS, BITS),
          function(Operators.EITHER, Results.TRUTH, a -> !a.value(0).equals(a.value(1)))
              .of(TRUTH, TRUTH));

  private NumberFunctions() {}

  private static FunctionDefinition ofReal(String name, DoubleUnaryOperator body) {
    return function(name, Results.DOUBLE, a -> Numbers.real(a, body.applyAsDouble(a.real(0))))
        .of(DOUBLE);
  }
}
