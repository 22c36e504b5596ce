package io.casgate.adapter.runtime;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.cql.RowLimit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.AbstractEnumerable;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The rows that go into an operator that keeps them, accounted for as they pass: what generated
 * code calls below sorts, joins and groups. Its identity is the holder's, so each operator has its
 * own.
 *
 * @param keeping what the operator keeps
 * @param keys the columns by which it keeps one entry each; for {@link Keeping#KEYS}
 * @param limit LIMIT and OFFSET of the operator, checked before it reads; how many rows {@link
 *     Keeping#FIRST_ROWS} are
 */
public record HeldRows(Keeping keeping, List<Integer> keys, Optional<RowLimit> limit) {
  /** What an operator keeps of the rows that it reads. */
  public enum Keeping {
    /** All of them: a sort, a window, the table of a hash join. */
    ROWS,
    /** One entry a distinct key: groups, DISTINCT, set operations. */
    KEYS,
    /** As many as LIMIT and OFFSET ask for: a sort below them. */
    FIRST_ROWS,
    /** All of them, to read them again and again: the inner side of a nested loop. */
    ROWS_FOR_REPETITION,
    /** None, but it makes so many of each that cancel and deadline are looked at here. */
    NOTHING
  }

  /**
   * Different hashes are told apart by their lowest bits: enough to estimate how many there are.
   */
  private static final int HASH_BITS = (1 << 22) - 1;

  public HeldRows {
    requireNonNull(keeping, "keeping");
    keys = List.copyOf(keys);
    requireNonNull(limit, "limit");
  }

  public static HeldRows of(Keeping keeping) {
    return new HeldRows(keeping, List.of(), Optional.empty());
  }

  public static HeldRows byKeys(List<Integer> keys) {
    return new HeldRows(Keeping.KEYS, keys, Optional.empty());
  }

  public static HeldRows first(RowLimit limit) {
    return new HeldRows(Keeping.FIRST_ROWS, List.of(), Optional.of(limit));
  }

  /** Below a LIMIT whose numbers are not known before the execution. */
  public static HeldRows none(RowLimit limit) {
    return new HeldRows(Keeping.NOTHING, List.of(), Optional.of(limit));
  }

  /**
   * Passes {@code rows} on; error 1038 when the statement would hold too much, 1317 on cancel, 1366
   * for a limit that is none.
   */
  public Enumerable<Object> account(Enumerable<Object> rows, DataContext root) {
    QueryContext context = QueryContext.of(root, QuerySettings.DEFAULTS);
    long most = ReadLimit.rows(limit, new ParameterView(root));
    return keeping == Keeping.ROWS_FOR_REPETITION
        ? new Repeated(rows, this, context)
        : new AbstractEnumerable<>() {
          @Override
          public Enumerator<Object> enumerator() {
            context.memory().begin(HeldRows.this);
            return new Accounting(rows.enumerator(), HeldRows.this, context, most);
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
    private long left;
    private @Nullable Object current;

    Accounting(Enumerator<Object> rows, HeldRows holder, QueryContext context, long most) {
      this.rows = rows;
      this.holder = holder;
      this.context = context;
      this.left = most;
    }

    @Override
    public Object current() {
      return current;
    }

    /** Asks for the row once only: Calcite computes a projection at each time. */
    @Override
    public boolean moveNext() {
      context.check();
      if (!rows.moveNext()) {
        return false;
      }
      current = rows.current();
      if (isKept(current)) {
        context.memory().hold(holder, RowWeight.of(current));
      }
      return true;
    }

    private boolean isKept(Object row) {
      return switch (holder.keeping) {
        case ROWS, ROWS_FOR_REPETITION -> true;
        case KEYS -> isNew(row);
        case FIRST_ROWS -> left-- > 0;
        case NOTHING -> false;
      };
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
        try (Enumerator<Object> all =
            new Accounting(rows.enumerator(), holder, context, ReadLimit.NONE)) {
          while (all.moveNext()) {
            read.add(all.current());
          }
        }
        kept = read;
      }
      return new Round(kept, context);
    }
  }

  /** Kept rows once more: a loop may go round them for hours and never read another row. */
  private static final class Round implements Enumerator<Object> {
    private static final int ROWS_UNCHECKED = 256;
    private final List<Object> kept;
    private final QueryContext context;
    private int next;

    Round(List<Object> kept, QueryContext context) {
      this.kept = kept;
      this.context = context;
    }

    @Override
    public Object current() {
      return kept.get(next - 1);
    }

    @Override
    public boolean moveNext() {
      if (next % ROWS_UNCHECKED == 0) {
        context.check();
      }
      return next++ < kept.size();
    }

    @Override
    public void reset() {
      next = 0;
    }

    @Override
    public void close() {}
  }
}
