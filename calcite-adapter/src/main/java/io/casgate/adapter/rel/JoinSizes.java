package io.casgate.adapter.rel;

import io.casgate.adapter.schema.CassandraTable;
import io.casgate.adapter.schema.ColumnDefinition;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinInfo;
import org.apache.calcite.rel.metadata.BuiltInMetadata;
import org.apache.calcite.rel.metadata.MetadataDef;
import org.apache.calcite.rel.metadata.MetadataHandler;
import org.apache.calcite.rel.metadata.ReflectiveRelMetadataProvider;
import org.apache.calcite.rel.metadata.RelColumnOrigin;
import org.apache.calcite.rel.metadata.RelMdUtil;
import org.apache.calcite.rel.metadata.RelMetadataProvider;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.util.ImmutableBitSet;
import org.apache.calcite.util.ImmutableIntList;

/**
 * Estimates how many rows a join gives: each row of one side meets those of the other that have the
 * same key, so it matters how many different keys a table has. Calcite takes 15 % of all pairs.
 */
public final class JoinSizes implements MetadataHandler<BuiltInMetadata.RowCount> {
  static final RelMetadataProvider SOURCE =
      ReflectiveRelMetadataProvider.reflectiveSource(
          new JoinSizes(), BuiltInMetadata.RowCount.Handler.class);

  private JoinSizes() {}

  @Override
  public MetadataDef<BuiltInMetadata.RowCount> getDef() {
    return BuiltInMetadata.RowCount.DEF;
  }

  /** Called by Calcite, which finds it by its name and parameters. */
  public Double getRowCount(Join join, RelMetadataQuery metadata) {
    JoinInfo condition = join.analyzeCondition();
    if (!join.getJoinType().projectsRight() || condition.leftKeys.isEmpty()) {
      return join.estimateRowCount(metadata);
    }
    double left = metadata.getRowCount(join.getLeft());
    double right = metadata.getRowCount(join.getRight());
    double keys =
        Math.max(
            keys(join.getLeft(), condition.leftKeys, metadata),
            keys(join.getRight(), condition.rightKeys, metadata));
    double share =
        condition.nonEquiConditions.stream()
            .mapToDouble(RelMdUtil::guessSelectivity)
            .reduce(1, (some, more) -> some * more);
    double matches = Math.max(1, left * right / Math.max(1, keys) * share);
    return switch (join.getJoinType()) {
      case LEFT -> Math.max(left, matches);
      case RIGHT -> Math.max(right, matches);
      case FULL -> Math.max(left + right, matches);
      default -> matches;
    };
  }

  /** How many different values the columns have in the table that they come from. */
  private static double keys(RelNode input, ImmutableIntList columns, RelMetadataQuery metadata) {
    List<RelColumnOrigin> origins =
        columns.stream().map(column -> metadata.getColumnOrigin(input, column)).toList();
    boolean known = origins.stream().allMatch(origin -> origin != null && !origin.isDerived());
    Set<RelOptTable> tables =
        known
            ? origins.stream().map(RelColumnOrigin::getOriginTable).collect(Collectors.toSet())
            : Set.of();
    if (tables.size() != 1) {
      return guess(metadata.getRowCount(input));
    }
    ImmutableBitSet ordinals =
        ImmutableBitSet.of(origins.stream().map(RelColumnOrigin::getOriginColumnOrdinal).toList());
    return keys(tables.iterator().next(), ordinals);
  }

  private static double keys(RelOptTable table, ImmutableBitSet columns) {
    if (table.isKey(columns)) {
      return table.getRowCount();
    }
    CassandraTable cassandra = table.unwrap(CassandraTable.class);
    if (cassandra != null && columns.contains(partitionKey(cassandra))) {
      return cassandra.rowEstimate().partitions();
    }
    return guess(table.getRowCount());
  }

  private static ImmutableBitSet partitionKey(CassandraTable table) {
    List<ColumnDefinition> columns = table.definition().columns();
    return ImmutableBitSet.of(
        table.definition().partitionKey().stream().map(columns::indexOf).toList());
  }

  /** Nobody counts the values of a column; the root is off by less than ten for most. */
  private static double guess(double rows) {
    return Math.sqrt(rows);
  }
}
