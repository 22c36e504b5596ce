package io.casgate.gateway.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Deals genres to movies like cards: each genre as often as the sample's size asks for, every movie
 * at least one, no movie one twice, and the further ones to movies they go with.
 */
final class GenreDealer {
  private static final int MOST_GENRES = 6;
  private static final int CANDIDATES = 8;

  private final Random random;
  private final List<Set<String>> hands;
  private final List<Set<String>> open = new ArrayList<>();

  /** The hands hold what is known; the empty ones and only they are dealt to. */
  GenreDealer(List<Set<String>> hands, Random random) {
    this.hands = hands;
    this.random = random;
    for (Set<String> hand : hands) {
      if (hand.isEmpty()) {
        open.add(hand);
      }
    }
  }

  void deal() {
    Deque<String> deck = shuffledDeck();
    int withoutGenre = Math.min(missing(Genres.NONE_LISTED), open.size());
    Collections.shuffle(open, random);
    List<Set<String>> none = open.subList(0, withoutGenre);
    none.forEach(hand -> hand.add(Genres.NONE_LISTED));
    none.clear();
    for (Set<String> hand : open) {
      hand.add(deck.isEmpty() ? "Drama" : deck.removeFirst());
    }
    while (!deck.isEmpty()) {
      dealFurther(deck.removeFirst());
    }
  }

  private Deque<String> shuffledDeck() {
    List<String> deck = new ArrayList<>();
    for (String genre : Genres.all()) {
      if (!genre.equals(Genres.NONE_LISTED)) {
        deck.addAll(Collections.nCopies(Math.max(0, missing(genre)), genre));
      }
    }
    Collections.shuffle(deck, random);
    return new ArrayDeque<>(deck);
  }

  private int missing(String genre) {
    long known = hands.stream().filter(hand -> hand.contains(genre)).count();
    return (int) (Genres.movies(genre, hands.size()) - known);
  }

  /** Looks at a few movies and takes the first that fits, or else the last that can. */
  private void dealFurther(String genre) {
    Set<String> taker = null;
    for (int i = 0; i < CANDIDATES; i++) {
      Set<String> hand = open.get(random.nextInt(open.size()));
      if (canTake(hand, genre)) {
        taker = hand;
        if (Genres.fits(genre, hand)) {
          break;
        }
      }
    }
    if (taker == null) {
      taker = firstFrom(random.nextInt(open.size()), genre);
    }
    taker.add(genre);
  }

  private Set<String> firstFrom(int start, String genre) {
    for (int i = 0; i < open.size(); i++) {
      Set<String> hand = open.get((start + i) % open.size());
      if (!hand.contains(genre)) {
        return hand;
      }
    }
    throw new IllegalStateException("every movie has the genre " + genre);
  }

  private static boolean canTake(Set<String> hand, String genre) {
    return hand.size() < MOST_GENRES && !hand.contains(genre);
  }
}
