package io.casgate.gateway.avatica;

import io.casgate.adapter.plan.ParameterDefinition;
import io.casgate.adapter.plan.ResultColumn;
import io.casgate.adapter.plan.ResultColumn.Origin;
import java.sql.DatabaseMetaData;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.calcite.avatica.AvaticaParameter;
import org.apache.calcite.avatica.ColumnMetaData;
import org.apache.calcite.avatica.Meta.CursorFactory;
import org.apache.calcite.avatica.Meta.Signature;
import org.apache.calcite.avatica.Meta.StatementType;

/** What a client is told of a statement before its rows: columns and parameters. */
final class WireSignature {
  private WireSignature() {}

  static Signature of(
      String sql, List<ResultColumn> columns, List<ParameterDefinition> parameters) {
    List<ColumnMetaData> told = new ArrayList<>();
    for (ResultColumn column : columns) {
      told.add(column(told.size(), column));
    }
    return new Signature(
        told,
        sql,
        parameters.stream().map(WireSignature::parameter).toList(),
        Map.of(),
        CursorFactory.LIST,
        columns.isEmpty() ? StatementType.OTHER_DDL : StatementType.SELECT);
  }

  private static ColumnMetaData column(int ordinal, ResultColumn column) {
    WireType stored = WireType.of(column.type());
    WireType type = column.origin().isPresent() ? stored : stored.varying();
    Optional<Origin> origin = column.origin();
    boolean text = type.jdbcType() == Types.VARCHAR || type.jdbcType() == Types.CHAR;
    return new ColumnMetaData(
        ordinal,
        /* autoIncrement= */ false,
        /* caseSensitive= */ text,
        /* searchable= */ true,
        /* currency= */ false,
        column.nullable() ? DatabaseMetaData.columnNullable : DatabaseMetaData.columnNoNulls,
        type.signed(),
        type.displaySize(),
        column.label(),
        origin.map(Origin::column).orElse(column.label()),
        origin.map(Origin::database).orElse(""),
        type.precision(),
        type.scale(),
        origin.map(Origin::table).orElse(""),
        /* catalogName= */ "",
        type.toAvatica(),
        /* readOnly= */ true,
        /* writable= */ false,
        /* definitelyWritable= */ false,
        type.toAvatica().columnClassName());
  }

  private static AvaticaParameter parameter(ParameterDefinition parameter) {
    WireType type = WireType.of(parameter.type());
    return new AvaticaParameter(
        type.signed(),
        type.precision(),
        type.scale(),
        type.jdbcType(),
        type.name(),
        type.toAvatica().columnClassName(),
        "?" + (parameter.index() + 1));
  }
}
