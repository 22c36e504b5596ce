package io.casgate.adapter.function;

import org.apache.calcite.sql.type.SqlTypeName;

/** What a function takes at one place, and so what its body finds there. */
public enum Parameter {
  /** String: text, or the text of any other value. */
  TEXT(SqlTypeName.VARCHAR),
  /** byte[]: bytes, or those of the text. */
  OCTETS(SqlTypeName.VARBINARY),
  /** Long: the nearest integer. */
  INTEGER(SqlTypeName.BIGINT),
  /** Double. */
  DOUBLE(SqlTypeName.DOUBLE),
  /** Long, BigDecimal or Double, as the value is. */
  NUMBER(SqlTypeName.DECIMAL),
  /** BigInteger: 64 bits, read without a sign. */
  BITS(SqlTypeName.BIGINT),
  /** Boolean: whether a number is not zero. */
  TRUTH(SqlTypeName.BOOLEAN),
  /** LocalDateTime; text that says none is NULL. */
  MOMENT(SqlTypeName.TIMESTAMP),
  /** Duration: a time of day or a span of up to 838 hours. */
  SPAN(SqlTypeName.VARCHAR),
  /** String, Long, BigDecimal, Double, Boolean, byte[], LocalDate or LocalDateTime. */
  VALUE(SqlTypeName.VARCHAR);

  private final SqlTypeName unknown;

  Parameter(SqlTypeName unknown) {
    this.unknown = unknown;
  }

  /** The type of a {@code ?} that stands there. */
  SqlTypeName typeOfUnknown() {
    return unknown;
  }
}
