package io.casgate.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SampleScaleTest {
  @Test
  void startsWithTwoThousandMovies() {
    assertThat(SampleScale.ofFactor(1)).isEqualTo(new SampleScale(2_000, 100_000));
  }

  @Test
  void reachesTheSizeOfTheSeed() {
    assertThat(SampleScale.ofFactor(220)).isEqualTo(new SampleScale(27_303, 22_000_000));
  }

  @Test
  void refusesMoreThanTheSeedHas() {
    assertThatThrownBy(() -> SampleScale.ofFactor(221)).hasMessageContaining("1 to 220");
    assertThatThrownBy(() -> new SampleScale(99, 100_000)).hasMessageContaining("movies");
    assertThatThrownBy(() -> new SampleScale(100, 1)).hasMessageContaining("ratings");
  }

  @Test
  void asksNobodyToRateMoreThanAFifthOfTheMovies() {
    SampleScale scale = new SampleScale(100, 100_000);
    assertThat(scale.ratings() / scale.users()).isLessThanOrEqualTo(scale.movies() / 5);
  }
}
