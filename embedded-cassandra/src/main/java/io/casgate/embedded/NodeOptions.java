package io.casgate.embedded;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What each node of a cluster should be like.
 *
 * @param heapMegabytes absent means a size that fits the number of nodes
 * @param settings keys of cassandra.yaml in its own notation, winning over what is built in
 */
public record NodeOptions(
    OptionalInt heapMegabytes,
    NodeAuthentication authentication,
    Optional<ClientEncryption> encryption,
    Map<String, String> settings) {
  private static final int SMALLEST_HEAP = 256;

  public NodeOptions {
    requireNonNull(authentication, "authentication");
    requireNonNull(encryption, "encryption");
    settings = Map.copyOf(settings);
    if (heapMegabytes.isPresent() && heapMegabytes.getAsInt() < SMALLEST_HEAP) {
      throw new EmbeddedCassandraException(
          "A Cassandra node needs a heap of at least %d MiB, not %d."
              .formatted(SMALLEST_HEAP, heapMegabytes.getAsInt()));
    }
  }

  static NodeOptions defaults() {
    return new NodeOptions(
        OptionalInt.empty(), NodeAuthentication.NONE, Optional.empty(), Map.of());
  }

  NodeOptions withHeapMegabytes(int megabytes) {
    return new NodeOptions(OptionalInt.of(megabytes), authentication, encryption, settings);
  }

  NodeOptions withAuthentication(NodeAuthentication chosen) {
    return new NodeOptions(heapMegabytes, chosen, encryption, settings);
  }

  NodeOptions withEncryption(ClientEncryption chosen) {
    return new NodeOptions(heapMegabytes, authentication, Optional.of(chosen), settings);
  }

  NodeOptions withSetting(String key, String value) {
    Map<String, String> more = new TreeMap<>(settings);
    more.put(key, value);
    return new NodeOptions(heapMegabytes, authentication, encryption, more);
  }
}
