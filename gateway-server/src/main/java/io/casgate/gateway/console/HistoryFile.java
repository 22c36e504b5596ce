package io.casgate.gateway.console;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the statements that a person has typed are kept: the user's directory for state. */
final class HistoryFile {
  private HistoryFile() {}

  /** The file; none when the environment names no home. */
  static Optional<Path> of(Map<String, String> environment) {
    Optional<Path> state = directory(environment, "XDG_STATE_HOME");
    return state
        .or(() -> directory(environment, "HOME").map(home -> home.resolve(".local/state")))
        .map(directory -> directory.resolve("casgate").resolve("sql_history"));
  }

  private static Optional<Path> directory(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).map(Path::of).filter(Path::isAbsolute);
  }
}
