package io.casgate.adapter.schema;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.calcite.schema.lookup.LikePattern;
import org.apache.calcite.schema.lookup.Lookup;
import org.apache.calcite.schema.lookup.Named;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Databases or tables by name: the exact name first, then the name in another case. Of several that
 * differ in case only, the first in order is found.
 */
final class NameLookup<T> implements Lookup<T> {
  private final SortedMap<String, T> exact;
  private final SortedMap<String, String> ignoringCase =
      new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  NameLookup(SortedMap<String, T> entries) {
    this.exact = entries;
    entries.keySet().forEach(name -> ignoringCase.putIfAbsent(name, name));
  }

  @Override
  public @Nullable T get(String name) {
    return exact.get(name);
  }

  @Override
  public @Nullable Named<T> getIgnoreCase(String name) {
    String found = exact.containsKey(name) ? name : ignoringCase.get(name);
    return found == null ? null : new Named<>(found, exact.get(found));
  }

  @Override
  public Set<String> getNames(LikePattern pattern) {
    return exact.keySet().stream()
        .filter(name -> pattern.matcher().apply(name))
        .collect(Collectors.toSet());
  }
}
