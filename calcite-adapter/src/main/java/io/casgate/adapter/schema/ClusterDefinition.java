package io.casgate.adapter.schema;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All keyspaces of a cluster at one moment; {@code version} grows with every schema change, so that
 * whatever was derived from it can tell that it is stale.
 */
public record ClusterDefinition(
    String clusterName, long version, SortedMap<String, KeyspaceDefinition> keyspaces) {
  public ClusterDefinition {
    requireNonNull(clusterName, "clusterName");
    keyspaces = Collections.unmodifiableSortedMap(new TreeMap<>(keyspaces));
  }
}
