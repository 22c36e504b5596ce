package io.casgate.gateway.demo;

import java.util.SortedSet;
import java.util.TreeSet;

/** A movie of the sample, without what its ratings say. */
record Movie(int id, String title, int year, SortedSet<String> genres) {
  Movie {
    genres = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(genres));
  }
}
