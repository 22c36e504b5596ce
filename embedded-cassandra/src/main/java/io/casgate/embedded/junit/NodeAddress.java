package io.casgate.embedded.junit;

import io.casgate.embedded.CassandraCluster;
import java.net.InetSocketAddress;

/** Where a test finds its node. */
record NodeAddress(InetSocketAddress contactPoint, String datacenter) {
  static NodeAddress of(CassandraCluster cluster) {
    return new NodeAddress(cluster.node(1).contactPoint(), cluster.localDatacenter());
  }
}
