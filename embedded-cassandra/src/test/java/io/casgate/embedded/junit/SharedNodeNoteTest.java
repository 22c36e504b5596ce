package io.casgate.embedded.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedNodeNoteTest {
  private static final long BUILD = 42;

  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = directory.resolve("shared-cassandra");
  }

  @Test
  void isReadAsWritten() throws IOException {
    SharedNodeNote note = note(new InetSocketAddress(InetAddress.getLoopbackAddress(), 9042));
    note.write(file);
    assertThat(SharedNodeNote.read(file)).contains(note);
  }

  @Test
  void isUsableInItsOwnBuildWhileTheNodeAnswers() throws IOException {
    SharedNodeNote note;
    try (ServerSocket node = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      note = note((InetSocketAddress) node.getLocalSocketAddress());
      assertThat(note.isUsableIn(BUILD)).isTrue();
      assertThat(note.isUsableIn(BUILD + 1)).isFalse();
    }
    assertThat(note.isUsableIn(BUILD)).isFalse();
  }

  @Test
  void isAsGoodAsNoneWhenBroken() throws IOException {
    assertThat(SharedNodeNote.read(file)).isEmpty();
    Files.writeString(file, "host=127.0.0.1\nport=90");
    assertThat(SharedNodeNote.read(file)).isEmpty();
  }

  private static SharedNodeNote note(InetSocketAddress contactPoint) {
    NodeAddress address = new NodeAddress(contactPoint, "datacenter1");
    return new SharedNodeNote(address, ProcessHandle.current().pid(), BUILD);
  }
}
