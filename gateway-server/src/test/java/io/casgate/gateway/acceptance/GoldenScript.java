package io.casgate.gateway.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.hydromatic.quidem.Quidem;

/** A script whose text is both what is asked and what must be answered. */
record GoldenScript(String name) {
  private static final String DIRECTORY = "/iq/";
  private static final Path SOURCES = Path.of("../calcite-adapter/src/test/resources/iq");
  private static final Path OUTPUTS = Path.of("target/iq");
  private static final int STACK_LIMIT = 2_000;

  /** Those that an index beside them lists. */
  static List<GoldenScript> listedIn(String index) {
    return text(index).lines().map(GoldenScript::new).toList();
  }

  String expected() {
    return text(name);
  }

  /** What becomes of the script when its statements run on the gateway. */
  String run(RecordingGateway gateway) {
    StringWriter output = new StringWriter();
    new Quidem(
            Quidem.configBuilder()
                .withReader(new StringReader(expected()))
                .withWriter(output)
                .withConnectionFactory((database, reference) -> connect(gateway, database))
                .withCommandHandler(new CqlCommand(gateway.cassandra()))
                .withStackLimit(STACK_LIMIT)
                .build())
        .execute();
    return output.toString();
  }

  private static java.sql.Connection connect(RecordingGateway gateway, String database)
      throws java.sql.SQLException {
    return ScriptConnection.of(
        gateway.connect(io.casgate.gateway.server.Encoding.JSON, database), gateway.cassandra());
  }

  /** Keeps an output and says how to accept it. */
  String acceptanceOf(String output) {
    try {
      Files.createDirectories(OUTPUTS);
      Path kept = Files.writeString(OUTPUTS.resolve(name), output);
      return "to accept what came: cp " + kept.toAbsolutePath() + " " + source();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path source() {
    return SOURCES.resolve(name).toAbsolutePath().normalize();
  }

  static String text(String file) {
    try (InputStream in = GoldenScript.class.getResourceAsStream(DIRECTORY + file)) {
      if (in == null) {
        throw new IllegalArgumentException("There is no " + DIRECTORY + file);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
