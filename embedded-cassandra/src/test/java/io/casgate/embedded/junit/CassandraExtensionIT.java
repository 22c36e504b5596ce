package io.casgate.embedded.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The extension as a test class of any module uses it. */
class CassandraExtensionIT {
  @RegisterExtension static final CassandraExtension cassandra = new CassandraExtension();

  private static String keyspaceOfTheClass;

  @BeforeAll
  static void createTable() {
    keyspaceOfTheClass = cassandra.keyspace();
    cassandra.execute(
        "CREATE TABLE numbers (id int PRIMARY KEY, word text)",
        "INSERT INTO numbers (id, word) VALUES (1, 'one')");
  }

  @Test
  void namesTheKeyspaceAfterTheClass() {
    assertThat(cassandra.keyspace()).matches("t_cassandra_extension_it_[0-9a-f]{6}");
    assertThat(cassandra.contactPoint().getHostString()).isEqualTo("127.0.0.1");
    assertThat(cassandra.localDatacenter()).isEqualTo("datacenter1");
  }

  @Test
  void runsStatementsInTheKeyspaceOfTheClass() {
    assertThat(cassandra.query("SELECT word FROM numbers WHERE id = ?", 1).all())
        .singleElement()
        .satisfies(row -> assertThat(row.getString(0)).isEqualTo("one"));
  }

  @Test
  void notesTheNodeOfTheBuildForOtherTestJvms() {
    Optional<SharedNodeNote> note =
        Optional.ofNullable(System.getProperty(TestNode.SHARED))
            .map(Path::of)
            .flatMap(SharedNodeNote::read);
    note.ifPresent(
        found -> {
          assertThat(found.address().contactPoint()).isEqualTo(cassandra.contactPoint());
          assertThat(found.isUsableIn(BuildProcess.find().orElseThrow().pid())).isTrue();
          assertThat(found.isUsableIn(ProcessHandle.current().pid())).isFalse();
        });
  }

  @Nested
  class InANestedClass {
    @Test
    void theKeyspaceIsThatOfTheOuterClass() {
      assertThat(cassandra.keyspace()).isEqualTo(keyspaceOfTheClass);
    }
  }
}
