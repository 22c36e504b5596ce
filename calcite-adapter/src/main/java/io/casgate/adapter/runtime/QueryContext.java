package io.casgate.adapter.runtime;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.error.SqlFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.calcite.DataContext;

/**
 * One execution of one statement: its settings, its deadline, its cancel switch and its counters.
 * It travels from the session to the cursors inside the DataContext. Safe for many threads.
 */
public final class QueryContext {
  /** The name under which generated code finds the context in its {@link DataContext}. */
  public static final String KEY = "casgate.query";

  private final QuerySettings settings;
  private final ExecutionCounters counters = new ExecutionCounters();
  private final MemoryBudget memory;
  private final CompletableFuture<Void> cancelled = new CompletableFuture<>();
  private final long startNanos = System.nanoTime();

  /** An execution that shares its process's memory with no other. */
  public QueryContext(QuerySettings settings) {
    this(settings, MemoryPool.unlimited());
  }

  /** An execution that takes what it holds from a pool, up to {@link #end}. */
  public QueryContext(QuerySettings settings, MemoryPool pool) {
    this.settings = requireNonNull(settings, "settings");
    this.memory = new MemoryBudget(settings.memoryLimit(), pool);
  }

  /** The context of running code; one of {@code plain} where a plain Calcite connection runs it. */
  public static QueryContext of(DataContext root, QuerySettings plain) {
    Object context = root.get(KEY);
    return context instanceof QueryContext query ? query : new QueryContext(plain);
  }

  public QuerySettings settings() {
    return settings;
  }

  public ExecutionCounters counters() {
    return counters;
  }

  MemoryBudget memory() {
    return memory;
  }

  /** The execution is over: what it held is free for others. */
  public void end() {
    memory.release();
  }

  /** Ends the statement: the thread that works on it gets error 1317 at its next step. */
  public void cancel() {
    cancelled.complete(null);
  }

  public boolean isCancelled() {
    return cancelled.isDone();
  }

  /** What is left of the time limit, never negative; empty when there is none. */
  public Optional<Duration> remainingTime() {
    return settings
        .timeLimit()
        .map(limit -> limit.minusNanos(System.nanoTime() - startNanos))
        .map(left -> left.isNegative() ? Duration.ZERO : left);
  }

  /** Called in every loop that can be long; throws 1317 or 1969 when the statement must end. */
  public void check() {
    if (isCancelled()) {
      throw SqlError.INTERRUPTED.with();
    }
    if (settings.timeLimit().isPresent() && remainingTime().orElseThrow().isZero()) {
      throw SqlError.STATEMENT_TIMEOUT.with();
    }
  }

  /**
   * Waits for an answer of the cluster: the one place where a statement blocks. Cancel and deadline
   * end the wait and cancel {@code answer}.
   */
  public <T> T await(CompletableFuture<T> answer) {
    check();
    try {
      CompletableFuture<Object> first = CompletableFuture.anyOf(answer, cancelled);
      Optional<Duration> left = remainingTime();
      if (left.isPresent()) {
        first.get(left.get().toNanos(), TimeUnit.NANOSECONDS);
      } else {
        first.get();
      }
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw SqlError.STATEMENT_TIMEOUT.with();
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw SqlError.INTERRUPTED.with();
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    }
    if (!answer.isDone()) {
      answer.cancel(true);
      throw SqlError.INTERRUPTED.with();
    }
    return answer.join();
  }

  private static SqlFailure failure(Throwable cause) {
    if (cause instanceof SqlFailure failure) {
      return failure;
    }
    if (cause instanceof CancellationException) {
      return SqlError.INTERRUPTED.causedBy(cause);
    }
    return SqlError.INTERNAL.causedBy(cause, cause.toString());
  }
}
