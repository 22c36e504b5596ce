package io.casgate.adapter.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of functions names every function of the library, and rows for tests have each. */
class FunctionPageTest {
  private static final Pattern NAME = Pattern.compile("`([A-Z0-9_]+)`");

  @Test
  void namesEveryFunction() throws IOException {
    String page = Files.readString(Path.of("../docs/functions.md"));
    Set<String> named = new TreeSet<>();
    for (Matcher name = NAME.matcher(page); name.find(); ) {
      named.add(name.group(1));
    }
    assertThat(named).containsAll(written());
  }

  @Test
  void comparesEveryFunctionWithMariaDb() throws IOException {
    String rows =
        Files.readString(Path.of("src/test/resources/functions/mariadb.txt"))
            .toUpperCase(Locale.ROOT);
    Set<String> untested = new TreeSet<>();
    for (String name : written()) {
      if (!rows.contains(name + "(")) {
        untested.add(name);
      }
    }
    // What differs from call to call can't have a row: time, and other names of tested ones.
    assertThat(untested)
        .containsExactlyInAnyOrder("CURTIME", "LENGTHB", "UTC_DATE", "UTC_TIME", "UTC_TIMESTAMP");
  }

  /** Without those of operators. */
  private static Set<String> written() {
    Set<String> names = new TreeSet<>(FunctionLibrary.names());
    names.removeIf(name -> name.startsWith("$"));
    return names;
  }
}
