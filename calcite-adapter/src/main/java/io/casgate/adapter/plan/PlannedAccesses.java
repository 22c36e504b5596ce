package io.casgate.adapter.plan;

import io.casgate.adapter.cql.CqlOperand;
import io.casgate.adapter.cql.CqlRead;
import io.casgate.adapter.cql.CqlText;
import io.casgate.adapter.cql.KeyEquality;
import io.casgate.adapter.rel.CassandraRead;
import io.casgate.adapter.schema.RowEstimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelVisitor;
import org.apache.calcite.rel.core.TableScan;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Collects EXPLAIN's lines from the operators of a plan, in the order in which they stand. */
final class PlannedAccesses extends RelVisitor {
  private final List<PlannedAccess> accesses = new ArrayList<>();

  private PlannedAccesses() {}

  static List<PlannedAccess> of(RelNode root) {
    PlannedAccesses visitor = new PlannedAccesses();
    visitor.go(root);
    return List.copyOf(visitor.accesses);
  }

  @Override
  public void visit(RelNode node, int ordinal, @Nullable RelNode parent) {
    if (node instanceof CassandraRead read) {
      accesses.add(access(read, parent));
    } else if (node instanceof TableScan scan) {
      accesses.add(inMemory(String.join(".", scan.getTable().getQualifiedName())));
    }
    super.visit(node, ordinal, parent);
  }

  private static PlannedAccess access(CassandraRead rel, @Nullable RelNode parent) {
    CqlRead read = rel.read();
    boolean byKey = !read.key().isAllRows();
    long rows = Math.round(rel.estimateRowCount(rel.getCluster().getMetadataQuery()));
    RowEstimate estimate = rel.tableEstimate();
    boolean known = byKey || estimate.source() != RowEstimate.Source.UNKNOWN;
    return new PlannedAccess(
        read.table().keyspace() + "." + read.table().name(),
        read.accessPath().explainType(),
        byKey ? Optional.of("PRIMARY") : Optional.empty(),
        byKey ? Optional.of(keyColumns(read)) : Optional.empty(),
        byKey ? Optional.of(references(read)) : Optional.empty(),
        known ? Optional.of(rows) : Optional.empty(),
        extra(read, estimate, parent));
  }

  private static String extra(CqlRead read, RowEstimate estimate, @Nullable RelNode parent) {
    String filtered = FilterText.isFilter(parent) ? "Using where; " : "";
    return filtered
        + read.accessPath().label()
        + "; cql: "
        + CqlText.of(read)
        + "; rows "
        + source(estimate);
  }

  private static String source(RowEstimate estimate) {
    return estimate.source() == RowEstimate.Source.UNKNOWN
        ? "unknown"
        : "from " + estimate.source().label() + " at " + estimate.measuredAt();
  }

  private static PlannedAccess inMemory(String table) {
    return new PlannedAccess(
        table,
        "ALL",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "in memory");
  }

  private static String keyColumns(CqlRead read) {
    return read.key().equalities().stream()
        .map(equality -> equality.column().name())
        .collect(Collectors.joining(","));
  }

  private static String references(CqlRead read) {
    return read.key().equalities().stream()
        .map(PlannedAccesses::reference)
        .collect(Collectors.joining(","));
  }

  private static String reference(KeyEquality equality) {
    boolean parameter = equality.anyOf().stream().anyMatch(CqlOperand.Parameter.class::isInstance);
    return parameter ? "?" : "const";
  }
}
