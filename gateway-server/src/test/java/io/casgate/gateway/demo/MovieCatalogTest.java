package io.casgate.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MovieCatalogTest {
  private static final Map<String, Integer> MOVIES_PER_GENRE_OF_THE_SEED =
      Map.ofEntries(
          Map.entry("Musical", 1036),
          Map.entry("Comedy", 8378),
          Map.entry("Action", 3522),
          Map.entry("War", 1195),
          Map.entry("Horror", 2612),
          Map.entry("IMAX", 196),
          Map.entry("Mystery", 1516),
          Map.entry("Drama", 13355),
          Map.entry("Romance", 4131),
          Map.entry("Documentary", 2471),
          Map.entry("(no genres listed)", 250),
          Map.entry("Children", 1140),
          Map.entry("Thriller", 4183),
          Map.entry("Crime", 2941),
          Map.entry("Animation", 1027),
          Map.entry("Film-Noir", 330),
          Map.entry("Sci-Fi", 1743),
          Map.entry("Fantasy", 1412),
          Map.entry("Adventure", 2330),
          Map.entry("Western", 676));

  @Test
  void isTheSameEveryTime() {
    assertThat(MovieCatalog.of(SampleScale.DEFAULT).movies())
        .isEqualTo(MovieCatalog.of(SampleScale.DEFAULT).movies());
  }

  @Test
  void hasTheSeedsMoviesPerGenreAtFullScale() {
    MovieCatalog catalog = MovieCatalog.of(SampleScale.ofFactor(SampleScale.LARGEST_FACTOR));
    assertThat(catalog.movies()).hasSize(27_303);
    assertThat(catalog.moviesPerGenre()).isEqualTo(MOVIES_PER_GENRE_OF_THE_SEED);
  }

  @Test
  void hasTheProportionsOfTheSeedAtTheDefaultScale() {
    Map<String, Integer> counts = MovieCatalog.of(SampleScale.DEFAULT).moviesPerGenre();
    assertThat(counts).hasSize(20);
    assertThat(counts.get("Drama")).isEqualTo(978);
    assertThat(counts.get("(no genres listed)")).isEqualTo(18);
  }

  @Test
  void showsTheFirstAdventuresOfTheSeed() {
    List<String> adventures =
        MovieCatalog.of(SampleScale.DEFAULT).movies().stream()
            .filter(movie -> movie.genres().contains("Adventure"))
            .limit(5)
            .map(movie -> movie.id() + " " + movie.title())
            .toList();
    assertThat(adventures)
        .containsExactly(
            "1 Toy Story (1995)",
            "2 Jumanji (1995)",
            "8 Tom and Huck (1995)",
            "10 GoldenEye (1995)",
            "13 Balto (1995)");
  }

  @Test
  void givesToyStoryItsGenres() {
    assertThat(MovieCatalog.of(SampleScale.DEFAULT).movies().get(0).genres())
        .containsExactly("Adventure", "Animation", "Children", "Comedy", "Fantasy");
  }

  @Test
  void givesEveryMovieATitleOfItsOwnWithItsYearAndAGenre() {
    List<Movie> movies = MovieCatalog.of(SampleScale.DEFAULT).movies();
    assertThat(movies).extracting(Movie::id).isSorted().doesNotHaveDuplicates();
    assertThat(movies).extracting(Movie::title).doesNotHaveDuplicates();
    assertThat(movies)
        .allSatisfy(
            movie -> {
              assertThat(movie.title()).endsWith("(" + movie.year() + ")");
              assertThat(movie.year()).isBetween(1915, 2015);
              assertThat(movie.genres()).isNotEmpty();
            });
  }

  @Test
  void staysWholeAtTheSmallestScale() {
    MovieCatalog catalog =
        MovieCatalog.of(new SampleScale(SampleScale.FEWEST_MOVIES, SampleScale.FEWEST_RATINGS));
    assertThat(catalog.movies()).hasSize(SampleScale.FEWEST_MOVIES);
    assertThat(catalog.movies()).extracting(Movie::id).contains(1, 110, 1270, 2011, 2012, 131072);
  }
}
