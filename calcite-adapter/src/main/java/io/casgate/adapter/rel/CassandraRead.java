package io.casgate.adapter.rel;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.cql.CqlRead;
import io.casgate.adapter.cql.CqlSelector;
import io.casgate.adapter.cql.ReadContent;
import io.casgate.adapter.cql.ReadOrder;
import io.casgate.adapter.runtime.BoundRead;
import io.casgate.adapter.runtime.CassandraRuntime;
import io.casgate.adapter.schema.CassandraTable;
import io.casgate.adapter.schema.RowEstimate;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.enumerable.EnumerableConvention;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRelImplementor;
import org.apache.calcite.adapter.enumerable.PhysType;
import org.apache.calcite.adapter.enumerable.PhysTypeImpl;
import org.apache.calcite.linq4j.tree.BlockBuilder;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.linq4j.tree.Types;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptCost;
import org.apache.calcite.plan.RelOptPlanner;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.AbstractRelNode;
import org.apache.calcite.rel.RelCollation;
import org.apache.calcite.rel.RelCollationTraitDef;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * Operator that reads one column family: by keys, or all of it in batches. It holds one {@link
 * CqlRead} and nothing else of its own. While rules still shape the read it has no convention,
 * since Volcano matches rules within one convention only.
 */
public final class CassandraRead extends AbstractRelNode implements EnumerableRel {
  private static final Method ROWS = Types.lookupMethod(BoundRead.class, "rows", DataContext.class);

  private final RelOptTable table;
  private final CqlRead read;

  private CassandraRead(
      RelOptCluster cluster, RelTraitSet traits, RelOptTable table, CqlRead read) {
    super(cluster, traits);
    this.table = requireNonNull(table, "table");
    this.read = requireNonNull(read, "read");
  }

  /** A read that rules may still change; it runs only after {@link #toEnumerable}. */
  public static CassandraRead of(RelOptCluster cluster, RelOptTable table, CqlRead read) {
    return new CassandraRead(cluster, cluster.traitSetOf(Convention.NONE), table, read);
  }

  /** The same read as an operator of Calcite's compiled plans. */
  public CassandraRead toEnumerable() {
    RelTraitSet traits = getTraitSet().replace(EnumerableConvention.INSTANCE);
    return new CassandraRead(getCluster(), traits, table, read);
  }

  /** The same operator over another read of the same table. */
  public CassandraRead withRead(CqlRead other) {
    return new CassandraRead(getCluster(), getTraitSet(), table, other);
  }

  /** The same over a read whose rows come in an order. */
  public CassandraRead withRead(CqlRead other, RelCollation order) {
    return new CassandraRead(getCluster(), getTraitSet().replace(order), table, other);
  }

  /** The order of its rows that the planner knows of. */
  public RelCollation collation() {
    return requireNonNull(getTraitSet().getTrait(RelCollationTraitDef.INSTANCE), "collation");
  }

  public CqlRead read() {
    return read;
  }

  public RowEstimate tableEstimate() {
    return cassandraTable().rowEstimate();
  }

  /** Whether it scans a table of unknown size, so that its cost is a guess. */
  public boolean isGuessed() {
    return read.key().isAllRows() && tableEstimate().source() == RowEstimate.Source.UNKNOWN;
  }

  /** Binds the read to the cluster it is for, as compiled and direct plans run it. */
  public BoundRead bound() {
    return new BoundRead(requireNonNull(table.unwrap(CassandraRuntime.class), "runtime"), read);
  }

  @Override
  public RelOptTable getTable() {
    return table;
  }

  @Override
  protected RelDataType deriveRowType() {
    RelDataTypeFactory types = getCluster().getTypeFactory();
    RelDataTypeFactory.Builder builder = types.builder();
    if (read.content() == ReadContent.ROW_COUNT) {
      return builder.add("count", SqlTypeName.BIGINT).build();
    }
    for (CqlSelector selector : read.selectors()) {
      builder.add(selector.label(), selector.mapping().sqlType().toRelType(types));
      builder.nullable(selector.isNullable(read.table()));
    }
    return builder.build();
  }

  @Override
  public RelNode copy(RelTraitSet traits, List<RelNode> inputs) {
    return new CassandraRead(getCluster(), traits, table, read);
  }

  @Override
  public double estimateRowCount(RelMetadataQuery metadata) {
    return Costs.rows(read, tableEstimate());
  }

  @Override
  public RelOptCost computeSelfCost(RelOptPlanner planner, RelMetadataQuery metadata) {
    return getConvention() == Convention.NONE
        ? planner.getCostFactory().makeInfiniteCost()
        : Costs.of(read, tableEstimate(), planner.getCostFactory());
  }

  @Override
  public RelWriter explainTerms(RelWriter writer) {
    return super.explainTerms(writer)
        .item("table", read.table().keyspace() + "." + read.table().name())
        .item("access", read.accessPath().label())
        .item("columns", columnNames())
        .itemIf("key", read.key(), !read.key().isAllRows())
        .itemIf("order", read.order(), read.order() != ReadOrder.ANY)
        .itemIf("limit", read.limit().orElse(null), read.limit().isPresent());
  }

  @Override
  public String getRelTypeName() {
    return switch (read.accessPath()) {
      case SCAN -> "CassandraScan";
      case PARTITION -> "CassandraPartitionRead";
      case SLICE -> "CassandraSliceRead";
      case KEY_LOOKUP -> "CassandraKeyLookup";
    };
  }

  @Override
  public Result implement(EnumerableRelImplementor implementor, Prefer prefer) {
    PhysType rows =
        PhysTypeImpl.of(implementor.getTypeFactory(), getRowType(), prefer.preferArray());
    BlockBuilder block = new BlockBuilder();
    Expression bound = implementor.stash(bound(), BoundRead.class);
    block.add(
        Expressions.return_(null, Expressions.call(bound, ROWS, implementor.getRootExpression())));
    return implementor.result(rows, block.toBlock());
  }

  private CassandraTable cassandraTable() {
    return requireNonNull(table.unwrap(CassandraTable.class), "cassandraTable");
  }

  private String columnNames() {
    if (read.content() == ReadContent.ROW_COUNT) {
      return "COUNT(*)";
    }
    return read.selectors().stream().map(CqlSelector::label).collect(Collectors.joining(", "));
  }
}
