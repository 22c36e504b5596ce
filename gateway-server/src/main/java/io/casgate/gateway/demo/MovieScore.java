package io.casgate.gateway.demo;

import java.math.BigDecimal;
import java.util.Optional;

/** What the ratings of a movie come to; the average is absent when there are none. */
record MovieScore(Optional<BigDecimal> average, int ratings) {
  /** The average has the digits of the double that the seed's tools would have computed. */
  static MovieScore of(long halfStars, int ratings) {
    return ratings == 0
        ? new MovieScore(Optional.empty(), 0)
        : new MovieScore(Optional.of(BigDecimal.valueOf(halfStars / 2.0 / ratings)), ratings);
  }
}
