package io.casgate.adapter.rule;

import io.casgate.adapter.cql.CqlRead;
import io.casgate.adapter.cql.CqlSelector;
import io.casgate.adapter.cql.ReadOrder;
import io.casgate.adapter.schema.CellPart;
import io.casgate.adapter.schema.ColumnDefinition;
import io.casgate.adapter.schema.TableDefinition.SortOrder;
import io.casgate.adapter.type.KeyOrder;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.RelFieldCollation;

/**
 * The order that the rows of one partition have by themselves, or turned round: which of the two an
 * ORDER BY asks for.
 */
final class PartitionOrder {
  private final CqlRead read;
  private final ZoneId zone;
  private final List<ColumnDefinition> fixed;

  PartitionOrder(CqlRead read, ZoneId zone) {
    this.read = read;
    this.zone = zone;
    this.fixed = read.key().fixedColumns(read.table());
  }

  /** The order to read in; empty when rows have to be sorted. */
  Optional<ReadOrder> of(List<RelFieldCollation> wanted) {
    if (!readsOneKey()) {
      return Optional.empty();
    }
    ReadOrder order = ReadOrder.ANY;
    int next = fixed.size();
    for (RelFieldCollation field : wanted) {
      CqlSelector selector = read.selectors().get(field.getFieldIndex());
      if (selector.part() == CellPart.VALUE && fixed.contains(selector.column())) {
        continue;
      }
      Optional<ReadOrder> one = next < key().size() ? of(field, selector, next) : Optional.empty();
      if (one.isEmpty() || (order != ReadOrder.ANY && order != one.get())) {
        return isOneRow() ? Optional.of(ReadOrder.STORED) : Optional.empty();
      }
      order = one.get();
      next++;
    }
    return Optional.of(order == ReadOrder.ANY ? ReadOrder.STORED : order);
  }

  /** Whether one statement is sent, whatever values the parameters have. */
  private boolean readsOneKey() {
    return !read.key().isAllRows()
        && read.key().choices().stream().allMatch(choice -> choice.isSingle())
        && fixed.stream().allMatch(column -> column.mapping().hasSingleKeys(zone));
  }

  private boolean isOneRow() {
    return fixed.size() == key().size();
  }

  private List<ColumnDefinition> key() {
    return read.table().primaryKey();
  }

  private Optional<ReadOrder> of(RelFieldCollation field, CqlSelector selector, int place) {
    ColumnDefinition column = key().get(place);
    boolean sorted =
        selector.part() == CellPart.VALUE
            && selector.column().equals(column)
            && column.mapping().keyOrder().filter(this::isSorted).isPresent();
    if (!sorted) {
      return Optional.empty();
    }
    int clustering = place - read.table().partitionKey().size();
    boolean ascending = read.table().clusteringOrders().get(clustering) == SortOrder.ASC;
    return switch (field.getDirection()) {
      case ASCENDING -> Optional.of(ascending ? ReadOrder.STORED : ReadOrder.REVERSED);
      case DESCENDING -> Optional.of(ascending ? ReadOrder.REVERSED : ReadOrder.STORED);
      default -> Optional.empty();
    };
  }

  private boolean isSorted(KeyOrder order) {
    return order.isSorted(zone);
  }
}
