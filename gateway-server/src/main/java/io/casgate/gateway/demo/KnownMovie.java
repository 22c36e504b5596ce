package io.casgate.gateway.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A movie that the project's seed shows, or that stands between those it shows; what is not known
 * of it is generated.
 */
record KnownMovie(int id, Optional<String> title, Set<String> genres, Optional<MovieScore> score) {
  private static final String RESOURCE = "known-movies.csv";

  /** All of them by ascending id. */
  static List<KnownMovie> all() {
    List<KnownMovie> movies = new ArrayList<>();
    try (InputStream in = KnownMovie.class.getResourceAsStream(RESOURCE);
        CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
      csv.forEach(row -> movies.add(from(row)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return movies;
  }

  private static KnownMovie from(NamedCsvRecord row) {
    Set<String> genres = new TreeSet<>();
    for (String genre : row.getField("genres").split("\\|", -1)) {
      if (!genre.isEmpty()) {
        genres.add(genre);
      }
    }
    return new KnownMovie(
        Integer.parseInt(row.getField("movie_id")),
        Optional.of(row.getField("title")).filter(t -> !t.isEmpty()),
        genres,
        score(row));
  }

  private static Optional<MovieScore> score(NamedCsvRecord row) {
    String average = row.getField("avg_rating");
    return average.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new MovieScore(
                Optional.of(new BigDecimal(average)),
                Integer.parseInt(row.getField("total_ratings"))));
  }
}
