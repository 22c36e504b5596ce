package io.casgate.gateway.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All movies of a sample by ascending id: the known ones and as many others as are wanted. */
final class MovieCatalog {
  private static final long SEED = 27_303;
  private static final Pattern YEAR = Pattern.compile("\\((\\d{4})\\)$");

  /** Below, every number is a movie; above, few are, as at the real site. */
  private static final int DENSE_IDS = 8_000;

  private final List<Movie> movies;

  private MovieCatalog(List<Movie> movies) {
    this.movies = List.copyOf(movies);
  }

  static MovieCatalog of(SampleScale scale) {
    Random random = new Random(SEED);
    Map<Integer, KnownMovie> known = new HashMap<>();
    KnownMovie.all().forEach(movie -> known.put(movie.id(), movie));
    List<Integer> ids = ids(scale.movies(), known, random);
    List<Set<String>> genres = new ArrayList<>();
    for (Integer id : ids) {
      KnownMovie movie = known.get(id);
      genres.add(movie == null ? new TreeSet<>() : new TreeSet<>(movie.genres()));
    }
    new GenreDealer(genres, random).deal();
    MovieTitles titles = new MovieTitles(random);
    List<Movie> movies = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      movies.add(movie(ids.get(i), known, titles, random, genres.get(i)));
    }
    return new MovieCatalog(movies);
  }

  List<Movie> movies() {
    return movies;
  }

  /** How many movies each genre has; genres without a movie are left out. */
  Map<String, Integer> moviesPerGenre() {
    Map<String, Integer> counts = new TreeMap<>();
    for (Movie movie : movies) {
      movie.genres().forEach(genre -> counts.merge(genre, 1, Integer::sum));
    }
    return counts;
  }

  private static List<Integer> ids(int count, Map<Integer, KnownMovie> known, Random random) {
    TreeSet<Integer> ids = new TreeSet<>(known.keySet());
    int id = 0;
    while (ids.size() < count) {
      id += id < DENSE_IDS ? 1 : 1 + random.nextInt(12);
      ids.add(id);
    }
    return List.copyOf(ids);
  }

  private static Movie movie(
      int id,
      Map<Integer, KnownMovie> known,
      MovieTitles titles,
      Random random,
      Set<String> genres) {
    int year = year(id, random);
    String generated = titles.next(year);
    KnownMovie movie = known.get(id);
    String title = movie == null ? generated : movie.title().orElse(generated);
    return new Movie(id, title, year(title), genres);
  }

  /** Old movies are rarer than new ones; low ids were given out before 2001. */
  private static int year(int id, Random random) {
    int newest = id <= DENSE_IDS ? 2001 : 2015;
    double age = random.nextDouble();
    return newest - (int) (age * age * age * (newest - 1915));
  }

  private static int year(String title) {
    Matcher matcher = YEAR.matcher(title);
    if (!matcher.find()) {
      throw new IllegalArgumentException("no year in " + title);
    }
    return Integer.parseInt(matcher.group(1));
  }
}
