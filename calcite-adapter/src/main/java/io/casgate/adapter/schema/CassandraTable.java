package io.casgate.adapter.schema;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.Schema;
import org.apache.calcite.schema.Statistic;
import org.apache.calcite.schema.Statistics;
import org.apache.calcite.schema.Wrapper;
import org.apache.calcite.schema.impl.AbstractTable;
import org.apache.calcite.util.ImmutableBitSet;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A column family as Calcite sees it: row type, primary key and size. It knows no plan; rules of
 * later rooms turn scans of it into reads.
 */
public class CassandraTable extends AbstractTable implements Wrapper {
  private final TableDefinition definition;
  private final CassandraCluster cluster;

  public CassandraTable(TableDefinition definition, CassandraCluster cluster) {
    this.definition = requireNonNull(definition, "definition");
    this.cluster = requireNonNull(cluster, "cluster");
  }

  public TableDefinition definition() {
    return definition;
  }

  /** The columns in SQL order, then the hidden ones that the statement names. */
  @Override
  public RelDataType getRowType(RelDataTypeFactory factory) {
    RelDataTypeFactory.Builder builder = factory.builder();
    for (ColumnDefinition column : definition.columns()) {
      builder.add(column.name(), column.mapping().sqlType().toRelType(factory));
      builder.nullable(definition.isNullable(column));
    }
    if (factory instanceof NamedColumns named) {
      for (HiddenColumn hidden : hiddenColumns()) {
        if (named.names(hidden.name())) {
          builder.add(
              hidden.name(), hidden.part().mapping(hidden.column()).sqlType().toRelType(factory));
          builder.nullable(true);
        }
      }
    }
    return builder.build();
  }

  /** The hidden column of exactly this name. */
  public Optional<HiddenColumn> findHiddenColumn(String name) {
    return hiddenColumns().stream().filter(hidden -> hidden.name().equals(name)).findFirst();
  }

  private List<HiddenColumn> hiddenColumns() {
    List<HiddenColumn> hidden = new ArrayList<>();
    for (ColumnDefinition column : definition.columns()) {
      if (column.hasCellMetadata()) {
        hidden.add(hidden(CellPart.TTL, column));
        hidden.add(hidden(CellPart.WRITETIME, column));
      }
    }
    return hidden;
  }

  private static HiddenColumn hidden(CellPart part, ColumnDefinition column) {
    return new HiddenColumn(HiddenColumn.nameOf(part, column.name()), column, part);
  }

  public RowEstimate rowEstimate() {
    return cluster.rowEstimate(definition);
  }

  @Override
  public Statistic getStatistic() {
    int keyColumns = definition.primaryKey().size();
    return Statistics.of(rowEstimate().rows(), List.of(ImmutableBitSet.range(keyColumns)));
  }

  @Override
  public Schema.TableType getJdbcTableType() {
    return definition.kind() == TableKind.MATERIALIZED_VIEW
        ? Schema.TableType.MATERIALIZED_VIEW
        : Schema.TableType.TABLE;
  }

  /** Gives itself, or the cluster to those who know more of it than this room does. */
  @Override
  public <C> @Nullable C unwrap(Class<C> type) {
    if (type.isInstance(this)) {
      return type.cast(this);
    }
    return type.isInstance(cluster) ? type.cast(cluster) : null;
  }
}
