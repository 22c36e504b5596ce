package io.casgate.gateway.demo;

import java.math.BigDecimal;

/**
 * What one user thought of one movie.
 *
 * @param halfStars from 1 to 10
 * @param time seconds since 1970
 */
record Rating(int userId, int movieId, int halfStars, int time) {
  /** The stars with one decimal place: 5.0, 4.5. */
  BigDecimal stars() {
    return BigDecimal.valueOf(halfStars * 5L, 1);
  }
}
