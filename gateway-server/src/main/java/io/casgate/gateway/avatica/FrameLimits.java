package io.casgate.gateway.avatica;

/** When a frame of rows is full: after so many rows or about so many bytes, whichever is first. */
record FrameLimits(int rows, long bytes) {
  /** What the stock client asks for when its user asked for nothing. */
  private static final int CLIENT_DEFAULT = 100;

  FrameLimits {
    if (rows < 1 || bytes < 1) {
      throw new IllegalArgumentException("rows " + rows + ", bytes " + bytes);
    }
  }

  /** These limits, or fewer rows where a client's fetch size asks for fewer. */
  FrameLimits asking(int fetchSize) {
    if (fetchSize <= 0 || fetchSize == CLIENT_DEFAULT) {
      return this;
    }
    return new FrameLimits(Math.min(fetchSize, rows), bytes);
  }

  boolean areReachedBy(int frameRows, long frameBytes) {
    return frameRows >= rows || frameBytes >= bytes;
  }
}
