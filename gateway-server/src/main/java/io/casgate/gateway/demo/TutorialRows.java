package io.casgate.gateway.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** The rows of the keyspace {@code tutorial}: always the same, from short lists and fixed times. */
final class TutorialRows {
  /** A post; its id carries its time. */
  record Post(UUID userId, UUID postId, String content) {}

  /** A gym and the day it opened. */
  record Gym(String country, String state, String city, Instant openingDate, String name) {}

  /** A customer; the id is the text of the user id that posts have. */
  record Customer(String id, String firstName, String lastName, Instant registeredOn) {}

  /** A product. */
  record Product(String id, String title) {}

  /** That a customer likes a product, and since when. */
  record Like(Customer customer, Product product, Instant on) {}

  private static final Instant START = Instant.parse("2024-01-05T08:00:00Z");

  /** From 1582, where the time of UUIDs begins, to 1970, in their unit of 100 ns. */
  private static final long UUID_EPOCH = 0x01b21dd213814000L;

  private static final List<String> PEOPLE =
      List.of(
          "Anna Lindqvist",
          "Ben Okafor",
          "Carla Rossi",
          "David Chen",
          "Elif Demir",
          "Farid Haddad",
          "Grace Kim",
          "Hugo Martins",
          "Irina Petrova",
          "Jamal Brooks",
          "Keiko Tanaka",
          "Liam Murphy",
          "Maya Patel",
          "Noah Weber",
          "Olga Nowak",
          "Pedro Alvarez",
          "Quinn Taylor",
          "Rosa Delgado",
          "Samir Aziz",
          "Tess van Dijk",
          "Anna Kowalska",
          "Viktor Hansen",
          "Wanda Lopez",
          "Yusuf Ali");

  private static final List<String> PRODUCTS =
      List.of(
          "Pepsi",
          "Sparkling Water",
          "Running Shoes",
          "Yoga Mat",
          "Espresso Beans",
          "Bluetooth Speaker",
          "Desk Lamp",
          "Travel Mug",
          "Wool Scarf",
          "Notebook",
          "Rain Jacket",
          "Headphones",
          "Climbing Rope",
          "Chess Set",
          "Garden Gloves",
          "Camping Stove",
          "Ukulele",
          "Cast-Iron Pan",
          "Puzzle, 1000 pieces",
          "Bicycle Bell",
          "Green Tea",
          "Dark Chocolate",
          "Sketch Pad",
          "Water Bottle");

  private static final List<String> THOUGHTS =
      List.of(
          "Morning run done, the river was all fog.",
          "Does anybody have a good recipe for lentil soup?",
          "Finished the book everyone recommended. You were right.",
          "New bike day!",
          "The meeting could have been an email.",
          "Sunset from the roof tonight ☀️ was worth the stairs.",
          "Trying to learn the ukulele. Apologies to the neighbours.",
          "First snow of the year ❄",
          "Café with the best cinnamon rolls: found.",
          "Moved house; if I owe you a box of books, say so.",
          "That film was two hours too long.",
          "Grateful for good friends and short queues.");

  private static final List<String> MOODS =
      List.of("", " Again!", " What a week.", " Who is in?", " More soon.");

  private static final List<String> GYM_WORDS =
      List.of(
          "Iron",
          "Desert",
          "Summit",
          "Copper",
          "Phoenix",
          "Sunrise",
          "Titan",
          "Canyon",
          "Pulse",
          "Cactus",
          "Anvil",
          "Velocity",
          "Harbor",
          "Atlas",
          "North",
          "Granite");

  private static final List<String> GYM_KINDS =
      List.of("Fitness", "Gym", "Strength Club", "CrossFit", "Athletics");

  private static final List<List<String>> CITIES =
      List.of(
          List.of("us", "Arizona", "Phoenix"),
          List.of("us", "Arizona", "Tucson"),
          List.of("us", "California", "San Diego"),
          List.of("us", "Oregon", "Portland"),
          List.of("us", "Maine", "Portland"),
          List.of("ca", "Ontario", "Toronto"),
          List.of("de", "Bavaria", "Munich"),
          List.of("fi", "Uusimaa", "Helsinki"));

  private static final int GYMS_IN_PHOENIX = 16;
  private static final int GYMS_ELSEWHERE = 5;
  private static final int POSTS_OF_ANNA = 30;

  private TutorialRows() {}

  static List<Customer> customers() {
    List<Customer> customers = new ArrayList<>();
    for (int i = 0; i < PEOPLE.size(); i++) {
      String[] name = PEOPLE.get(i).split(" ", 2);
      Instant registered = START.minus(Duration.ofHours(613L * (i + 1)));
      customers.add(new Customer(userId(i).toString(), name[0], name[1], registered));
    }
    return customers;
  }

  static List<Product> products() {
    List<Product> products = new ArrayList<>();
    for (int i = 0; i < PRODUCTS.size(); i++) {
      products.add(new Product("P%03d".formatted(i + 1), PRODUCTS.get(i)));
    }
    return products;
  }

  /** Everybody posts; Anna, the first, more than a first page of twenty holds. */
  static List<Post> posts() {
    Random random = new Random(20);
    List<Post> posts = new ArrayList<>();
    for (int user = 0; user < 6; user++) {
      int count = user == 0 ? POSTS_OF_ANNA : 3 + user;
      Instant time = START;
      for (int i = 0; i < count; i++) {
        time = time.plus(Duration.ofMinutes(90 + random.nextInt(5_000)));
        String thought = THOUGHTS.get((i + 5 * user) % THOUGHTS.size());
        String content = thought + MOODS.get(i / THOUGHTS.size() + user % 2);
        posts.add(new Post(userId(user), timeUuid(time, posts.size()), content));
      }
    }
    return posts;
  }

  static List<Gym> gyms() {
    Random random = new Random(85);
    List<Gym> gyms = new ArrayList<>();
    for (List<String> city : CITIES) {
      int count = city.get(2).equals("Phoenix") ? GYMS_IN_PHOENIX : GYMS_ELSEWHERE;
      for (int i = 0; i < count; i++) {
        String name = GYM_WORDS.get(i) + " " + GYM_KINDS.get(random.nextInt(GYM_KINDS.size()));
        Instant opened = START.minus(Duration.ofDays(random.nextInt(6_000)));
        gyms.add(new Gym(city.get(0), city.get(1), city.get(2), opened, name));
      }
    }
    return gyms;
  }

  /** Everybody likes some products; most like the first, Pepsi. */
  static List<Like> likes() {
    Random random = new Random(7);
    List<Product> products = products();
    List<Like> likes = new ArrayList<>();
    List<Customer> customers = customers();
    for (int i = 0; i < customers.size(); i++) {
      int count = i == 0 ? 12 : 2 + random.nextInt(4);
      Instant time = START.plus(Duration.ofHours(random.nextInt(500)));
      for (int n = 0; n < count; n++) {
        boolean pepsi = n == 0 && i % 5 != 4;
        int product = pepsi ? 0 : 1 + (i * 7 + n * 5) % (products.size() - 1);
        time = time.plus(Duration.ofMinutes(30 + random.nextInt(9_000)));
        likes.add(new Like(customers.get(i), products.get(product), time));
      }
    }
    return likes;
  }

  /** The user's id as everything refers to it: Anna's ends in 1. */
  private static UUID userId(int index) {
    return UUID.fromString("a11a0000-0000-4000-8000-%012d".formatted(index + 1));
  }

  /** A version 1 UUID of that time. */
  private static UUID timeUuid(Instant time, int sequence) {
    long ticks = time.toEpochMilli() * 10_000 + UUID_EPOCH + sequence;
    long most =
        (ticks << 32) | ((ticks & 0x0000_ffff_0000_0000L) >>> 16) | 0x1000 | (ticks >>> 48 & 0xfff);
    return new UUID(most, 0x8000_0000_0000_0000L | sequence);
  }
}
