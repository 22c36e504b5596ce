package io.casgate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of docs/ show the examples as they are compiled and run. */
class DocumentationTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Path PAGES = ROOT.resolve("docs");

  @ParameterizedTest
  @MethodSource("snippets")
  void showsWhatRuns(Snippet snippet) throws IOException {
    assertThat(snippet.text()).isEqualTo(snippet.current());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jdbc.md", "sqlline.md", "jasperreports.md", "spark.md", "calcite-model.md"})
  void showsSomethingOnThePageOfEachTool(String page) throws IOException {
    assertThat(Snippet.of(PAGES.resolve(page), ROOT)).isNotEmpty();
  }

  @Test
  void connectsOnAllPagesByTheUrlOfTheExamples() throws IOException {
    for (Path page : pages()) {
      assertThat(Files.readString(page).lines())
          .filteredOn(line -> line.contains("jdbc:avatica:"))
          .allSatisfy(line -> assertThat(line).contains(DemoGateway.URL));
    }
  }

  static List<Snippet> snippets() throws IOException {
    List<Snippet> snippets = new ArrayList<>();
    for (Path page : pages()) {
      snippets.addAll(Snippet.of(page, ROOT));
    }
    return snippets;
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }
}
