package io.casgate.gateway.demo;

/** How much sample data: movies and ratings; users follow from them. */
public record SampleScale(int movies, int ratings) {
  public static final int FEWEST_MOVIES = 100;
  public static final int MOST_MOVIES = 27_303;
  public static final int FEWEST_RATINGS = 2_000;
  public static final int MOST_RATINGS = 22_000_000;

  /** What {@code --scale} multiplies. */
  public static final SampleScale DEFAULT = new SampleScale(2_000, 100_000);

  /** The factor that gives the data set of the seed: 27,303 movies and 22 million ratings. */
  public static final int LARGEST_FACTOR = 220;

  private static final int RATINGS_PER_USER = 92;

  public SampleScale {
    check("movies", movies, FEWEST_MOVIES, MOST_MOVIES);
    check("ratings", ratings, FEWEST_RATINGS, MOST_RATINGS);
  }

  /** Ratings grow with the factor and movies with its root, as both did at the real site. */
  public static SampleScale ofFactor(int factor) {
    check("scale", factor, 1, LARGEST_FACTOR);
    long movies = StrictMath.round(DEFAULT.movies * StrictMath.sqrt(factor));
    return new SampleScale((int) Math.min(MOST_MOVIES, movies), DEFAULT.ratings * factor);
  }

  /** Users; nobody has to rate more than a fifth of all movies on the average. */
  public int users() {
    return Math.max(20, ratings / Math.min(RATINGS_PER_USER, movies / 5));
  }

  private static void check(String what, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s must be from %,d to %,d, not %,d.".formatted(what, least, most, value));
    }
  }
}
