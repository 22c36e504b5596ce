package io.casgate.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RatingGeneratorTest {
  private static final SampleScale SCALE = SampleScale.DEFAULT;
  private static final List<Rating> RATINGS = ratings(SCALE);

  @Test
  void makesAsManyRatingsAsWereAskedFor() {
    assertThat(RATINGS).hasSize(SCALE.ratings());
    assertThat(ratings(new SampleScale(100, 2_000))).hasSize(2_000);
    assertThat(ratings(new SampleScale(100, 200_000))).hasSize(200_000);
  }

  @Test
  void isTheSameEveryTime() {
    assertThat(ratings(SCALE)).isEqualTo(RATINGS);
  }

  @Test
  void letsAUserRateAMovieOnceOnly() {
    Set<Long> pairs = new HashSet<>();
    for (Rating rating : RATINGS) {
      assertThat(pairs.add((long) rating.userId() << 32 | rating.movieId())).isTrue();
    }
  }

  @Test
  void showsTheFirstRatingsOfUserTwo() {
    assertThat(firstFive(r -> r.userId() == 2, Comparator.comparingInt(Rating::movieId)))
        .containsExactly(
            "2 1 5.0 1084988984",
            "2 32 4.5 1084986679",
            "2 48 2.0 1084986403",
            "2 50 5.0 1084990478",
            "2 110 4.5 1084990717");
  }

  @Test
  void showsTheFirstRatingsOfToyStory() {
    assertThat(firstFive(r -> r.movieId() == 1, Comparator.comparingInt(Rating::userId)))
        .containsExactly(
            "2 1 5.0 1084988984",
            "4 1 5.0 938694800",
            "9 1 4.0 864902809",
            "12 1 2.0 858624872",
            "16 1 3.0 863706156");
  }

  @Test
  void ratesOnlyMoviesOfTheCatalogue() {
    Set<Integer> ids = new HashSet<>();
    MovieCatalog.of(SCALE).movies().forEach(movie -> ids.add(movie.id()));
    assertThat(RATINGS).allMatch(rating -> ids.contains(rating.movieId()));
  }

  @Test
  void spreadsStarsAsPeopleDo() {
    Map<Integer, Integer> shares = new HashMap<>();
    RATINGS.forEach(rating -> shares.merge(rating.halfStars(), 1, Integer::sum));
    assertThat(shares.keySet()).allMatch(halves -> halves >= 1 && halves <= 10).hasSize(10);
    double mean = RATINGS.stream().mapToInt(Rating::halfStars).average().orElseThrow() / 2;
    assertThat(mean).isBetween(3.2, 3.7);
    assertThat(shares.get(6) + shares.get(8)).isGreaterThan(SCALE.ratings() / 3);
    assertThat(shares.get(7)).isLessThan(shares.get(6));
  }

  @Test
  void makesFewMoviesPopularAndFewUsersBusy() {
    assertThat(shareOfTopTenth(Rating::movieId, SCALE.movies())).isBetween(0.35, 0.75);
    assertThat(shareOfTopTenth(Rating::userId, SCALE.users())).isBetween(0.25, 0.6);
  }

  @Test
  void knowsNoHalfStarsBeforeTheSiteDid() {
    assertThat(RATINGS)
        .filteredOn(rating -> rating.time() < 1_045_094_400)
        .isNotEmpty()
        .allMatch(rating -> rating.halfStars() % 2 == 0);
  }

  @Test
  void showsStarsWithOneDecimalPlace() {
    assertThat(new Rating(1, 1, 10, 0).stars()).hasToString("5.0");
    assertThat(new Rating(1, 1, 9, 0).stars()).hasToString("4.5");
    assertThat(new Rating(1, 1, 1, 0).stars()).hasToString("0.5");
  }

  private interface Choice {
    boolean takes(Rating rating);
  }

  private interface Key {
    int of(Rating rating);
  }

  private static List<String> firstFive(Choice choice, Comparator<Rating> order) {
    return RATINGS.stream()
        .filter(choice::takes)
        .sorted(order)
        .limit(5)
        .map(r -> r.userId() + " " + r.movieId() + " " + r.stars() + " " + r.time())
        .toList();
  }

  private static double shareOfTopTenth(Key key, int all) {
    Map<Integer, Integer> counts = new HashMap<>();
    RATINGS.forEach(rating -> counts.merge(key.of(rating), 1, Integer::sum));
    int top =
        counts.values().stream()
            .sorted(Comparator.reverseOrder())
            .limit(all / 10)
            .mapToInt(Integer::intValue)
            .sum();
    return (double) top / RATINGS.size();
  }

  private static List<Rating> ratings(SampleScale scale) {
    RatingGenerator generator = new RatingGenerator(MovieCatalog.of(scale), scale);
    List<Rating> ratings = new ArrayList<>();
    for (int user = 1; user <= generator.users(); user++) {
      ratings.addAll(generator.ofUser(user));
    }
    return ratings;
  }
}
