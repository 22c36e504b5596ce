package io.casgate.gateway.demo;

/** What a load tells its owner, from the loading thread, some times a second at most. */
@FunctionalInterface
public interface LoadListener {
  /** So many of the rows are written; {@code what} names those being written now. */
  void progress(String what, long rows, long ofRows);
}
