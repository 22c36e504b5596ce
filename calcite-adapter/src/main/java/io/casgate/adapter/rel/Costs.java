package io.casgate.adapter.rel;

import io.casgate.adapter.cql.CqlOperand;
import io.casgate.adapter.cql.CqlRead;
import io.casgate.adapter.cql.KeyChoice;
import io.casgate.adapter.cql.ReadContent;
import io.casgate.adapter.schema.ColumnDefinition;
import io.casgate.adapter.schema.RowEstimate;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.plan.RelOptCost;
import org.apache.calcite.plan.RelOptCostFactory;

/**
 * What reads cost, in rows of a scan: the one place with figures.
 *
 * <p>Calcite's Volcano planner compares the row dimension alone, so a request's price is in it.
 */
final class Costs {
  /** A single-partition request costs about as much as so many rows of a scanned page. */
  private static final double ROWS_PER_REQUEST = 20;

  /** Rows that a partition is believed to have when a prefix of the clustering key is fixed too. */
  private static final double CLUSTERING_PREFIX_SHARE = 0.1;

  /** Rows that are believed to be left of those that one bound of a range is put to. */
  private static final double SHARE_BEHIND_A_BOUND = 0.4;

  /** What {@code LIMIT ?} is taken for: it must count as fewer rows than no limit. */
  private static final double ROWS_OF_A_LIMIT_PARAMETER = 100;

  /** A limit can only save: of two reads of as many rows the limited one is to win. */
  private static final double SHARE_UNDER_LIMIT = 0.99;

  private Costs() {}

  /** How many rows the read is believed to return, at least one. */
  static double rows(CqlRead read, RowEstimate table) {
    if (read.content() == ReadContent.ROW_COUNT) {
      return 1;
    }
    double rows =
        switch (read.accessPath()) {
          case SCAN -> table.rows();
          case KEY_LOOKUP -> keys(read);
          case PARTITION, SLICE -> keys(read) * rowsPerKey(read, table);
        };
    return Math.max(1, Math.min(rows, limit(read)));
  }

  static RelOptCost of(CqlRead read, RowEstimate table, RelOptCostFactory factory) {
    double rows = rows(read, table);
    double requests = read.key().isAllRows() ? 1 : keys(read);
    // A wider row is dearer to read and to hold, but never as dear as a further row.
    double width = 1 + read.selectors().size() / 1000d;
    double cost = rows * width + requests * ROWS_PER_REQUEST;
    return factory.makeCost(
        read.limit().isPresent() ? cost * SHARE_UNDER_LIMIT : cost, rows, rows * width);
  }

  private static double keys(CqlRead read) {
    Map<Set<ColumnDefinition>, Double> choices = new HashMap<>();
    for (KeyChoice choice : read.key().choices()) {
      choices.merge(Set.copyOf(choice.columns()), (double) choice.anyOf().size(), Math::min);
    }
    return choices.values().stream().reduce(1d, (some, more) -> some * more);
  }

  private static double rowsPerKey(CqlRead read, RowEstimate table) {
    double rowsPerPartition = table.rows() / Math.max(1, table.partitions());
    int fixed = read.key().fixedColumns(read.table()).size() - read.table().partitionKey().size();
    double share = Math.pow(CLUSTERING_PREFIX_SHARE, fixed);
    return Math.max(1, rowsPerPartition * share * sliceShare(read));
  }

  private static double sliceShare(CqlRead read) {
    return read.key()
        .range()
        .map(range -> Math.pow(SHARE_BEHIND_A_BOUND, range.bounds().size()))
        .orElse(1d);
  }

  private static double limit(CqlRead read) {
    return read.limit()
        .map(limit -> number(limit.fetch()) + limit.offset().map(Costs::number).orElse(0d))
        .orElse(Double.MAX_VALUE);
  }

  private static double number(CqlOperand operand) {
    return operand instanceof CqlOperand.Literal literal
            && literal.sqlValue() instanceof BigDecimal number
        ? number.doubleValue()
        : ROWS_OF_A_LIMIT_PARAMETER;
  }
}
