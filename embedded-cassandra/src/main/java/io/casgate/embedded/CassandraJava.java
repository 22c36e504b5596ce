package io.casgate.embedded;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** A Java home, its feature version, and the choice of the one Cassandra 5.0 runs on. */
record CassandraJava(Path home, int version) {
  static final String PROPERTY = "casgate.cassandra.java-home";
  static final String VARIABLE = "CASGATE_CASSANDRA_JAVA_HOME";
  private static final int NEEDED = 17;

  static CassandraJava choose() {
    CassandraJava running =
        new CassandraJava(Path.of(System.getProperty("java.home")), Runtime.version().feature());
    Optional<String> chosen =
        Optional.ofNullable(System.getProperty(PROPERTY))
            .or(() -> Optional.ofNullable(System.getenv(VARIABLE)));
    return choose(running, chosen.map(Path::of).map(CassandraJava::at));
  }

  static CassandraJava choose(CassandraJava running, Optional<CassandraJava> configured) {
    if (running.version() == NEEDED) {
      return running;
    }
    CassandraJava chosen = configured.orElseThrow(() -> refuse("this is " + running.version()));
    if (chosen.version() != NEEDED) {
      throw refuse("%s is %d".formatted(chosen.home(), chosen.version()));
    }
    return chosen;
  }

  /** Reads the version from the release file that every JDK has, without running it. */
  static CassandraJava at(Path home) {
    Properties release = new Properties();
    try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
      release.load(reader);
    } catch (IOException e) {
      throw new EmbeddedCassandraException("There is no JDK in " + home + ".", e);
    }
    String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
    return new CassandraJava(home, Integer.parseInt(version.split("[^0-9]", 2)[0]));
  }

  String command() {
    return home.resolve("bin").resolve("java").toString();
  }

  private static EmbeddedCassandraException refuse(String found) {
    return new EmbeddedCassandraException(
        "Cassandra 5.0 needs JDK %d, %s; set %s to a JDK %d."
            .formatted(NEEDED, found, VARIABLE, NEEDED));
  }
}
