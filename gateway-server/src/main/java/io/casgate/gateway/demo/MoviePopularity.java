package io.casgate.gateway.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How often each movie is watched and how good it is: a few are rated by everybody, most by few,
 * and the famous are a little better. Movies are meant by their index in the catalogue.
 */
final class MoviePopularity {
  private static final long SEED = 1_270;
  private static final double FLATNESS = 25;
  private static final double STEEPNESS = 0.95;

  /** What share of all ratings of the seed's data set one rating is. */
  private static final double ONE_RATING = 1.0 / SampleScale.MOST_RATINGS;

  private final double[] cumulated;
  private final double[] qualities;

  MoviePopularity(List<Movie> movies) {
    Random random = new Random(SEED);
    Map<Integer, KnownMovie> known = new HashMap<>();
    KnownMovie.all().forEach(movie -> known.put(movie.id(), movie));
    int[] ranks = ranks(movies, known, random);
    double[] weights = weights(ranks);
    qualities = new double[ranks.length];
    for (int i = 0; i < ranks.length; i++) {
      qualities[i] = 3.35 + 0.45 * random.nextGaussian() - 0.5 * ranks[i] / ranks.length;
      KnownMovie movie = known.get(movies.get(i).id());
      if (movie != null && movie.score().isPresent()) {
        MovieScore score = movie.score().get();
        weights[i] = score.ratings() * ONE_RATING;
        qualities[i] = score.average().orElseThrow().doubleValue();
      }
    }
    cumulated = weights;
    Arrays.parallelPrefix(cumulated, Double::sum);
  }

  /** The index of a movie, drawn as often as it is popular. */
  int draw(Random random) {
    double point = random.nextDouble() * cumulated[cumulated.length - 1];
    int index = Arrays.binarySearch(cumulated, point);
    return Math.min(index >= 0 ? index + 1 : -index - 1, cumulated.length - 1);
  }

  /** The stars that people give the movie on the average. */
  double quality(int index) {
    return qualities[index];
  }

  /** Known movies come first; all others stand in a fixed random order. */
  private static int[] ranks(List<Movie> movies, Map<Integer, KnownMovie> known, Random random) {
    List<Integer> order = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < movies.size(); i++) {
      (known.containsKey(movies.get(i).id()) ? order : others).add(i);
    }
    Collections.shuffle(others, random);
    order.addAll(others);
    int[] ranks = new int[movies.size()];
    for (int rank = 0; rank < ranks.length; rank++) {
      ranks[order.get(rank)] = rank;
    }
    return ranks;
  }

  /** A Zipf law with a flattened head, all weights together 1. */
  private static double[] weights(int[] ranks) {
    double[] weights = new double[ranks.length];
    double sum = 0;
    for (int i = 0; i < ranks.length; i++) {
      weights[i] = StrictMath.pow(ranks[i] + FLATNESS, -STEEPNESS);
      sum += weights[i];
    }
    for (int i = 0; i < ranks.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }
}
