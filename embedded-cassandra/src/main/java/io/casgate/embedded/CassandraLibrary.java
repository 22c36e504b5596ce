package io.casgate.embedded;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the child JVM's class path lies: this module's own code and the jars of Cassandra. */
record CassandraLibrary(Path code, Path jars) {
  static final String PROPERTY = "casgate.cassandra.lib";
  private static final String DIRECTORY = "cassandra-lib";

  static CassandraLibrary find() {
    Optional<Path> chosen = Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of);
    return find(chosen, ownCode());
  }

  /** Without a choice the jars are beside target/classes or the jar, or beside the jar's folder. */
  static CassandraLibrary find(Optional<Path> chosen, Path code) {
    List<Path> candidates = new ArrayList<>();
    if (chosen.isPresent()) {
      candidates.add(chosen.get());
    } else {
      candidates.add(code.resolveSibling(DIRECTORY));
      Optional.ofNullable(code.getParent())
          .ifPresent(folder -> candidates.add(folder.resolveSibling(DIRECTORY)));
    }
    return candidates.stream()
        .filter(Files::isDirectory)
        .findFirst()
        .map(jars -> new CassandraLibrary(code, jars.toAbsolutePath()))
        .orElseThrow(
            () ->
                new EmbeddedCassandraException(
                    "Cassandra's jars are in none of "
                        + candidates
                        + ". Build the module embedded-cassandra, or name their directory by -D"
                        + PROPERTY
                        + "=…"));
  }

  String classPath() {
    return code + System.getProperty("path.separator") + jars.resolve("*");
  }

  private static Path ownCode() {
    CodeSource source = CassandraLibrary.class.getProtectionDomain().getCodeSource();
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new EmbeddedCassandraException("Cannot tell where this module's code lies", e);
    }
  }
}
