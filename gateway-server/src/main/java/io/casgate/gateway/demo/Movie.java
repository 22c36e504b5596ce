package io.casgate.gateway.demo;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** A movie of the sample, without what its ratings say; its genres are in order. */
record Movie(int id, String title, int year, Set<String> genres) {
  Movie {
    genres = Collections.unmodifiableSortedSet(new TreeSet<>(genres));
  }
}
