package io.casgate.gateway.acceptance.mariadb;

import java.util.regex.Pattern;

/**
 * Where Casgate answers otherwise than MariaDB, and why; {@code docs/dialect.md} has the same list.
 * A difference that random expressions find is excused by the first that tells of it.
 */
enum KnownDifference {
  ZERO_DATES(
      "SELECT CONCAT(CAST('2024-00-00' AS DATE))",
      "$^",
      "Dates that the calendar lacks, such as 0000-00-00 and 2024-00-00, are NULL."),
  ONE_TYPE_FOR_IN(
      "SELECT 'a' IN (1, 'b')",
      "\\bIN \\(",
      "IN with text and numbers compares all of its values as numbers, where MariaDB compares each"
          + " with text as text."),
  DIGITS_OF_DOUBLES(
      "SELECT MAX(CAST(1e-3 AS CHAR)) FROM calm GROUP BY t IS NULL",
      "AS CHAR",
      "A DOUBLE as text has all of its digits, where MariaDB rounds to a number of them that it"
          + " derives from the expression."),
  SUMS_OF_QUOTIENTS(
      "SELECT AVG(1 / 3) FROM calm",
      "(SUM|AVG)\\(.*/",
      "SUM and AVG of a quotient add up what the quotient shows, four digits; MariaDB adds nine."),
  SCALE_OF_EACH_VALUE(
      "SELECT CASE WHEN id = 1 THEN 1.5 ELSE 1 END / 3 FROM calm WHERE id = 2",
      "(CASE|COALESCE|IF|NULLIF|GREATEST|LEAST).*/",
      "A quotient has four digits more than its dividend has in this row; in MariaDB, than it could"
          + " have in any."),
  NULL_THAT_REPLACES_NOTHING(
      "SELECT REPLACE('-7', 'x', t) FROM calm WHERE id = 5",
      "REPLACE\\(",
      "REPLACE with NULL is NULL, also where nothing is replaced."),
  COMPARED_DATES_BESIDE_TEXT(
      "SELECT COALESCE((DATE '2000-01-01' = '-7'), 'abc')",
      "(COALESCE|CASE)\\b.*(dt|ts|DATE '|TIMESTAMP ')",
      "The comparison of a date with text fails where its result stands beside text."),
  REMAINDERS_OF_DOUBLES(
      "SELECT CONCAT(5.3e0 % 1.1e0)", "%", "The remainder of DOUBLEs is an exact DECIMAL."),
  NO_DATE_BESIDE_NO_DATE(
      "SELECT CAST('x' AS DATE) = 'y'",
      "AS DATE",
      "A cast that is no date is NULL in a comparison with a constant that is none, too."),
  BETWEEN_NO_DATES(
      "SELECT dt BETWEEN DATE '2000-01-01' AND '2024-02-30' FROM edge ORDER BY id",
      "\\bBETWEEN\\b.*'",
      "BETWEEN takes a text that is no date for one before all dates."),
  GREATEST_TEXT_BESIDE_NUMBERS(
      "SELECT GREATEST('1e3', 'A') = 0",
      "(GREATEST|LEAST)\\(",
      "GREATEST and LEAST compare text as text, also where a number stands beside the result."),
  ;

  private final String example;
  private final Pattern pattern;
  private final String reason;

  KnownDifference(String example, String pattern, String reason) {
    this.example = example;
    this.pattern = Pattern.compile(pattern);
    this.reason = reason;
  }

  /** A statement that shows it. */
  String example() {
    return example;
  }

  /** What differs, as users are told. */
  String reason() {
    return reason;
  }

  boolean excuses(String sql) {
    return pattern.matcher(sql).find();
  }
}
