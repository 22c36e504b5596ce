package io.casgate.gateway.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Supplier;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Linq4j;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.ScannableTable;
import org.apache.calcite.schema.Schema;
import org.apache.calcite.schema.impl.AbstractTable;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A view of information_schema as Calcite scans it; its rows are made at each scan. */
final class SystemView<S> extends AbstractTable implements ScannableTable {
  private final String name;
  private final List<ViewColumn<S>> columns;
  private final Supplier<List<S>> source;

  SystemView(String name, List<ViewColumn<S>> columns, Supplier<List<S>> source) {
    this.name = requireNonNull(name, "name");
    this.columns = List.copyOf(columns);
    this.source = requireNonNull(source, "source");
  }

  String name() {
    return name;
  }

  List<ViewColumn<S>> columns() {
    return columns;
  }

  @Override
  public RelDataType getRowType(RelDataTypeFactory factory) {
    RelDataTypeFactory.Builder builder = factory.builder();
    for (ViewColumn<S> column : columns) {
      builder.add(column.name(), column.type().toRelType(factory)).nullable(column.nullable());
    }
    return builder.build();
  }

  @Override
  public Enumerable<@Nullable Object[]> scan(DataContext root) {
    return Linq4j.asEnumerable(source.get()).select(this::row);
  }

  @Override
  public Schema.TableType getJdbcTableType() {
    return Schema.TableType.SYSTEM_VIEW;
  }

  private @Nullable Object[] row(S source) {
    @Nullable Object[] row = new @Nullable Object[columns.size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = columns.get(i).value().apply(source);
    }
    return row;
  }
}
