package io.casgate.adapter.client;

import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One page of a CQL result. Its rows can be walked once, by one thread. */
public interface CqlPage {

  /** Rows of driver values, each a new array, decoded as asked for; an absent cell is null. */
  Iterator<Object[]> rows();

  /** How many rows the page had when it came. */
  int size();

  /** Asks for the page after this one; empty when this is the last. */
  Optional<CompletableFuture<CqlPage>> fetchNext();
}
