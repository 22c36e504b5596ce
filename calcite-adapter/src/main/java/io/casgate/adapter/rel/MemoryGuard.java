package io.casgate.adapter.rel;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.runtime.HeldRows;
import java.lang.reflect.Method;
import java.util.List;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRelImplementor;
import org.apache.calcite.adapter.enumerable.JavaRowFormat;
import org.apache.calcite.adapter.enumerable.PhysType;
import org.apache.calcite.adapter.enumerable.PhysTypeImpl;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.tree.BlockBuilder;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.linq4j.tree.Types;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.SingleRel;

/**
 * Operator below one that keeps rows in memory: it accounts for them, so that the statement ends
 * with a clear error before the process runs out. Put into a finished plan, so it has no cost.
 */
public final class MemoryGuard extends SingleRel implements EnumerableRel {
  private static final Method ACCOUNT =
      Types.lookupMethod(HeldRows.class, "account", Enumerable.class, DataContext.class);

  private final HeldRows held;

  public MemoryGuard(RelNode input, HeldRows held) {
    this(input.getTraitSet(), input, held);
  }

  private MemoryGuard(RelTraitSet traits, RelNode input, HeldRows held) {
    super(input.getCluster(), traits, input);
    this.held = requireNonNull(held, "held");
  }

  @Override
  public RelNode copy(RelTraitSet traits, List<RelNode> inputs) {
    return new MemoryGuard(traits, sole(inputs), held);
  }

  @Override
  public RelWriter explainTerms(RelWriter writer) {
    return super.explainTerms(writer).item("keeps", held.keeping());
  }

  /** Rows pass as arrays (a single column bare), whatever form the input would have chosen. */
  @Override
  public Result implement(EnumerableRelImplementor implementor, Prefer prefer) {
    BlockBuilder block = new BlockBuilder();
    Result input = implementor.visitChild(this, 0, (EnumerableRel) getInput(), Prefer.ARRAY);
    Expression rows = block.append("rows", input.block);
    PhysType arrays =
        PhysTypeImpl.of(implementor.getTypeFactory(), getRowType(), JavaRowFormat.ARRAY);
    if (input.physType.getFormat() != arrays.getFormat()) {
      rows = input.physType.convertTo(rows, arrays.getFormat());
    }
    Expression holder = implementor.stash(held, HeldRows.class);
    block.add(
        Expressions.return_(
            null, Expressions.call(holder, ACCOUNT, rows, implementor.getRootExpression())));
    return implementor.result(arrays, block.toBlock());
  }
}
