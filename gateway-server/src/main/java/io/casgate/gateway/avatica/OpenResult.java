package io.casgate.gateway.avatica;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.error.SqlFailure;
import io.casgate.adapter.plan.RowStream;
import io.casgate.adapter.runtime.QueryContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.apache.calcite.avatica.Meta.Frame;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The rows of one execution on their way to a client, frame by frame.
 *
 * <p>A worker fills one frame when a request asks for it and is then free again, so a slow client
 * holds one frame at most and no thread. The stream belongs to the worker while one runs and else
 * to whoever holds the monitor.
 */
final class OpenResult implements AutoCloseable {
  private final QueryContext context;
  private final Executor workers;
  private final Supplier<RowStream> source;
  private final Runnable atEnd;
  private final long maxRows;

  private @Nullable RowStream stream;
  private List<Object> rows = new ArrayList<>();
  private long bytes;
  private long produced;
  private long sent;
  private boolean working;
  private boolean exhausted;
  private boolean closed;
  private @Nullable Throwable failure;

  /**
   * A result that starts to run at the first {@link #frame}.
   *
   * @param source starts the execution; called once at most, by a worker
   * @param atEnd called when nothing more will be read, once or more
   * @param maxRows rows the client wants at most; negative for all
   */
  OpenResult(
      QueryContext context,
      Executor workers,
      Supplier<RowStream> source,
      Runnable atEnd,
      long maxRows) {
    this.context = requireNonNull(context, "context");
    this.workers = requireNonNull(workers, "workers");
    this.source = requireNonNull(source, "source");
    this.atEnd = requireNonNull(atEnd, "atEnd");
    this.maxRows = maxRows;
  }

  /**
   * The rows from {@code offset} on. When the frame is not full in time, what is there is sent, be
   * it nothing, and work on it goes on.
   */
  synchronized Frame frame(long offset, FrameLimits limits, Duration patience) {
    checkOpen();
    if (offset != sent) {
      throw SqlError.INTERRUPTED
          .with()
          .hinting("A part of the result got lost on its way; run the statement again.");
    }
    if (!working && !exhausted && failure == null) {
      start(limits);
    }
    awaitWork(patience);
    checkOpen();
    if (failure != null) {
      throw failed(failure);
    }
    return take();
  }

  private Frame take() {
    List<Object> frame = rows;
    Frame answer = new Frame(sent, exhausted, frame);
    sent += frame.size();
    rows = new ArrayList<>();
    bytes = 0;
    if (exhausted) {
      closed = true;
    }
    return answer;
  }

  /** Whether nothing is left to fetch. */
  synchronized boolean isFinished() {
    return closed || failure != null;
  }

  /** Stops the reads behind the result and frees whoever waits for it; never blocks on work. */
  @Override
  public void close() {
    context.cancel();
    synchronized (this) {
      closed = true;
      rows = new ArrayList<>();
      notifyAll();
      if (!working) {
        closeStream();
      }
    }
  }

  private void checkOpen() {
    if (closed) {
      throw SqlError.INTERRUPTED.with();
    }
  }

  private void start(FrameLimits limits) {
    working = true;
    try {
      workers.execute(() -> work(limits));
    } catch (RejectedExecutionException e) {
      working = false;
      throw SqlError.INTERRUPTED.causedBy(e);
    }
  }

  private void awaitWork(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    try {
      while (working && !closed) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          return;
        }
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw SqlError.INTERRUPTED.causedBy(e);
    }
  }

  private void work(FrameLimits limits) {
    Throwable thrown = null;
    boolean last = false;
    try {
      last = fill(limits);
    } catch (Throwable e) {
      thrown = e;
    }
    synchronized (this) {
      working = false;
      exhausted = last;
      failure = thrown;
      if (closed || exhausted || failure != null) {
        closeStream();
      }
      notifyAll();
    }
  }

  /** Fills the frame and answers whether that was the last. */
  private boolean fill(FrameLimits limits) {
    RowStream from = openStream();
    while (produced != maxRows) {
      context.check();
      if (!from.next()) {
        return true;
      }
      produced++;
      if (add(from.row(), limits)) {
        return produced == maxRows;
      }
    }
    return true;
  }

  private RowStream openStream() {
    RowStream open = stream;
    if (open == null) {
      context.check();
      open = source.get();
      stream = open;
    }
    return open;
  }

  private synchronized boolean add(Object[] row, FrameLimits limits) {
    rows.add(Arrays.asList(row));
    bytes += RowSize.of(row);
    return limits.areReachedBy(rows.size(), bytes);
  }

  private void closeStream() {
    RowStream open = stream;
    stream = null;
    try {
      if (open != null) {
        open.close();
      }
    } finally {
      atEnd.run();
    }
  }

  private static RuntimeException failed(Throwable failure) {
    return failure instanceof SqlFailure known ? known : AvaticaErrors.internal(failure);
  }
}
