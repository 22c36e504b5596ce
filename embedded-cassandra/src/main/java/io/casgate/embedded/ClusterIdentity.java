package io.casgate.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What must be the same when a data directory is used again: Cassandra refuses another cluster
 * name, and nodes know one another by address and storage port.
 */
record ClusterIdentity(String name, int nodes, int nativePort, int storagePort) {
  private static final String FILE = "cluster.properties";

  static Optional<ClusterIdentity> load(Path directory) {
    Path file = directory.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      return Optional.of(from(properties));
    } catch (IOException | NumberFormatException e) {
      throw new EmbeddedCassandraException(file + " is not what a cluster left there.", e);
    }
  }

  void store(Path directory) {
    Properties properties = new Properties();
    properties.setProperty("name", name);
    properties.setProperty("nodes", Integer.toString(nodes));
    properties.setProperty("native-port", Integer.toString(nativePort));
    properties.setProperty("storage-port", Integer.toString(storagePort));
    try (Writer writer = Files.newBufferedWriter(directory.resolve(FILE))) {
      properties.store(writer, null);
    } catch (IOException e) {
      throw new EmbeddedCassandraException("Cannot write to " + directory + ".", e);
    }
  }

  private static ClusterIdentity from(Properties properties) {
    return new ClusterIdentity(
        properties.getProperty("name"),
        Integer.parseInt(properties.getProperty("nodes")),
        Integer.parseInt(properties.getProperty("native-port")),
        Integer.parseInt(properties.getProperty("storage-port")));
  }
}
