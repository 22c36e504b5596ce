package io.casgate.gateway.demo;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchType;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the keyspace {@code lens}: genres first, then ratings user by user, and movies last, when
 * it is known what their ratings come to.
 */
final class LensLoader {
  /** Rows of one partition that travel together. */
  private static final int BATCH = 50;

  /** Ratings collected before they are written movie by movie: the memory that a load needs. */
  private static final int CHUNK = 200_000;

  private static final long REPORT_EVERY_ROWS = 2_000;

  private final CqlSession session;
  private final BoundedWriter writer;
  private final LoadListener listener;
  private long total;
  private long reported;

  LensLoader(CqlSession session, BoundedWriter writer, LoadListener listener) {
    this.session = session;
    this.writer = writer;
    this.listener = listener;
  }

  void load(SampleScale scale) throws InterruptedException {
    MovieCatalog catalog = MovieCatalog.of(scale);
    Map<String, Integer> genres = catalog.moviesPerGenre();
    int entries = genres.values().stream().mapToInt(Integer::intValue).sum();
    total = 2L * scale.ratings() + scale.movies() + entries + genres.size();
    writeGenres(catalog, genres);
    Map<Integer, RatingTally> tallies = writeRatings(catalog, scale);
    writeMovies(catalog, tallies);
    writer.flush();
    listener.progress("movies", total, total);
  }

  private void writeGenres(MovieCatalog catalog, Map<String, Integer> genres)
      throws InterruptedException {
    PreparedStatement perGenre = insert("movies_per_genre (genre, movies) VALUES (?, ?)");
    for (Map.Entry<String, Integer> genre : genres.entrySet()) {
      writer.write(perGenre.bind(genre.getKey(), genre.getValue()), 1);
    }
    PreparedStatement toMovies =
        insert("genre_to_movies (genre, movie_id, title) VALUES (?, ?, ?)");
    for (String genre : genres.keySet()) {
      List<BoundStatement> rows = new ArrayList<>();
      for (Movie movie : catalog.movies()) {
        if (movie.genres().contains(genre)) {
          rows.add(toMovies.bind(genre, movie.id(), movie.title()));
        }
      }
      writePartition("genres", rows);
    }
  }

  private Map<Integer, RatingTally> writeRatings(MovieCatalog catalog, SampleScale scale)
      throws InterruptedException {
    PreparedStatement byUser =
        insert("ratings_by_user (user_id, movie_id, rating, ts) VALUES (?, ?, ?, ?)");
    RatingGenerator generator = new RatingGenerator(catalog, scale);
    Map<Integer, RatingTally> tallies = new HashMap<>();
    List<Rating> chunk = new ArrayList<>();
    for (int user = 1; user <= generator.users(); user++) {
      List<BoundStatement> rows = new ArrayList<>();
      for (Rating rating : generator.ofUser(user)) {
        tallies.computeIfAbsent(rating.movieId(), id -> new RatingTally()).add(rating);
        rows.add(byUser.bind(user, rating.movieId(), rating.stars(), rating.time()));
        chunk.add(rating);
      }
      writePartition("ratings", rows);
      if (chunk.size() >= CHUNK) {
        writeByMovie(chunk);
      }
    }
    writeByMovie(chunk);
    return tallies;
  }

  private void writeByMovie(List<Rating> chunk) throws InterruptedException {
    PreparedStatement byMovie =
        insert("ratings_by_movie (movie_id, user_id, rating, ts) VALUES (?, ?, ?, ?)");
    chunk.sort(Comparator.comparingInt(Rating::movieId));
    List<BoundStatement> rows = new ArrayList<>();
    for (int i = 0; i < chunk.size(); i++) {
      Rating rating = chunk.get(i);
      rows.add(byMovie.bind(rating.movieId(), rating.userId(), rating.stars(), rating.time()));
      boolean last = i + 1 == chunk.size() || chunk.get(i + 1).movieId() != rating.movieId();
      if (last) {
        writePartition("ratings", rows);
        rows.clear();
      }
    }
    chunk.clear();
  }

  private void writeMovies(MovieCatalog catalog, Map<Integer, RatingTally> tallies)
      throws InterruptedException {
    PreparedStatement movies =
        insert(
            "movies (movie_id, title, avg_rating, total_ratings, genres) VALUES (?, ?, ?, ?, ?)");
    Map<Integer, MovieScore> known = new HashMap<>();
    KnownMovie.all().forEach(m -> m.score().ifPresent(score -> known.put(m.id(), score)));
    for (Movie movie : catalog.movies()) {
      RatingTally tally = tallies.getOrDefault(movie.id(), new RatingTally());
      MovieScore score = known.getOrDefault(movie.id(), tally.score());
      BoundStatement row =
          movies
              .bind()
              .setInt("movie_id", movie.id())
              .setString("title", movie.title())
              .setInt("total_ratings", score.ratings())
              .setSet("genres", movie.genres(), String.class);
      if (score.average().isPresent()) {
        row = row.setBigDecimal("avg_rating", score.average().get());
      }
      writer.write(row, 1);
      report("movies");
    }
  }

  /** Writes rows of one partition, some together. */
  private void writePartition(String what, List<BoundStatement> rows) throws InterruptedException {
    for (int from = 0; from < rows.size(); from += BATCH) {
      List<BoundStatement> some = rows.subList(from, Math.min(rows.size(), from + BATCH));
      writer.write(
          BatchStatement.newInstance(BatchType.UNLOGGED, some.toArray(BoundStatement[]::new))
              .setIdempotent(true),
          some.size());
      report(what);
    }
  }

  private PreparedStatement insert(String rest) {
    return SampleStatements.insert(session, "lens." + rest);
  }

  private void report(String what) {
    long written = writer.written();
    if (written - reported >= REPORT_EVERY_ROWS) {
      reported = written;
      listener.progress(what, written, total);
    }
  }

  /** What the ratings of one movie come to so far. */
  private static final class RatingTally {
    private long halfStars;
    private int ratings;

    void add(Rating rating) {
      halfStars += rating.halfStars();
      ratings++;
    }

    MovieScore score() {
      return MovieScore.of(halfStars, ratings);
    }
  }
}
