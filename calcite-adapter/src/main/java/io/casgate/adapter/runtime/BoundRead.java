package io.casgate.adapter.runtime;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.cql.CqlRead;
import java.util.List;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.AbstractEnumerable;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;

/**
 * A read together with the cluster it is for: what a plan keeps of a CassandraRead operator, and
 * what generated code calls. Immutable.
 */
public record BoundRead(CassandraRuntime runtime, CqlRead read) {
  public BoundRead {
    requireNonNull(runtime, "runtime");
    requireNonNull(read, "read");
  }

  /** Starts the read; for direct plans. */
  public RowCursor open(QueryContext context, List<Object> parameters) {
    return runtime.open(read, context, parameters);
  }

  /** The rows as generated code wants them: arrays, but a bare value when there is one column. */
  public Enumerable<Object> rows(DataContext root) {
    return new AbstractEnumerable<>() {
      @Override
      public Enumerator<Object> enumerator() {
        RowCursor cursor =
            open(QueryContext.of(root, runtime.plainSettings()), new ParameterView(root));
        return new CursorEnumerator(cursor, read.selectors().size() == 1);
      }
    };
  }
}
