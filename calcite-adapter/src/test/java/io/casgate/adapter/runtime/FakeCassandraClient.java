package io.casgate.adapter.runtime;

import io.casgate.adapter.client.CassandraClient;
import io.casgate.adapter.client.CqlPage;
import io.casgate.adapter.client.CqlRequest;
import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.error.SqlFailure;
import io.casgate.adapter.schema.ClusterDefinition;
import io.casgate.adapter.schema.KeyspaceDefinition;
import io.casgate.adapter.schema.TableDefinition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A cluster without nodes: answers from tables in memory and notes what was asked. It answers at
 * once, or holds answers back until it is told to go on. Safe for many threads.
 */
public final class FakeCassandraClient implements CassandraClient {
  private final Map<String, FakeTable> tables = new LinkedHashMap<>();
  private final List<CqlRequest> requests = new ArrayList<>();
  private final Deque<Runnable> held = new ArrayDeque<>();
  private final Map<Integer, SqlFailure> failures = new TreeMap<>();
  private boolean holding;
  private boolean connected = true;
  private int pagesAsked;
  private int pagesCancelled;
  private int inFlight;
  private int mostInFlight;
  private long version = 1;

  /** Adds a table, with rows of driver values, one a column. */
  public synchronized FakeCassandraClient add(TableDefinition table, Object[]... rows) {
    FakeTable added = new FakeTable(table);
    for (Object[] row : rows) {
      added.insert(row);
    }
    tables.put(table.keyspace() + "." + table.name(), added);
    version++;
    return this;
  }

  public synchronized void insert(String keyspace, String table, Object... row) {
    tables.get(keyspace + "." + table).insert(row);
  }

  public synchronized void drop(String keyspace, String table) {
    tables.remove(keyspace + "." + table);
    version++;
  }

  /** Holds all answers back from now on. */
  public synchronized void hold() {
    holding = true;
  }

  /** Gives the oldest answer that is held back. */
  public void releaseOne() {
    Runnable answer;
    synchronized (this) {
      answer = held.remove();
    }
    answer.run();
  }

  /** Gives all answers, and answers at once from now on. */
  public void release() {
    List<Runnable> answers;
    synchronized (this) {
      holding = false;
      answers = List.copyOf(held);
      held.clear();
    }
    answers.forEach(Runnable::run);
  }

  /** Fails the page that is asked for as number {@code page}, counted from 1 over all requests. */
  public synchronized void failPage(int page, SqlFailure failure) {
    failures.put(page, failure);
  }

  /** While it is away every request fails with CASSANDRA_UNREACHABLE. */
  public synchronized void connected(boolean there) {
    connected = there;
  }

  /** The statements sent so far, in order. */
  public synchronized List<CqlRequest> requests() {
    return List.copyOf(requests);
  }

  /** The texts of the statements sent so far, in order. */
  public synchronized List<String> texts() {
    return requests.stream().map(CqlRequest::text).toList();
  }

  public synchronized void forgetRequests() {
    requests.clear();
  }

  /** How many pages were asked for, the first ones of statements included. */
  public synchronized int pagesAsked() {
    return pagesAsked;
  }

  /** How many pages were given up before they came. */
  public synchronized int pagesCancelled() {
    return pagesCancelled;
  }

  /** How many pages are asked for and not yet there. */
  public synchronized int inFlight() {
    return inFlight;
  }

  /** The most pages that were in flight at one time. */
  public synchronized int mostInFlight() {
    return mostInFlight;
  }

  @Override
  public CompletableFuture<CqlPage> execute(CqlRequest request) {
    synchronized (this) {
      requests.add(request);
    }
    return ask(() -> new Page(rows(request), 0, request.pageSize()));
  }

  private synchronized List<Object[]> rows(CqlRequest request) {
    FakeSelect select = FakeSelect.parse(request.text());
    FakeTable table = tables.get(select.keyspace() + "." + select.table());
    if (table == null && select.keyspace().equals("system")) {
      return List.of();
    }
    if (table == null) {
      throw SqlError.CASSANDRA_ERROR.with("table " + select.table() + " does not exist");
    }
    return table.select(select, request.values());
  }

  /** Whoever asked holds the answer itself: what only watches it may be dropped. */
  @SuppressWarnings("FutureReturnValueIgnored")
  private CompletableFuture<CqlPage> ask(Supplier<CqlPage> page) {
    CompletableFuture<CqlPage> answer = new CompletableFuture<>();
    Runnable give = () -> complete(answer, page);
    synchronized (this) {
      pagesAsked++;
      mostInFlight = Math.max(mostInFlight, ++inFlight);
      SqlFailure failure =
          connected ? failures.get(pagesAsked) : SqlError.CASSANDRA_UNREACHABLE.with("fake away");
      Runnable outcome = failure == null ? give : () -> answer.completeExceptionally(failure);
      answer.whenComplete((done, thrown) -> landed(answer.isCancelled()));
      if (holding) {
        held.add(outcome);
        return answer;
      }
      give = outcome;
    }
    give.run();
    return answer;
  }

  private static void complete(CompletableFuture<CqlPage> answer, Supplier<CqlPage> page) {
    try {
      answer.complete(page.get());
    } catch (SqlFailure e) {
      answer.completeExceptionally(e);
    }
  }

  private synchronized void landed(boolean cancelled) {
    inFlight--;
    pagesCancelled += cancelled ? 1 : 0;
  }

  @Override
  public synchronized ClusterDefinition definition() {
    SortedMap<String, SortedMap<String, TableDefinition>> byKeyspace = new TreeMap<>();
    for (FakeTable table : tables.values()) {
      byKeyspace
          .computeIfAbsent(table.definition().keyspace(), name -> new TreeMap<>())
          .put(table.definition().name(), table.definition());
    }
    SortedMap<String, KeyspaceDefinition> keyspaces = new TreeMap<>();
    byKeyspace.forEach((name, found) -> keyspaces.put(name, new KeyspaceDefinition(name, found)));
    return new ClusterDefinition("fake", version, keyspaces);
  }

  @Override
  public ClusterDefinition refreshDefinition() {
    return definition();
  }

  @Override
  public synchronized boolean isConnected() {
    return connected;
  }

  @Override
  public void close() {
    connected(false);
  }

  /** Some rows out of all that a statement found. */
  private final class Page implements CqlPage {
    private final List<Object[]> all;
    private final int from;
    private final int pageSize;

    Page(List<Object[]> all, int from, int pageSize) {
      this.all = all;
      this.from = from;
      this.pageSize = pageSize;
    }

    private int end() {
      return Math.min(all.size(), from + pageSize);
    }

    @Override
    public Iterator<Object[]> rows() {
      return all.subList(from, end()).stream().map(Object[]::clone).iterator();
    }

    @Override
    public int size() {
      return end() - from;
    }

    @Override
    public Optional<CompletableFuture<CqlPage>> fetchNext() {
      return end() < all.size()
          ? Optional.of(ask(() -> new Page(all, end(), pageSize)))
          : Optional.empty();
    }
  }
}
