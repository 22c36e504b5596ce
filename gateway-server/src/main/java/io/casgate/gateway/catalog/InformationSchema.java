package io.casgate.gateway.catalog;

import io.casgate.adapter.schema.CassandraCluster;
import io.casgate.adapter.schema.ClusterDefinition;
import java.util.Collection;
import java.util.Map;
import org.apache.calcite.schema.Table;
import org.apache.calcite.schema.impl.AbstractSchema;

/** The database {@code information_schema}: MariaDB's views over the cluster's definitions. */
public final class InformationSchema extends AbstractSchema {
  /** Its name as a database. */
  public static final String NAME = "information_schema";

  private final Map<String, Table> tables;

  InformationSchema(ClusterDefinition definition, CassandraCluster cluster) {
    this.tables = Map.of();
  }

  Collection<String> tableNames() {
    return tables.keySet();
  }

  @Override
  protected Map<String, Table> getTableMap() {
    return tables;
  }
}
