package io.casgate.adapter.plan;

import io.casgate.adapter.type.SqlColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Tells clients of the columns that the validator found. */
final class ResultColumns {
  private static final int DATABASE_TABLE_COLUMN = 3;

  private ResultColumns() {}

  static List<ResultColumn> of(
      RelDataType rowType, List<String> labels, List<? extends @Nullable List<String>> origins) {
    List<ResultColumn> columns = new ArrayList<>();
    for (RelDataTypeField field : rowType.getFieldList()) {
      RelDataType type = field.getType();
      columns.add(
          new ResultColumn(
              labels.get(field.getIndex()),
              typeOf(type),
              type.isNullable(),
              origin(origins.get(field.getIndex()))));
    }
    return columns;
  }

  static SqlColumnType typeOf(RelDataType type) {
    return new SqlColumnType(type.getSqlTypeName(), type.getPrecision(), type.getScale());
  }

  private static Optional<ResultColumn.Origin> origin(@Nullable List<String> names) {
    if (names == null || names.size() != DATABASE_TABLE_COLUMN) {
      return Optional.empty();
    }
    return Optional.of(new ResultColumn.Origin(names.get(0), names.get(1), names.get(2)));
  }
}
