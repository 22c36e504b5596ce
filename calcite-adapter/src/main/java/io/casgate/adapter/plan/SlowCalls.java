package io.casgate.adapter.plan;

import java.util.Locale;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;

/** Finds calls that may take long for one row: SLEEP, and regular expressions. */
final class SlowCalls extends RexShuttle {
  private boolean found;

  private SlowCalls() {}

  /** Whether the operator itself has one in its expressions. */
  static boolean in(RelNode rel) {
    SlowCalls search = new SlowCalls();
    rel.accept(search);
    return search.found;
  }

  @Override
  public RexNode visitCall(RexCall call) {
    String name = call.getOperator().getName().toUpperCase(Locale.ROOT);
    found |= name.equals("SLEEP") || name.contains("REGEX") || name.contains("RLIKE");
    return super.visitCall(call);
  }
}
