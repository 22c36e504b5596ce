package io.casgate.gateway.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes titles that no movie need be ashamed of, each with its year and none twice. */
final class MovieTitles {
  private static final List<String> QUALITIES =
      List.of(
          "Silent",
          "Last",
          "Broken",
          "Golden",
          "Crimson",
          "Hidden",
          "Lonely",
          "Wild",
          "Midnight",
          "Burning",
          "Frozen",
          "Distant",
          "Secret",
          "Restless",
          "Perfect",
          "Savage",
          "Gentle",
          "Forgotten",
          "Electric",
          "Quiet",
          "Reckless",
          "Second",
          "Invisible",
          "Borrowed",
          "Bitter",
          "Endless",
          "Crooked",
          "Paper",
          "Velvet",
          "Iron",
          "Blue",
          "Scarlet",
          "Stolen",
          "Unlikely");
  private static final List<String> THINGS =
      List.of(
          "River",
          "Garden",
          "Letter",
          "Stranger",
          "Summer",
          "Winter",
          "Harbor",
          "Mirror",
          "Road",
          "Station",
          "Orchard",
          "Promise",
          "Witness",
          "Detective",
          "Captain",
          "Bride",
          "Wolf",
          "Lighthouse",
          "Machine",
          "Kingdom",
          "Carnival",
          "Shadow",
          "Horizon",
          "Waltz",
          "Island",
          "Tower",
          "Bridge",
          "Heist",
          "Inheritance",
          "Messenger",
          "Astronaut",
          "Sailor",
          "Thief",
          "Painter",
          "Neighbor",
          "Telegram",
          "Storm",
          "Circus",
          "Diamond",
          "Passenger",
          "Engine");
  private static final List<String> PLACES =
      List.of(
          "Lisbon",
          "Casablanca Road",
          "Kyoto",
          "the Delta",
          "Buenos Aires",
          "Harlem",
          "the North",
          "Vienna",
          "Route 9",
          "Marseille",
          "the Valley",
          "Istanbul",
          "Cape Town",
          "Dakota",
          "Prague",
          "the Moon",
          "Savannah",
          "Havana",
          "the Border",
          "Edinburgh",
          "Shanghai");
  private static final List<String> NAMES =
      List.of(
          "Anna",
          "Walter",
          "Rosalind",
          "Max",
          "Eleanor",
          "Theo",
          "Marguerite",
          "Frank",
          "Ines",
          "Oscar",
          "Lucille",
          "Henry",
          "Clara",
          "Dexter",
          "Vivian",
          "Hugo",
          "Mabel",
          "Julian",
          "Nora",
          "Felix",
          "Iris",
          "Gus",
          "Beatrice",
          "Leo",
          "Sylvia",
          "Ray",
          "Esther",
          "Nico");

  private final Random random;
  private final Set<String> made = new HashSet<>();

  MovieTitles(Random random) {
    this.random = random;
  }

  /** A new title of that year. */
  String next(int year) {
    for (int attempt = 1; ; attempt++) {
      String title = phrase() + (attempt < 20 ? "" : " " + attempt) + " (" + year + ")";
      if (made.add(title)) {
        return title;
      }
    }
  }

  private String phrase() {
    return switch (random.nextInt(11)) {
      case 0, 1 -> one(QUALITIES) + " " + one(THINGS) + ", The";
      case 2 -> one(QUALITIES) + " " + one(THINGS);
      case 3 -> one(THINGS) + " in " + one(PLACES) + ", A";
      case 4 -> one(THINGS) + " of " + one(PLACES) + ", The";
      case 5 -> one(NAMES) + "'s " + one(THINGS);
      case 6 -> one(NAMES) + " and the " + one(QUALITIES) + " " + one(THINGS);
      case 7 -> "Farewell to " + one(PLACES) + ", " + one(NAMES);
      case 8 -> one(NAMES) + " & " + one(NAMES) + " in " + one(PLACES);
      case 9 -> "Last " + one(THINGS) + " to " + one(PLACES) + ", The";
      default -> one(QUALITIES) + " " + one(NAMES);
    };
  }

  private String one(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
