package io.casgate.adapter.rel;

import java.util.List;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.rel.metadata.ChainedRelMetadataProvider;
import org.apache.calcite.rel.metadata.DefaultRelMetadataProvider;
import org.apache.calcite.rel.metadata.JaninoRelMetadataProvider;
import org.apache.calcite.rel.metadata.RelMetadataProvider;
import org.apache.calcite.rel.metadata.RelMetadataQuery;

/** What Calcite's planner believes of operators: its own estimates, and before them ours. */
public final class Estimates {
  public static final RelMetadataProvider PROVIDER =
      ChainedRelMetadataProvider.of(
          List.of(JoinSizes.SOURCE, ColumnOrigins.SOURCE, DefaultRelMetadataProvider.INSTANCE));

  private static final JaninoRelMetadataProvider COMPILED = JaninoRelMetadataProvider.of(PROVIDER);

  private Estimates() {}

  /** Has the planning of one statement use them. */
  public static void putInto(RelOptCluster cluster) {
    cluster.setMetadataProvider(PROVIDER);
    cluster.setMetadataQuerySupplier(Query::new);
  }

  /** Calcite's constructor for a provider of one's own is for subclasses. */
  private static final class Query extends RelMetadataQuery {
    Query() {
      super(COMPILED);
    }
  }
}
