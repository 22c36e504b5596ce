package io.casgate.adapter.schema;

import org.apache.calcite.jdbc.CalciteSchema;

/** All databases that a statement may name, as the planner sees them. */
public interface SqlCatalog {

  /** The root whose sub-schemas are the databases. */
  CalciteSchema rootSchema();

  /** Grows whenever a plan made before may no longer be right. */
  long version();

  /** Looks again at the cluster, for a name that was not found. */
  void refresh();
}
