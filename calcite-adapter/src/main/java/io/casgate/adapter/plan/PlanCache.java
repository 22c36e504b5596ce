package io.casgate.adapter.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.casgate.adapter.sql.LexedStatement;
import io.casgate.adapter.sql.SqlMode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The plans of statements seen before, shared by all sessions. A plan is found again only for the
 * same text, database and sql_mode on the same version of the catalog. Safe for many threads.
 */
public final class PlanCache {
  /** Sizes of tables change without a new catalog version, so plans grow old. */
  private static final Duration LONGEST_LIFE = Duration.ofMinutes(10);

  /** A text longer than this is a one-off: keeping it would drive out many others. */
  private static final int LONGEST_TEXT = 16 * 1024;

  private final SqlPlanner planner;
  private final Cache<Key, CompletableFuture<ExecutablePlan>> plans;

  private record Key(String text, Optional<String> database, SqlMode mode, long version) {}

  public PlanCache(SqlPlanner planner, int mostPlans) {
    this.planner = planner;
    this.plans =
        Caffeine.newBuilder().maximumSize(mostPlans).expireAfterWrite(LONGEST_LIFE).build();
  }

  /**
   * The plan of a statement, made now if need be. Who asks for one that another thread is making
   * waits for that.
   */
  public ExecutablePlan plan(LexedStatement statement, PlanningContext context) {
    if (statement.source().length() > LONGEST_TEXT) {
      return planner.plan(statement, context);
    }
    Key key =
        new Key(
            statement.source(), context.database(), context.sqlMode(), context.catalog().version());
    CompletableFuture<ExecutablePlan> mine = new CompletableFuture<>();
    CompletableFuture<ExecutablePlan> known = plans.asMap().putIfAbsent(key, mine);
    if (known != null) {
      return result(known);
    }
    try {
      ExecutablePlan made = planner.plan(statement, context);
      mine.complete(made);
      if (made.explanation().provisional()) {
        plans.asMap().remove(key, mine);
      }
      return made;
    } catch (Throwable e) {
      plans.asMap().remove(key, mine);
      mine.completeExceptionally(e);
      throw e;
    }
  }

  private static ExecutablePlan result(CompletableFuture<ExecutablePlan> plan) {
    try {
      return plan.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }
}
