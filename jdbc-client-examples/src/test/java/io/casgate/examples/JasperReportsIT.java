package io.casgate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A report of JasperReports over the stock driver, with JasperReports' own libraries. */
class JasperReportsIT {
  @RegisterExtension static final SampleGateway gateway = new SampleGateway();

  @TempDir private Path directory;

  @Test
  void printsTheRatingsOfAUser() throws IOException {
    Path page = directory.resolve("movies.html");

    new ClientJvm(
            List.of(Path.of("jasperreports/target/classes"), Path.of("jasperreports/target/lib/*")),
            List.of("-Djava.awt.headless=true"))
        .run(
            "io.casgate.examples.jasperreports.MovieReport",
            gateway.jdbcUrl(),
            "2",
            page.toString())
        .linesOfSuccess();

    List<String> texts = texts(page);
    assertThat(texts)
        .startsWith(
            "Movies by their user",
            "Toy Story (1995)",
            "5.0",
            "Twelve Monkeys (a.k.a. 12 Monkeys) (1995)",
            "4.5",
            "Pocahontas (1995)",
            "2.0",
            "Usual Suspects, The (1995)",
            "5.0",
            "Braveheart (1995)",
            "4.5");
    int ratings = Integer.parseInt(texts.get(texts.size() - 2));
    assertThat(texts).hasSize(1 + 2 * ratings + 2).last().asString().matches("\\d+\\.\\d");
  }

  /** What a reader of the page sees, piece by piece. */
  private static List<String> texts(Path page) throws IOException {
    String body = Files.readString(page).replaceAll("(?s)<style.*?</style>", "");
    return Stream.of(body.split("<[^>]*>", -1))
        .map(String::strip)
        .filter(text -> !text.isEmpty() && !text.equals("&nbsp;"))
        .toList();
  }
}
