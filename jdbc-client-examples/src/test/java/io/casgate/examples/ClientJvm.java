package io.casgate.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * How a test runs a client: in a JVM with the class path that a user would give it, apart from the
 * gateway's.
 */
record ClientJvm(List<Path> classPath, List<String> flags) {
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Path DRIVER_JARS = TARGET.resolve("client-lib");
  private static final int LONGEST_RUN_SECONDS = 180;

  ClientJvm {
    classPath = List.copyOf(classPath);
    flags = List.copyOf(flags);
  }

  /** With the examples and the jars they depend on at run time. */
  static ClientJvm ofExamples() {
    return ofClasses(TARGET.resolve("classes"), DRIVER_JARS.resolve("*"));
  }

  /** With the examples and those jars alone whose names begin so. */
  static ClientJvm ofExamplesWith(String... jarNames) {
    List<Path> paths = new ArrayList<>(List.of(TARGET.resolve("classes")));
    for (String name : jarNames) {
      paths.add(jar(name));
    }
    return ofClasses(paths.toArray(Path[]::new));
  }

  /** With a tool's own jars and the driver's. */
  static ClientJvm ofTool(Path... toolPaths) {
    List<Path> paths = new ArrayList<>(List.of(toolPaths));
    paths.add(DRIVER_JARS.resolve("*"));
    return ofClasses(paths.toArray(Path[]::new));
  }

  private static ClientJvm ofClasses(Path... paths) {
    return new ClientJvm(List.of(paths), List.of("-Xmx256m", "-XX:+UseSerialGC"));
  }

  ClientJvm withFlags(String... more) {
    List<String> all = new ArrayList<>(flags);
    all.addAll(List.of(more));
    return new ClientJvm(classPath, all);
  }

  /** Runs the program to its end, with nothing on its standard input. */
  ClientRun run(String mainClass, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.add("-Dfile.encoding=UTF-8");
    command.add("-Dstdout.encoding=UTF-8");
    command.add("-cp");
    command.add(
        classPath.stream()
            .map(Path::toString)
            .collect(Collectors.joining(System.getProperty("path.separator"))));
    command.add(mainClass);
    command.addAll(List.of(arguments));
    try {
      return run(command);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot run " + mainClass, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while " + mainClass + " ran.", e);
    }
  }

  private static ClientRun run(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile(TARGET, "client-", ".out");
    Path errors = Files.createTempFile(TARGET, "client-", ".err");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    try {
      process.getOutputStream().close();
      boolean ended = process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS);
      int exitCode = ended ? process.exitValue() : -1;
      return new ClientRun(
          exitCode, Files.readAllLines(output), Files.readString(errors, StandardCharsets.UTF_8));
    } finally {
      process.destroyForcibly();
      Files.delete(output);
      Files.delete(errors);
    }
  }

  private static Path jar(String name) {
    try (var jars = Files.newDirectoryStream(DRIVER_JARS, name + "*.jar")) {
      return jars.iterator().next();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot find " + name + " in " + DRIVER_JARS, e);
    }
  }
}
