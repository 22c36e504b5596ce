package io.casgate.embedded.node;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;

/** A JVM that does nothing but watch: its standard input, or the process it is told. */
public final class WatchingMain {
  private WatchingMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    OptionalLong process = List.of(arguments).stream().mapToLong(Long::parseLong).findFirst();
    new ParentWatch(() -> System.out.println("last work")).start(process);
    System.out.println("watching");
    new CountDownLatch(1).await();
  }
}
