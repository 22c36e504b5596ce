package io.casgate.gateway.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The twenty genres: how many movies of the seed's data set each has, and what it goes with. */
final class Genres {
  static final String NONE_LISTED = "(no genres listed)";

  private static final List<Map.Entry<String, Integer>> COUNTS =
      List.of(
          Map.entry("Drama", 13_355),
          Map.entry("Comedy", 8_378),
          Map.entry("Thriller", 4_183),
          Map.entry("Romance", 4_131),
          Map.entry("Action", 3_522),
          Map.entry("Crime", 2_941),
          Map.entry("Horror", 2_612),
          Map.entry("Documentary", 2_471),
          Map.entry("Adventure", 2_330),
          Map.entry("Sci-Fi", 1_743),
          Map.entry("Mystery", 1_516),
          Map.entry("Fantasy", 1_412),
          Map.entry("War", 1_195),
          Map.entry("Children", 1_140),
          Map.entry("Musical", 1_036),
          Map.entry("Animation", 1_027),
          Map.entry("Western", 676),
          Map.entry("Film-Noir", 330),
          Map.entry(NONE_LISTED, 250),
          Map.entry("IMAX", 196));

  private static final Map<String, Set<String>> COMPANY =
      Map.ofEntries(
          Map.entry("Children", Set.of("Animation", "Adventure", "Comedy", "Fantasy")),
          Map.entry("Animation", Set.of("Children", "Adventure", "Comedy", "Fantasy")),
          Map.entry("Fantasy", Set.of("Adventure", "Children", "Animation", "Horror")),
          Map.entry("Romance", Set.of("Drama", "Comedy", "Musical")),
          Map.entry("Thriller", Set.of("Action", "Crime", "Mystery", "Horror", "Drama")),
          Map.entry("Crime", Set.of("Thriller", "Drama", "Film-Noir", "Action")),
          Map.entry("Mystery", Set.of("Thriller", "Crime", "Horror", "Film-Noir")),
          Map.entry("Action", Set.of("Thriller", "Adventure", "Crime", "Sci-Fi", "War")),
          Map.entry("Adventure", Set.of("Action", "Fantasy", "Children", "Sci-Fi", "Western")),
          Map.entry("Sci-Fi", Set.of("Action", "Thriller", "Horror", "Adventure")),
          Map.entry("Horror", Set.of("Thriller", "Mystery", "Sci-Fi")),
          Map.entry("War", Set.of("Drama", "Action")),
          Map.entry("Western", Set.of("Action", "Adventure")),
          Map.entry("Film-Noir", Set.of("Crime", "Thriller", "Drama")),
          Map.entry("IMAX", Set.of("Action", "Adventure", "Documentary", "Animation")),
          Map.entry("Musical", Set.of("Comedy", "Romance", "Children")),
          Map.entry("Comedy", Set.of("Romance", "Drama", "Children")),
          Map.entry("Drama", Set.of("Romance", "War", "Crime")));

  private Genres() {}

  /** All genres, those with most movies first. */
  static List<String> all() {
    return COUNTS.stream().map(Map.Entry::getKey).toList();
  }

  /** How many of so many movies have the genre; exactly the seed's number at its full size. */
  static int movies(String genre, int ofMovies) {
    return COUNTS.stream()
        .filter(e -> e.getKey().equals(genre))
        .mapToInt(e -> (int) Math.round((double) e.getValue() * ofMovies / SampleScale.MOST_MOVIES))
        .sum();
  }

  /** Whether a movie that has these genres is a likely one to have this genre too. */
  static boolean fits(String genre, Set<String> present) {
    return new ArrayList<>(present)
        .stream().anyMatch(COMPANY.getOrDefault(genre, Set.of())::contains);
  }
}
