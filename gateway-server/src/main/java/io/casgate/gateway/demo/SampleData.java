package io.casgate.gateway.demo;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import java.util.Optional;

/**
 * The sample data in a cluster: loaded once, found again afterwards. A load that was interrupted is
 * run again from its beginning, over the same rows; another scale replaces the data.
 */
public final class SampleData {
  /** What {@link #ensure} had to do. */
  public enum Outcome {
    LOADED,
    FOUND
  }

  private final CqlSession session;
  private final LoadListener listener;

  public SampleData(CqlSession session, LoadListener listener) {
    this.session = session;
    this.listener = listener;
  }

  /** The scale of the data that the cluster holds whole. */
  public Optional<SampleScale> loaded() {
    return LoadMarker.find(session)
        .filter(m -> m.complete() && m.version() == LoadMarker.CURRENT_VERSION)
        .map(LoadMarker::scale);
  }

  /** Returns when the cluster holds the sample data of the scale. */
  public Outcome ensure(SampleScale scale) throws InterruptedException {
    Optional<LoadMarker> marker = LoadMarker.find(session);
    if (marker.isPresent() && marker.get().complete() && marker.get().isFor(scale)) {
      return Outcome.FOUND;
    }
    if (marker.isEmpty() && SampleTables.anyExists(session)) {
      throw new SampleDataException(
          "A keyspace of "
              + SampleTables.KEYSPACES
              + " exists and is not the sample data: choose another data directory.");
    }
    try {
      load(scale, marker.filter(m -> !m.isFor(scale)).isPresent());
      return Outcome.LOADED;
    } catch (DriverException e) {
      throw new SampleDataException("Cannot load the sample data: " + e.getMessage(), e);
    }
  }

  private void load(SampleScale scale, boolean replacing) throws InterruptedException {
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
  }
}
