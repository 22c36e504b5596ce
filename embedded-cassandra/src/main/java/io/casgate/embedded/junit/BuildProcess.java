package io.casgate.embedded.junit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The build that runs this test JVM: the nearest of its ancestors that is a Java process. */
final class BuildProcess {
  private BuildProcess() {}

  static Optional<ProcessHandle> find() {
    return Stream.iterate(
            ProcessHandle.current().parent(),
            Optional::isPresent,
            process -> process.flatMap(ProcessHandle::parent))
        .flatMap(Optional::stream)
        .filter(BuildProcess::isJava)
        .findFirst();
  }

  private static boolean isJava(ProcessHandle process) {
    return process
        .info()
        .command()
        .map(command -> Path.of(command).getFileName().toString())
        .filter(name -> name.equals("java") || name.equals("java.exe"))
        .isPresent();
  }
}
