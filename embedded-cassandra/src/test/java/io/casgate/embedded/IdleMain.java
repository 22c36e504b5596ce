package io.casgate.embedded;

/** A JVM that does nothing until it is killed or its parent ends. */
public final class IdleMain {
  private IdleMain() {}

  public static void main(String[] arguments) throws Exception {
    while (System.in.read() >= 0) {
      // Whatever is said, it stays idle.
    }
  }
}
