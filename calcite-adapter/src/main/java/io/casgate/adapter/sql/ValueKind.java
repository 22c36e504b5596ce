package io.casgate.adapter.sql;

import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.type.SqlTypeCoercionRule;
import org.apache.calcite.sql.type.SqlTypeMappingRule;
import org.apache.calcite.sql.type.SqlTypeName;

/** The kinds of values that MariaDB's rules of conversion tell apart. */
enum ValueKind {
  NUMBER,
  TRUTH,
  TEXT,
  BYTES,
  TEMPORAL,
  /** What has no rules: NULL, parameters, intervals, rows. */
  OTHER;

  /** Each of these can be cast to each. */
  static final SqlTypeMappingRule CASTS = casts();

  private static SqlTypeMappingRule casts() {
    Map<SqlTypeName, ImmutableSet<SqlTypeName>> sources =
        new HashMap<>(SqlTypeCoercionRule.lenientInstance().getTypeMapping());
    List<SqlTypeName> convertible =
        Stream.of(SqlTypeName.values())
            .filter(name -> of(name) != OTHER && of(name) != BYTES)
            .toList();
    for (SqlTypeName target : convertible) {
      sources.put(
          target,
          ImmutableSet.<SqlTypeName>builder()
              .addAll(sources.getOrDefault(target, ImmutableSet.of()))
              .addAll(convertible)
              .add(SqlTypeName.BINARY, SqlTypeName.VARBINARY)
              .build());
    }
    return SqlTypeCoercionRule.instance(sources);
  }

  static ValueKind of(RelDataType type) {
    return of(type.getSqlTypeName());
  }

  private static ValueKind of(SqlTypeName name) {
    return switch (name) {
      case TINYINT, SMALLINT, INTEGER, BIGINT, DECIMAL, FLOAT, REAL, DOUBLE -> NUMBER;
      case BOOLEAN -> TRUTH;
      case CHAR, VARCHAR -> TEXT;
      case BINARY, VARBINARY -> BYTES;
      case DATE, TIMESTAMP -> TEMPORAL;
      default -> OTHER;
    };
  }
}
