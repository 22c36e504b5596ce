package io.casgate.gateway.demo;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.Optional;

/**
 * The sample data in a cluster: loaded once, found again afterwards. A load that was interrupted is
 * run again from its beginning, over the same rows; another scale replaces the data.
 */
public final class SampleData implements AutoCloseable {
  /** What {@link #ensure} had to do. */
  public enum Outcome {
    LOADED,
    FOUND
  }

  /** What the cluster holds now. */
  public record Loaded(SampleScale scale, Outcome outcome) {}

  private final CqlSession session;
  private final LoadListener listener;

  private SampleData(CqlSession session, LoadListener listener) {
    this.session = session;
    this.listener = listener;
  }

  /** Connects to the cluster that holds the sample data, or will. */
  public static SampleData connect(
      Collection<InetSocketAddress> contactPoints, String datacenter, LoadListener listener) {
    try {
      return new SampleData(SampleSession.open(contactPoints, datacenter), listener);
    } catch (DriverException e) {
      throw new SampleDataException("Cannot reach the cluster: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    session.close();
  }

  /**
   * Returns when the cluster holds sample data whole: those of the scale, or without one those that
   * are there or were begun, or else those of the default scale.
   */
  public Loaded ensure(Optional<SampleScale> wanted) throws InterruptedException {
    Optional<LoadMarker> marker = LoadMarker.find(session);
    SampleScale scale = wanted.or(() -> marker.map(LoadMarker::scale)).orElse(SampleScale.DEFAULT);
    if (marker.isPresent() && marker.get().complete() && marker.get().isFor(scale)) {
      return new Loaded(scale, Outcome.FOUND);
    }
    if (marker.isEmpty() && SampleTables.anyExists(session)) {
      throw new SampleDataException(
          "A keyspace of "
              + SampleTables.KEYSPACES
              + " exists and is not the sample data: choose another data directory.");
    }
    return load(scale, marker.filter(m -> !m.isFor(scale)).isPresent());
  }

  /** Loads anew, whatever is there. */
  public Loaded reload(Optional<SampleScale> wanted) throws InterruptedException {
    Optional<LoadMarker> marker = LoadMarker.find(session);
    SampleScale scale = wanted.or(() -> marker.map(LoadMarker::scale)).orElse(SampleScale.DEFAULT);
    return load(scale, true);
  }

  private Loaded load(SampleScale scale, boolean replacing) throws InterruptedException {
    try {
      new LoadMarker(LoadMarker.CURRENT_VERSION, scale, false).write(session);
      if (replacing) {
        SampleTables.drop(session);
      }
      SampleTables.create(session);
      BoundedWriter writer = new BoundedWriter(session);
      new LensLoader(session, writer, listener).load(scale);
      new TutorialLoader(session, writer).load();
      writer.flush();
      new LoadMarker(LoadMarker.CURRENT_VERSION, scale, true).write(session);
      return new Loaded(scale, Outcome.LOADED);
    } catch (DriverException e) {
      throw new SampleDataException("Cannot load the sample data: " + e.getMessage(), e);
    }
  }
}
