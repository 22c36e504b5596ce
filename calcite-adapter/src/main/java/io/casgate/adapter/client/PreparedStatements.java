package io.casgate.adapter.client;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The prepared statements in use, by text; the least used go when there are too many. Safe for many
 * threads, which share one PREPARE of the same text.
 */
final class PreparedStatements {
  private static final int LARGEST_SIZE = 2_000;

  private final Cache<Key, CompletableFuture<PreparedRead>> byText =
      Caffeine.newBuilder().maximumSize(LARGEST_SIZE).build();

  /**
   * A table that was dropped and created again may have other types under the same names, and
   * neither server nor driver then prepare anew: so the version of the schema is part of the key.
   */
  private record Key(String text, long schemaVersion) {}

  CompletionStage<PreparedRead> prepare(CqlSession session, String text, long schemaVersion) {
    Key key = new Key(text, schemaVersion);
    CompletableFuture<PreparedRead> prepared =
        byText.get(key, missing -> prepareNow(session, text, schemaVersion));
    return prepared.whenComplete((read, failure) -> forgetFailed(key, prepared, failure));
  }

  private void forgetFailed(
      Key key, CompletableFuture<PreparedRead> prepared, @Nullable Throwable failure) {
    if (failure != null) {
      byText.asMap().remove(key, prepared);
    }
  }

  /** The driver has a cache too, by statement: a timestamp that is never sent tells ours apart. */
  private static CompletableFuture<PreparedRead> prepareNow(
      CqlSession session, String text, long schemaVersion) {
    SimpleStatement statement =
        SimpleStatement.newInstance(text).setQueryTimestamp(schemaVersion).setIdempotent(true);
    return session
        .prepareAsync(statement)
        .toCompletableFuture()
        .thenApply(prepared -> new PreparedRead(prepared, session.getContext()));
  }
}
