package io.casgate.gateway.demo;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/**
 * Makes the ratings of one user after another, each from a random sequence of the user's own: the
 * same users always give the same ratings, and only one user's are held.
 */
final class RatingGenerator {
  private static final long SEED = 0x9E3779B97F4A7C15L;
  private static final int OPENING = 822_873_600;
  private static final int END = 1_454_198_400;

  /** Until then the site knew whole stars only. */
  private static final int HALF_STARS_SINCE = 1_045_094_400;

  private static final double WHOLE_STARS = 0.55;
  private static final int SECONDS_PER_YEAR = 31_556_952;
  private static final int DRAWS = 12;

  private final List<Movie> movies;
  private final MoviePopularity popularity;
  private final int[] counts;

  RatingGenerator(MovieCatalog catalog, SampleScale scale) {
    this.movies = catalog.movies();
    this.popularity = new MoviePopularity(movies);
    this.counts = UserActivity.counts(scale);
  }

  int users() {
    return counts.length;
  }

  /** All ratings of a user (from 1 to {@link #users()}), no movie twice. */
  List<Rating> ofUser(int userId) {
    Random random = new Random(seed(userId));
    List<Rating> ratings = new ArrayList<>(KnownRatings.of(userId));
    BitSet rated = indexes(ratings);
    double taste = 0.35 * random.nextGaussian();
    int time = ratings.isEmpty() ? firstTime(random) : ratings.get(0).time();
    while (ratings.size() < counts[userId - 1]) {
      int index = draw(userId, time, rated, random);
      rated.set(index);
      time = nextTime(time, random);
      double stars = popularity.quality(index) + taste + 0.95 * random.nextGaussian();
      ratings.add(new Rating(userId, movies.get(index).id(), halfStars(stars, time, random), time));
    }
    return ratings;
  }

  /** Neighbours get seeds far apart, or else their first numbers would resemble each other. */
  private static long seed(int userId) {
    long mixed = SEED * userId;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  private BitSet indexes(List<Rating> ratings) {
    BitSet indexes = new BitSet(movies.size());
    for (Rating rating : ratings) {
      for (int i = 0; i < movies.size(); i++) {
        if (movies.get(i).id() == rating.movieId()) {
          indexes.set(i);
        }
      }
    }
    return indexes;
  }

  /** A popular movie that was out by then; after some draws in vain, the next that is left. */
  private int draw(int userId, int time, BitSet rated, Random random) {
    int year = 1970 + time / SECONDS_PER_YEAR;
    for (int i = 0; i < DRAWS; i++) {
      int index = popularity.draw(random);
      Movie movie = movies.get(index);
      if (!rated.get(index) && movie.year() <= year && KnownRatings.allow(userId, movie.id())) {
        return index;
      }
    }
    int index = random.nextInt(movies.size());
    while (rated.get(index) || !KnownRatings.allow(userId, movies.get(index).id())) {
      index = (index + 1) % movies.size();
    }
    return index;
  }

  private static int firstTime(Random random) {
    return OPENING + random.nextInt(END - OPENING);
  }

  /** Some seconds later, and now and then weeks. */
  private static int nextTime(int time, Random random) {
    boolean pause = random.nextInt(40) == 0;
    int later = pause ? random.nextInt(60 * 86_400) : 4 + random.nextInt(40);
    return Math.min(END, time + later);
  }

  private static int halfStars(double stars, int time, Random random) {
    boolean whole = time < HALF_STARS_SINCE || random.nextDouble() < WHOLE_STARS;
    long halves = whole ? 2 * Math.round(stars) : Math.round(2 * stars);
    return (int) Math.max(whole ? 2 : 1, Math.min(10, halves));
  }
}
