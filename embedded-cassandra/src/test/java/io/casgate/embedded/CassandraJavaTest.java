package io.casgate.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CassandraJavaTest {
  private static final CassandraJava JAVA_17 = new CassandraJava(Path.of("seventeen"), 17);
  private static final CassandraJava JAVA_25 = new CassandraJava(Path.of("twenty-five"), 25);

  @Test
  void runsOnTheJavaThatRunsItIfThatIs17() {
    assertThat(CassandraJava.choose(JAVA_17, Optional.of(JAVA_25))).isEqualTo(JAVA_17);
  }

  @Test
  void runsOnTheConfiguredJavaOtherwise() {
    assertThat(CassandraJava.choose(JAVA_25, Optional.of(JAVA_17))).isEqualTo(JAVA_17);
  }

  @Test
  void saysHowToNameAJdk17OnANewerOne() {
    assertThatThrownBy(() -> CassandraJava.choose(JAVA_25, Optional.empty()))
        .isInstanceOf(EmbeddedCassandraException.class)
        .hasMessage(
            "Cassandra 5.0 needs JDK 17, this is 25;"
                + " set CASGATE_CASSANDRA_JAVA_HOME to a JDK 17.");
  }

  @Test
  void refusesAConfiguredJavaOfAnotherVersion() {
    assertThatThrownBy(() -> CassandraJava.choose(JAVA_25, Optional.of(JAVA_25)))
        .hasMessageContaining("needs JDK 17, twenty-five is 25");
  }

  @Test
  void readsTheVersionOfAJavaHome(@TempDir Path home) throws IOException {
    Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"17.0.15\"\n");
    assertThat(CassandraJava.at(home)).isEqualTo(new CassandraJava(home, 17));
  }

  @Test
  void refusesADirectoryWithoutAJdk(@TempDir Path home) {
    assertThatThrownBy(() -> CassandraJava.at(home)).hasMessageContaining("no JDK in " + home);
  }
}
