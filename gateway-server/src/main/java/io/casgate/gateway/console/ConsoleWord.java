package io.casgate.gateway.console;

import java.util.Locale;
import java.util.Optional;

/** Words to the console itself, which need no semicolon. */
enum ConsoleWord {
  QUIT,
  HELP;

  static Optional<ConsoleWord> of(String text) {
    String word = text.strip();
    word = word.endsWith(";") ? word.substring(0, word.length() - 1).strip() : word;
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "quit", "exit", "\\q" -> Optional.of(QUIT);
      case "help", "\\h", "\\?", "?" -> Optional.of(HELP);
      default -> Optional.empty();
    };
  }
}
