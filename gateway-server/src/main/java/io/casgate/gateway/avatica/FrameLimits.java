package io.casgate.gateway.avatica;

/** When a frame of rows is full: after so many rows or about so many bytes, whichever is first. */
record FrameLimits(int rows, long bytes) {
  /** What the stock client asks for when its user asked for nothing. */
  private static final int CLIENT_DEFAULT = 100;

  /** How far above the server's own setting a client may go. */
  private static final int RAISE = 10;

  FrameLimits {
    if (rows < 1 || bytes < 1) {
      throw new IllegalArgumentException("rows " + rows + ", bytes " + bytes);
    }
  }

  /** These limits with the rows a client asked for, if it asked and within bounds. */
  FrameLimits asking(int fetchSize) {
    if (fetchSize <= 0 || fetchSize == CLIENT_DEFAULT) {
      return this;
    }
    return new FrameLimits((int) Math.min(fetchSize, (long) rows * RAISE), bytes);
  }

  boolean areReachedBy(int frameRows, long frameBytes) {
    return frameRows >= rows || frameBytes >= bytes;
  }
}
