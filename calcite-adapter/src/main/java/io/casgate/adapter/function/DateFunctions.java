package io.casgate.adapter.function;

import static io.casgate.adapter.function.FunctionDefinition.function;
import static io.casgate.adapter.function.Parameter.INTEGER;
import static io.casgate.adapter.function.Parameter.MOMENT;
import static io.casgate.adapter.function.Parameter.NUMBER;
import static io.casgate.adapter.function.Parameter.SPAN;
import static io.casgate.adapter.function.Parameter.TEXT;
import static io.casgate.adapter.function.Parameter.VALUE;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** Functions of dates and times. */
final class DateFunctions {
  private static final FunctionDefinition NOW =
      function("NOW", DateResults.DIGITS_OF_FIRST, a -> Clock.told(a, Clock.now(a.root())))
          .orAlso(INTEGER)
          .changing();
  private static final FunctionDefinition CURDATE =
      function("CURDATE", Results.DATE, a -> Moments.as(a.result(), Clock.now(a.root())))
          .changing();
  private static final FunctionDefinition CURTIME =
      function("CURTIME", DateResults.TIME, a -> Clock.timeOfDay(Clock.now(a.root())))
          .orAlso(INTEGER)
          .changing();
  private static final FunctionDefinition DATE_ADD =
      function(Operators.PLUS_INTERVAL, DateResults.SUM, a -> DateArithmetic.plus(a, 1))
          .of(VALUE, VALUE, TEXT);
  private static final FunctionDefinition DATE_SUB =
      function(Operators.MINUS_INTERVAL, DateResults.SUM, a -> DateArithmetic.plus(a, -1))
          .of(VALUE, VALUE, TEXT);
  private static final FunctionDefinition DAYOFMONTH =
      ofDate("DAYOFMONTH", LocalDate::getDayOfMonth);

  static final List<FunctionDefinition> ALL =
      List.of(
          DATE_ADD,
          DATE_SUB,
          function("ADDDATE", DateResults.SUM_OF_DAYS, a -> DateArithmetic.plusDays(a, 1))
              .of(VALUE, VALUE)
              .orAlso(TEXT),
          function("SUBDATE", DateResults.SUM_OF_DAYS, a -> DateArithmetic.plusDays(a, -1))
              .of(VALUE, VALUE)
              .orAlso(TEXT),
          DATE_ADD.alias("DATE_ADD"),
          DATE_SUB.alias("DATE_SUB"),
          function("TIMESTAMPADD", DateResults.SUM_OF_THIRD, DateArithmetic::timestampAdd)
              .of(TEXT, VALUE, VALUE),
          function(
                  "TIMESTAMPDIFF",
                  Results.INTEGER,
                  a -> Intervals.between(a.text(0), a.moment(1), a.moment(2)))
              .of(TEXT, MOMENT, MOMENT),
          function("ADDTIME", Results.TEXT, a -> DateArithmetic.plusTime(a, 1)).of(VALUE, SPAN),
          function("SUBTIME", Results.TEXT, a -> DateArithmetic.plusTime(a, -1)).of(VALUE, SPAN),
          function("TIMEDIFF", Results.TEXT, DateArithmetic::timeDifference).of(VALUE, VALUE),
          function(
                  "DATEDIFF",
                  Results.INTEGER,
                  a ->
                      a.moment(0).toLocalDate().toEpochDay()
                          - a.moment(1).toLocalDate().toEpochDay())
              .of(MOMENT, MOMENT),
          function("CONVERT_TZ", DateResults.OF_FIRST, Clock::converted).of(MOMENT, TEXT, TEXT),
          CURDATE,
          CURTIME,
          NOW,
          NOW.alias("SYSDATE"),
          function("UTC_DATE", Results.DATE, a -> Moments.as(a.result(), Clock.utc(a.root())))
              .changing(),
          function("UTC_TIME", DateResults.TIME, a -> Clock.timeOfDay(Clock.utc(a.root())))
              .orAlso(INTEGER)
              .changing(),
          function(
                  "UTC_TIMESTAMP",
                  DateResults.DIGITS_OF_FIRST,
                  a -> Clock.told(a, Clock.utc(a.root())))
              .orAlso(INTEGER)
              .changing(),
          function("UNIX_TIMESTAMP", DateResults.UNIX_TIME, Clock::unixTime)
              .orAlso(MOMENT)
              .changing(),
          function("FROM_UNIXTIME", DateResults.FROM_UNIX_TIME, Clock::fromUnixTime)
              .of(NUMBER)
              .orAlso(TEXT)
              .changing(),
          function("DATE", Results.DATE, a -> Moments.as(a.result(), a.moment(0))).of(MOMENT),
          function("TIME", Results.TEXT, a -> Spans.text(a.span(0))).of(SPAN),
          function("TIMESTAMP", DateResults.OF_FIRST, DateArithmetic::timestamp)
              .of(MOMENT)
              .orAlso(SPAN),
          function("DATE_FORMAT", Results.TEXT, a -> DatePatterns.format(a.moment(0), a.text(1)))
              .of(MOMENT, TEXT)
              .orAlso(TEXT),
          function("TIME_FORMAT", Results.TEXT, a -> DatePatterns.format(a.span(0), a.text(1)))
              .of(SPAN, TEXT),
          function("STR_TO_DATE", DateResults.PATTERN, DatePatterns::parsed).of(TEXT, TEXT),
          function("GET_FORMAT", Results.TEXT, a -> DateArithmetic.pattern(a.text(0), a.text(1)))
              .of(TEXT, TEXT),
          function("EXTRACT", Results.INTEGER, DateArithmetic::extract).of(TEXT, VALUE),
          ofDate("YEAR", LocalDate::getYear),
          ofDate("QUARTER", date -> (date.getMonthValue() + 2) / 3),
          ofDate("MONTH", LocalDate::getMonthValue),
          DAYOFMONTH,
          DAYOFMONTH.alias("DAY"),
          ofDate("DAYOFWEEK", date -> date.getDayOfWeek().getValue() % 7 + 1),
          ofDate("DAYOFYEAR", LocalDate::getDayOfYear),
          ofDate("WEEKDAY", date -> date.getDayOfWeek().getValue() - 1),
          ofDate("WEEKOFYEAR", date -> Weeks.number(date, 3)),
          ofDate("TO_DAYS", date -> date.toEpochDay() + DateArithmetic.DAYS_BEFORE_1970),
          function(
                  "WEEK",
                  Results.INTEGER,
                  a -> Weeks.number(a.moment(0).toLocalDate(), a.integer(1, 0)))
              .of(MOMENT)
              .orAlso(INTEGER),
          function("YEARWEEK", Results.INTEGER, DateArithmetic::yearAndWeek)
              .of(MOMENT)
              .orAlso(INTEGER),
          function("HOUR", Results.INTEGER, a -> a.span(0).abs().toHours()).of(SPAN),
          function("MINUTE", Results.INTEGER, a -> (long) a.span(0).abs().toMinutesPart()).of(SPAN),
          function("SECOND", Results.INTEGER, a -> (long) a.span(0).abs().toSecondsPart()).of(SPAN),
          function("MICROSECOND", Results.INTEGER, a -> a.span(0).abs().toNanosPart() / 1000L)
              .of(SPAN),
          function(
                  "DAYNAME",
                  Results.TEXT,
                  a -> a.moment(0).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH))
              .of(MOMENT),
          function(
                  "MONTHNAME",
                  Results.TEXT,
                  a -> a.moment(0).getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH))
              .of(MOMENT),
          function("LAST_DAY", Results.DATE, a -> DateArithmetic.lastDay(a.moment(0))).of(MOMENT),
          function("FROM_DAYS", Results.DATE, a -> DateArithmetic.fromDays(a.integer(0)))
              .of(INTEGER),
          function("TO_SECONDS", Results.INTEGER, a -> DateArithmetic.toSeconds(a.moment(0)))
              .of(MOMENT),
          function(
                  "MAKEDATE",
                  Results.DATE,
                  a -> DateArithmetic.makeDate(a.integer(0), a.integer(1)))
              .of(INTEGER, INTEGER),
          function("MAKETIME", Results.TEXT, DateArithmetic::makeTime).of(INTEGER, INTEGER, NUMBER),
          function(
                  "SEC_TO_TIME",
                  Results.TEXT,
                  a -> Spans.text(Spans.ofSeconds(DateArithmetic.micros(a.number(0)))))
              .of(NUMBER),
          function("TIME_TO_SEC", DateResults.SECONDS_OF_FIRST, DateArithmetic::secondsOf).of(SPAN),
          function(
                  "PERIOD_ADD",
                  Results.INTEGER,
                  a -> DateArithmetic.periodAdd(a.integer(0), a.integer(1)))
              .of(INTEGER, INTEGER),
          function(
                  "PERIOD_DIFF",
                  Results.INTEGER,
                  a -> DateArithmetic.months(a.integer(0)) - DateArithmetic.months(a.integer(1)))
              .of(INTEGER, INTEGER));

  private DateFunctions() {}

  private static FunctionDefinition ofDate(String name, ToLongFunction<LocalDate> body) {
    return function(name, Results.INTEGER, a -> body.applyAsLong(a.moment(0).toLocalDate()))
        .of(MOMENT);
  }
}
