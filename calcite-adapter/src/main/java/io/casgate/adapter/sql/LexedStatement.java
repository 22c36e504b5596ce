package io.casgate.adapter.sql;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.error.SourcePosition;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A statement after the lexer: its tokens, and the same statement in canonical text for the
 * grammar, with the way back to places in what the client sent.
 */
public final class LexedStatement {
  private static final Comparator<SourcePosition> ORDER =
      Comparator.comparingInt(SourcePosition::line).thenComparingInt(SourcePosition::column);

  private final String source;
  private final List<SqlToken> tokens;
  private final String canonicalText;
  private final PositionMap positions;
  private final Map<String, String> sessionLiterals;

  LexedStatement(
      String source,
      List<SqlToken> tokens,
      String canonicalText,
      PositionMap positions,
      Map<String, String> sessionLiterals) {
    this.source = requireNonNull(source, "source");
    this.tokens = List.copyOf(tokens);
    this.canonicalText = requireNonNull(canonicalText, "canonicalText");
    this.positions = requireNonNull(positions, "positions");
    this.sessionLiterals = Map.copyOf(sessionLiterals);
  }

  /** The text as the client sent it. */
  public String source() {
    return source;
  }

  /** The tokens without comments; the last one is END. */
  public List<SqlToken> tokens() {
    return tokens;
  }

  public String canonicalText() {
    return canonicalText;
  }

  /** What it asks about its session, and the literals that stand for it: {@link SessionTerms}. */
  public Map<String, String> sessionLiterals() {
    return sessionLiterals;
  }

  /** Whether nothing but comments and semicolons was sent. */
  public boolean isEmpty() {
    return tokens.size() == 1;
  }

  /** Where in the client's text a place of the canonical text is. */
  public SourcePosition toSource(SourcePosition canonical) {
    return positions.toSource(canonical);
  }

  /**
   * What the client wrote between two places of the canonical text, from the token at the first to
   * the token at the last; empty when no token is there.
   */
  public Optional<String> sourceBetween(SourcePosition first, SourcePosition last) {
    Optional<SqlToken> from = tokenAt(first);
    Optional<SqlToken> to = tokenAt(last);
    if (from.isEmpty() || to.isEmpty() || to.get().offset() < from.get().offset()) {
      return Optional.empty();
    }
    int end = to.get().offset() + to.get().text().length();
    return Optional.of(source.substring(from.get().offset(), end));
  }

  private Optional<SqlToken> tokenAt(SourcePosition canonical) {
    SourcePosition place = toSource(canonical);
    int low = 0;
    int high = tokens.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = ORDER.compare(tokens.get(middle).position(), place);
      if (order == 0) {
        return Optional.of(tokens.get(middle));
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return Optional.empty();
  }
}
