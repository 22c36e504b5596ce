package io.casgate.adapter.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What a misspelt name may have meant: the source of every "did you mean". */
public final class NearestName {
  private static final int MOST_EDITS = 3;

  private NearestName() {}

  /** The nearest name, if it is near enough to be a slip of the finger. */
  public static Optional<String> of(String name, Stream<String> candidates) {
    String wanted = name.toLowerCase(Locale.ROOT);
    // A swap of two letters counts as two edits, and is the slip that fingers make most.
    int most = Math.min(MOST_EDITS, 1 + wanted.length() / 4);
    LevenshteinDistance distance = new LevenshteinDistance(most);
    record Scored(String name, int edits) {}
    return candidates
        .map(one -> new Scored(one, distance.apply(wanted, one.toLowerCase(Locale.ROOT))))
        .filter(one -> one.edits >= 0)
        .min(Comparator.comparingInt(Scored::edits).thenComparing(Scored::name))
        .map(Scored::name);
  }

  /** The question for a hint, {@code Did you mean 'x'?}, or nothing where no name is near. */
  public static String question(String name, Collection<String> candidates) {
    return of(name, candidates.stream())
        .map(nearest -> "Did you mean '" + nearest + "'?")
        .orElse("");
  }
}
