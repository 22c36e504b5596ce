package io.casgate.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CassandraLibraryTest {
  @TempDir private Path root;

  @Test
  void liesBesideTheClassesOrTheJarOfABuild() throws IOException {
    Path jars = Files.createDirectories(root.resolve("target/cassandra-lib"));
    assertThat(find(root.resolve("target/classes")).jars()).isEqualTo(jars);
    assertThat(find(root.resolve("target/embedded-cassandra.jar")).jars()).isEqualTo(jars);
  }

  @Test
  void liesBesideTheFolderOfAnInstalledJar() throws IOException {
    Path jars = Files.createDirectories(root.resolve("cassandra-lib"));
    assertThat(find(root.resolve("lib/embedded-cassandra.jar")).jars()).isEqualTo(jars);
  }

  @Test
  void liesWhereItIsSaidTo() throws IOException {
    Path jars = Files.createDirectories(root.resolve("elsewhere"));
    Path code = root.resolve("target/classes");
    assertThat(CassandraLibrary.find(Optional.of(jars), code).jars()).isEqualTo(jars);
  }

  @Test
  void saysWhereItLookedInVain() {
    assertThatThrownBy(() -> find(root.resolve("target/classes")))
        .isInstanceOf(EmbeddedCassandraException.class)
        .hasMessageContaining(root.resolve("target/cassandra-lib").toString())
        .hasMessageContaining("casgate.cassandra.lib");
  }

  @Test
  void isNotOnTheClassPathOfWhoeverStartsNodes() {
    assertThatThrownBy(() -> Class.forName("org.apache.cassandra.service.CassandraDaemon"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  private static CassandraLibrary find(Path code) {
    return CassandraLibrary.find(Optional.empty(), code);
  }
}
