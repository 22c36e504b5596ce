package io.casgate.adapter.client;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.metadata.Metadata;
import com.datastax.oss.driver.api.core.metadata.schema.KeyspaceMetadata;
import io.casgate.adapter.schema.ClusterDefinition;
import io.casgate.adapter.schema.SchemaDiscovery;
import java.util.Collections;
import java.util.Map;

/**
 * The cluster's definitions, made anew when the driver's metadata differ from those they were made
 * from. The driver follows schema events by itself, many at once as one change. Safe for many
 * threads; readers of an unchanged schema do not wait for each other.
 */
final class SchemaSnapshots {
  private final SchemaDiscovery discovery;
  private volatile Snapshot last =
      new Snapshot(Map.of(), new ClusterDefinition("", 0, Collections.emptySortedMap()));

  private record Snapshot(
      Map<CqlIdentifier, KeyspaceMetadata> source, ClusterDefinition definition) {}

  SchemaSnapshots(SchemaDiscovery discovery) {
    this.discovery = discovery;
  }

  /** The definitions as last made. */
  ClusterDefinition last() {
    return last.definition();
  }

  @SuppressWarnings("ReferenceEquality")
  ClusterDefinition of(Metadata metadata) {
    Snapshot current = last;
    return current.source() == metadata.getKeyspaces() ? current.definition() : renew(metadata);
  }

  private synchronized ClusterDefinition renew(Metadata metadata) {
    Map<CqlIdentifier, KeyspaceMetadata> keyspaces = metadata.getKeyspaces();
    ClusterDefinition before = last.definition();
    boolean same = before.version() > 0 && keyspaces.equals(last.source());
    ClusterDefinition now =
        same
            ? before
            : new ClusterDefinition(
                metadata.getClusterName().orElse(""),
                before.version() + 1,
                discovery.keyspaces(keyspaces.values()));
    last = new Snapshot(keyspaces, now);
    return now;
  }
}
