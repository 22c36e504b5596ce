package io.casgate.gateway.acceptance;

import io.casgate.adapter.client.CassandraClient;
import io.casgate.adapter.client.CqlPage;
import io.casgate.adapter.client.CqlRequest;
import io.casgate.adapter.schema.ClusterDefinition;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A client of a real cluster that notes what is sent through it. Safe for many threads. */
final class RecordingClient implements CassandraClient {
  private final CassandraClient client;
  private final Queue<SentRead> sent = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();

  RecordingClient(CassandraClient client) {
    this.client = client;
  }

  /** What statements sent since the last {@link #forget}. */
  List<SentRead> sent() {
    return sent.stream().filter(read -> !read.isMeasurement()).toList();
  }

  void forget() {
    sent.clear();
  }

  /** Pages that were asked for and are neither here nor given up. */
  int pagesOnTheirWay() {
    return waiting.get();
  }

  @Override
  public CompletableFuture<CqlPage> execute(CqlRequest request) {
    SentRead read = new SentRead(request);
    sent.add(read);
    return watched(read, client.execute(request));
  }

  private CompletableFuture<CqlPage> watched(SentRead read, CompletableFuture<CqlPage> page) {
    waiting.incrementAndGet();
    CompletableFuture<CqlPage> answer = new CompletableFuture<>();
    CompletableFuture<CqlPage> unused =
        page.whenComplete(
            (received, failure) -> {
              waiting.decrementAndGet();
              if (failure == null) {
                read.received(received.size());
                answer.complete(new WatchedPage(read, received));
              } else {
                answer.completeExceptionally(failure);
              }
            });
    // The answer itself must go out, so that cancelling it is seen here.
    CompletableFuture<CqlPage> unusedCancel =
        answer.whenComplete(
            (received, failure) -> {
              if (answer.isCancelled()) {
                page.cancel(true);
              }
            });
    return answer;
  }

  @Override
  public ClusterDefinition definition() {
    return client.definition();
  }

  @Override
  public ClusterDefinition refreshDefinition() {
    return client.refreshDefinition();
  }

  @Override
  public boolean isConnected() {
    return client.isConnected();
  }

  @Override
  public void close() {
    client.close();
  }

  /** A page that notes the one after it. */
  private final class WatchedPage implements CqlPage {
    private final SentRead read;
    private final CqlPage page;

    private WatchedPage(SentRead read, CqlPage page) {
      this.read = read;
      this.page = page;
    }

    @Override
    public Iterator<Object[]> rows() {
      return page.rows();
    }

    @Override
    public int size() {
      return page.size();
    }

    @Override
    public Optional<CompletableFuture<CqlPage>> fetchNext() {
      return page.fetchNext().map(next -> watched(read, next));
    }
  }
}
