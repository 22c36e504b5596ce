package io.casgate.gateway.demo;

import java.util.Random;

/**
 * How many movies each user rates: a few very many, most a few, all together the scale's number.
 */
final class UserActivity {
  private static final long SEED = 91;
  private static final int FEWEST = 8;

  /** User 2 may rate only movies after those shown, which are few in a small sample. */
  private static final int SHOWN_USER = 2;

  private static final int MOST_OF_SHOWN_USER = 15;

  private UserActivity() {}

  /** The counts by user id minus one. */
  static int[] counts(SampleScale scale) {
    int most = Math.max(scale.movies() / 3, 2 * scale.ratings() / scale.users());
    double[] weights = weights(scale.users());
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    int[] counts = new int[weights.length];
    long total = 0;
    for (int i = 0; i < counts.length; i++) {
      long share = Math.round(weights[i] / sum * scale.ratings());
      counts[i] = (int) Math.max(FEWEST, Math.min(most(i, most), share));
      total += counts[i];
    }
    level(counts, scale.ratings() - total, most);
    return counts;
  }

  private static double[] weights(int users) {
    Random random = new Random(SEED);
    double[] weights = new double[users];
    for (int i = 0; i < users; i++) {
      weights[i] = StrictMath.exp(1.15 * random.nextGaussian());
    }
    return weights;
  }

  /** Spreads what rounding and bounds left over, one by one and round and round. */
  private static void level(int[] counts, long missing, int most) {
    int step = missing > 0 ? 1 : -1;
    long left = Math.abs(missing);
    for (int i = 0; left > 0; i = (i + 1) % counts.length) {
      int count = counts[i] + step;
      if (count >= FEWEST && count <= most(i, most)) {
        counts[i] = count;
        left--;
      }
    }
  }

  private static int most(int index, int mostOfOthers) {
    return index == SHOWN_USER - 1 ? MOST_OF_SHOWN_USER : mostOfOthers;
  }
}
