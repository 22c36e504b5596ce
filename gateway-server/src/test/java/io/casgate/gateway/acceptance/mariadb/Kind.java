package io.casgate.gateway.acceptance.mariadb;

import java.util.List;
import java.util.regex.Pattern;

/** The kinds of values that expressions are made of, with the simplest expressions of each. */
enum Kind {
  INTEGER("i", "b", "si", "ti", "id", "i", "b", "0", "1", "-1", "2", "7", "100", "2147483648"),
  DECIMAL("d", "d", "d", "1.5", "0.25", "-3.7", "100.00", "0.0", "99999999999999999999.5"),
  DOUBLE("x", "f", "x", "1.5e0", "-2.25e0", "1e10", "0e0", "1e-3"),
  TEXT(
      "t",
      "t",
      "t",
      "'abc'",
      "''",
      "'12'",
      "'12.5kg'",
      "'-7'",
      "' 5 '",
      "'1e3'",
      "'2024-02-29'",
      "'2024-02-30'",
      "'2024-02-29 13:45:10'",
      "'b%'",
      "'ä'",
      "'A'"),
  DATE("dt", "dt", "dt", "DATE '2024-02-29'", "DATE '1999-12-31'", "DATE '2000-01-01'"),
  DATETIME(
      "ts",
      "ts",
      "TIMESTAMP '2024-02-29 13:45:10'",
      "TIMESTAMP '2000-01-01 00:00:00'",
      "TIMESTAMP '1999-12-31 23:59:59.999'"),
  TRUTH("bo", "bo", "TRUE", "FALSE", "(id > 3)", "(t IS NULL)"),
  BYTES("bl", "bl", "x'00FF'", "x'616263'", "x''");

  private static final String BETWEEN = "|";

  private final String simplest;

  Kind(String... simplest) {
    this.simplest = String.join(BETWEEN, simplest);
  }

  List<String> simplest() {
    return List.of(simplest.split(Pattern.quote(BETWEEN), -1));
  }
}
