package io.casgate.gateway.demo;

import java.util.List;
import java.util.Map;

/** The ratings that the seed shows, and what must not exist so that its queries show them first. */
final class KnownRatings {
  private static final Map<Integer, List<Rating>> BY_USER =
      Map.of(
          2,
          List.of(
              new Rating(2, 1, 10, 1_084_988_984),
              new Rating(2, 32, 9, 1_084_986_679),
              new Rating(2, 48, 4, 1_084_986_403),
              new Rating(2, 50, 10, 1_084_990_478),
              new Rating(2, 110, 9, 1_084_990_717)),
          4,
          List.of(new Rating(4, 1, 10, 938_694_800)),
          9,
          List.of(new Rating(9, 1, 8, 864_902_809)),
          12,
          List.of(new Rating(12, 1, 4, 858_624_872)),
          16,
          List.of(new Rating(16, 1, 6, 863_706_156)));

  private static final int LAST_KNOWN_USER = 16;
  private static final int FIRST_MOVIE = 1;
  private static final int LAST_KNOWN_MOVIE = 110;

  private KnownRatings() {}

  static List<Rating> of(int userId) {
    return BY_USER.getOrDefault(userId, List.of());
  }

  /** Whether a generated rating may stand beside the known ones. */
  static boolean allow(int userId, int movieId) {
    boolean beforeMovie = userId <= LAST_KNOWN_USER && movieId == FIRST_MOVIE;
    boolean beforeUser = userId == 2 && movieId <= LAST_KNOWN_MOVIE;
    return !beforeMovie && !beforeUser;
  }
}
