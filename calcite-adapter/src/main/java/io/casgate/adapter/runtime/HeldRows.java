package io.casgate.adapter.runtime;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.AbstractEnumerable;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.apache.calcite.linq4j.Linq4j;

/**
 * The rows that go into an operator that keeps them, accounted for as they pass: what generated
 * code calls below sorts, joins and groups. Its identity is the holder's, so each operator has its
 * own.
 *
 * @param keeping what the operator keeps
 * @param keys the columns by which it keeps one entry each; for {@link Keeping#KEYS}
 */
public record HeldRows(Keeping keeping, List<Integer> keys) {
  /** What an operator keeps of the rows that it reads. */
  public enum Keeping {
    /** All of them: a sort, a window, the table of a hash join. */
    ROWS,
    /** One entry a distinct key: groups, DISTINCT, set operations. */
    KEYS,
    /** All of them, to read them again and again: the inner side of a nested loop. */
    ROWS_FOR_REPETITION
  }

  /**
   * Different hashes are told apart by their lowest bits: enough to estimate how many there are.
   */
  private static final int HASH_BITS = (1 << 22) - 1;

  public HeldRows {
    requireNonNull(keeping, "keeping");
    keys = List.copyOf(keys);
  }

  /** Passes {@code rows} on; error 1038 when the statement would hold too much, 1317 on cancel. */
  public Enumerable<Object> account(Enumerable<Object> rows, DataContext root) {
    QueryContext context = QueryContext.of(root);
    return keeping == Keeping.ROWS_FOR_REPETITION
        ? new Repeated(rows, this, context)
        : new AbstractEnumerable<>() {
          @Override
          public Enumerator<Object> enumerator() {
            context.memory().begin(HeldRows.this);
            return new Accounting(rows.enumerator(), HeldRows.this, context);
          }
        };
  }

  /** Two operators are two holders even when they keep the same. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /** Rows that pass, and are accounted for. */
  private static final class Accounting implements Enumerator<Object> {
    private final Enumerator<Object> rows;
    private final HeldRows holder;
    private final QueryContext context;
    private final BitSet seen = new BitSet();

    Accounting(Enumerator<Object> rows, HeldRows holder, QueryContext context) {
      this.rows = rows;
      this.holder = holder;
      this.context = context;
    }

    @Override
    public Object current() {
      return rows.current();
    }

    @Override
    public boolean moveNext() {
      context.check();
      if (!rows.moveNext()) {
        return false;
      }
      Object row = rows.current();
      if (holder.keeping != Keeping.KEYS || isNew(row)) {
        context.memory().hold(holder, RowWeight.of(row));
      }
      return true;
    }

    private boolean isNew(Object row) {
      int hash = 1;
      for (int key : holder.keys) {
        Object value = row instanceof Object[] values ? values[key] : row;
        hash = 31 * hash + (value == null ? 0 : value.hashCode());
      }
      int bit = (hash ^ hash >>> 16) & HASH_BITS;
      boolean found = seen.get(bit);
      seen.set(bit);
      return !found;
    }

    @Override
    public void reset() {
      rows.reset();
    }

    @Override
    public void close() {
      rows.close();
    }
  }

  /** Rows that are read once, kept, and then repeated from memory. */
  private static final class Repeated extends AbstractEnumerable<Object> {
    private final Enumerable<Object> rows;
    private final HeldRows holder;
    private final QueryContext context;
    private List<Object> kept;

    Repeated(Enumerable<Object> rows, HeldRows holder, QueryContext context) {
      this.rows = rows;
      this.holder = holder;
      this.context = context;
    }

    @Override
    public Enumerator<Object> enumerator() {
      if (kept == null) {
        context.memory().begin(holder);
        List<Object> read = new ArrayList<>();
        try (Enumerator<Object> all = new Accounting(rows.enumerator(), holder, context)) {
          while (all.moveNext()) {
            read.add(all.current());
          }
        }
        kept = read;
      }
      return Linq4j.enumerator(kept);
    }
  }
}
