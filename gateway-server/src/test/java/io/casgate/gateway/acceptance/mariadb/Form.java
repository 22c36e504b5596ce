package io.casgate.gateway.acceptance.mariadb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to make an expression of others, written as SQL with the kinds of its operands in braces:
 * {@code I} integer, {@code D} decimal, {@code X} double, {@code N} any number, {@code T} text,
 * {@code Y} date, {@code S} date and time, {@code B} truth, {@code Z} bytes, {@code A} anything.
 */
record Form(Kind result, String format, List<List<Kind>> operands) {
  private static final Pattern OPERAND = Pattern.compile("\\{([A-Z])}");

  private static final Pattern FUNCTION =
      Pattern.compile("^(?!CAST|COALESCE|NULLIF|IFNULL|IF\\(|CONCAT|ABS|MOD)[A-Z_0-9]+\\(");

  private static final Map<String, List<Kind>> KINDS =
      Map.of(
          "I", List.of(Kind.INTEGER),
          "D", List.of(Kind.DECIMAL),
          "X", List.of(Kind.DOUBLE),
          "N", List.of(Kind.INTEGER, Kind.DECIMAL, Kind.DOUBLE),
          "T", List.of(Kind.TEXT),
          "Y", List.of(Kind.DATE),
          "S", List.of(Kind.DATETIME),
          "B", List.of(Kind.TRUTH),
          "Z", List.of(Kind.BYTES),
          "A",
              List.of(
                  Kind.INTEGER,
                  Kind.DECIMAL,
                  Kind.DOUBLE,
                  Kind.TEXT,
                  Kind.DATE,
                  Kind.DATETIME,
                  Kind.TRUTH));

  Form {
    operands = List.copyOf(operands);
  }

  private static Form of(Kind result, String text) {
    List<List<Kind>> operands = new ArrayList<>();
    Matcher matcher = OPERAND.matcher(text);
    while (matcher.find()) {
      operands.add(KINDS.get(matcher.group(1)));
    }
    return new Form(result, OPERAND.matcher(text.replace("%", "%%")).replaceAll("%s"), operands);
  }

  /** Whether it is a function of the library, and not part of the language. */
  boolean isFunction() {
    return FUNCTION.matcher(format).find();
  }

  /** One of the expressions that this makes of the simplest ones. */
  Expression simple(int which) {
    List<Expression> parts = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      List<String> choices = operands.get(i).get(0).simplest();
      parts.add(Expression.of(choices.get((which + i * which) % choices.size())));
    }
    return new Expression(format, parts);
  }

  Expression with(Function<List<Kind>, Expression> operand) {
    return new Expression(format, operands.stream().map(operand).toList());
  }

  static List<Form> all() {
    List<Form> forms = new ArrayList<>();
    add(forms, Kind.INTEGER, INTEGERS);
    add(forms, Kind.DECIMAL, DECIMALS);
    add(forms, Kind.DOUBLE, DOUBLES);
    add(forms, Kind.TEXT, TEXTS);
    add(forms, Kind.DATE, DATES);
    add(forms, Kind.DATETIME, DATETIMES);
    add(forms, Kind.TRUTH, TRUTHS);
    return List.copyOf(forms);
  }

  private static void add(List<Form> forms, Kind result, String lines) {
    lines.lines().forEach(line -> forms.add(of(result, line.strip())));
  }

  private static final String INTEGERS =
      """
      ({I} + {I})
      ({I} - {I})
      ({I} * {I})
      ({I} % {I})
      (-{I})
      ({B} + {I})
      {I} DIV {I}
      MOD({I}, {I})
      ABS({I})
      SIGN({N})
      FLOOR({D})
      CEIL({D})
      ROUND({I})
      CAST({A} AS SIGNED)
      CAST({I} AS UNSIGNED)
      CASE WHEN {B} THEN {I} ELSE {I} END
      CASE {I} WHEN {N} THEN {I} WHEN {I} THEN {I} END
      COALESCE({I}, {I})
      IFNULL({I}, {I})
      NULLIF({I}, {N})
      IF({B}, {I}, {I})
      GREATEST({I}, {I})
      LEAST({I}, {I})
      LENGTH({T})
      CHAR_LENGTH({T})
      ASCII({T})
      LOCATE({T}, {T})
      INSTR({T}, {T})
      STRCMP({T}, {T})
      FIELD({T}, {T}, {T})
      YEAR({Y})
      MONTH({S})
      DAYOFMONTH({Y})
      DAYOFWEEK({Y})
      DAYOFYEAR({S})
      WEEKDAY({Y})
      QUARTER({Y})
      HOUR({S})
      MINUTE({S})
      SECOND({S})
      DATEDIFF({Y}, {S})
      TIMESTAMPDIFF(DAY, {S}, {S})
      TIMESTAMPDIFF(MONTH, {Y}, {Y})
      EXTRACT(YEAR FROM {S})
      TO_DAYS({Y})
      BIT_COUNT({I})
      CRC32({T})\
      """;

  private static final String DECIMALS =
      """
      ({D} + {D})
      ({D} - {I})
      ({D} * {D})
      ({I} / {I})
      ({D} / {I})
      ({D} % {D})
      (-{D})
      ({I} + {D})
      ABS({D})
      ROUND({D}, 1)
      ROUND({D}, -1)
      TRUNCATE({D}, 1)
      CAST({A} AS DECIMAL(12, 3))
      CAST({T} AS DECIMAL(20, 2))
      CAST({N} AS DECIMAL)
      CASE WHEN {B} THEN {D} ELSE {I} END
      COALESCE({D}, {I})
      IFNULL({D}, {D})
      NULLIF({D}, {N})
      IF({B}, {I}, {D})
      GREATEST({D}, {I})
      LEAST({D}, {D})\
      """;

  private static final String DOUBLES =
      """
      ({X} + {N})
      ({X} - {D})
      ({X} * {X})
      ({X} / {N})
      ({N} / {X})
      ({X} % {X})
      (-{X})
      ({T} + {N})
      ({T} * {T})
      ({T} / {I})
      (-{T})
      ABS({X})
      SQRT({N})
      POWER({I}, 2)
      EXP({D})
      LN({N})
      LOG10({N})
      SIN({N})
      ATAN({N})
      ROUND({X}, 2)
      FLOOR({X})
      CEIL({X})
      CAST({A} AS DOUBLE)
      CASE WHEN {B} THEN {X} ELSE {N} END
      COALESCE({X}, {N})
      IFNULL({N}, {X})
      NULLIF({X}, {N})
      IF({B}, {X}, {D})
      GREATEST({X}, {N})\
      """;

  private static final String TEXTS =
      """
      CONCAT({T}, {T})
      CONCAT({T}, {I}, {T})
      CONCAT({Y}, {T})
      CONCAT({D})
      CONCAT({S})
      CONCAT_WS('-', {T}, {I}, {T})
      UPPER({T})
      LOWER({T})
      TRIM({T})
      LTRIM({T})
      RTRIM({T})
      REVERSE({T})
      REPLACE({T}, {T}, {T})
      REPEAT({T}, 2)
      LEFT({T}, 2)
      RIGHT({T}, {I})
      SUBSTRING({T}, 2)
      SUBSTRING({T}, {I}, 3)
      LPAD({T}, 6, '*')
      RPAD({T}, 3, {T})
      SUBSTRING_INDEX({T}, '-', 2)
      HEX({I})
      HEX({T})
      ELT({I}, {T}, {T})
      INSERT({T}, 2, 1, {T})
      SPACE(2)
      QUOTE({T})
      MD5({T})
      CAST({A} AS CHAR)
      CAST({A} AS CHAR(5))
      CASE WHEN {B} THEN {T} ELSE {T} END
      CASE WHEN {B} THEN {T} ELSE {I} END
      CASE {T} WHEN {T} THEN {T} ELSE {T} END
      COALESCE({T}, {T})
      COALESCE({T}, {D})
      IFNULL({T}, {Y})
      IFNULL({S}, {T})
      NULLIF({T}, {T})
      NULLIF({T}, {I})
      IF({B}, {T}, {T})
      GREATEST({T}, {T})
      LEAST({T}, {T})
      MONTHNAME({Y})
      DAYNAME({Y})
      DATE_FORMAT({S}, '%Y-%m-%d %H:%i:%s')\
      """;

  private static final String DATES =
      """
      CAST({T} AS DATE)
      CAST({S} AS DATE)
      DATE({S})
      DATE({T})
      ({Y} + INTERVAL 1 DAY)
      ({Y} - INTERVAL 2 MONTH)
      DATE_ADD({Y}, INTERVAL {I} DAY)
      LAST_DAY({Y})
      CASE WHEN {B} THEN {Y} ELSE {Y} END
      COALESCE({Y}, {Y})
      NULLIF({Y}, {Y})
      IFNULL({Y}, {Y})
      IF({B}, {Y}, {Y})
      GREATEST({Y}, {Y})\
      """;

  private static final String DATETIMES =
      """
      CAST({T} AS DATETIME)
      CAST({Y} AS DATETIME)
      CAST({S} AS DATETIME)
      ({S} + INTERVAL 90 MINUTE)
      ({S} - INTERVAL 1 DAY)
      DATE_SUB({S}, INTERVAL 1 YEAR)
      CASE WHEN {B} THEN {S} ELSE {S} END
      COALESCE({S}, {S})
      COALESCE({S}, {Y})
      NULLIF({S}, {Y})
      IF({B}, {S}, {Y})
      LEAST({S}, {S})\
      """;

  private static final String TRUTHS =
      """
      ({N} = {N})
      ({N} <> {N})
      ({N} < {N})
      ({I} >= {D})
      ({I} <=> {I})
      ({T} <=> {T})
      ({T} = {T})
      ({T} < {T})
      ({T} >= {T})
      ({T} = {I})
      ({I} < {T})
      ({D} = {T})
      ({X} > {T})
      ({Y} = {T})
      ({T} < {Y})
      ({S} >= {T})
      ({Y} = {Y})
      ({Y} < {S})
      ({S} = {S})
      ({S} <=> {Y})
      ({B} = {I})
      ({B} = {B})
      ({B} = {T})
      ({A} = {A})
      ({A} < {A})
      ({A} IS NULL)
      ({A} IS NOT NULL)
      ({B} IS TRUE)
      ({B} IS NOT FALSE)
      ({I} IS TRUE)
      (NOT {B})
      ({B} AND {B})
      ({B} OR {B})
      ({B} XOR {B})
      ({I} AND {T})
      (NOT {N})
      ({I} IN ({I}, {I}, {I}))
      ({I} IN ({I}, {T}))
      ({D} NOT IN ({I}, {D}))
      ({T} IN ({T}, {T}))
      ({T} IN ({I}, {T}))
      ({T} NOT IN ({T}, {T}))
      ({Y} IN ({Y}, {T}))
      ({I} BETWEEN {I} AND {D})
      ({T} BETWEEN {T} AND {T})
      ({Y} BETWEEN {Y} AND {T})
      ({T} BETWEEN {I} AND {I})
      ({X} NOT BETWEEN {N} AND {N})
      ({T} LIKE {T})
      ({T} LIKE '%b%')
      ({T} LIKE '_2%')
      ({T} NOT LIKE 'a%')
      ({I} LIKE '1%')
      ({T} REGEXP '^[a-z0-9]+$')
      ({T} REGEXP '2')
      ({T} NOT REGEXP 'b')
      (({I}, {T}) = ({I}, {T}))
      CASE WHEN {B} THEN {B} ELSE {B} END
      COALESCE({B}, {B})
      IFNULL({B}, {B})
      IF({B}, {B}, {B})\
      """;
}
