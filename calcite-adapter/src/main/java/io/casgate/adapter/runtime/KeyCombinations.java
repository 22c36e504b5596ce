package io.casgate.adapter.runtime;

import static io.casgate.adapter.schema.ColumnKind.PARTITION_KEY;

import io.casgate.adapter.cql.CqlOperand;
import io.casgate.adapter.cql.CqlRead;
import io.casgate.adapter.cql.KeyEquality;
import io.casgate.adapter.type.TypeMapping;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * All keys that a condition names, each once: the cross product of the distinct values of its
 * columns, the last column turning fastest. Made one by one, however many there are.
 */
final class KeyCombinations implements Iterator<List<Object>> {
  /** Cassandra keeps the length of a key in two bytes. */
  private static final int LONGEST_KEY = 0xFFFF;

  private final List<List<Object>> choices;
  private final int[] next;
  private boolean hasNext;

  private KeyCombinations(List<List<Object>> choices) {
    this.choices = choices;
    this.next = new int[choices.size()];
    this.hasNext = choices.stream().noneMatch(List::isEmpty);
  }

  /** The keys of {@code read}; a read of all rows has one, without columns. */
  static KeyCombinations of(CqlRead read, List<Object> parameters, ZoneId zone) {
    List<List<Object>> choices = new ArrayList<>();
    boolean wholePartitionKey = read.table().partitionKey().size() == 1;
    for (KeyEquality equality : read.key().equalities()) {
      Set<Object> values = distinctValues(equality, parameters, zone);
      boolean mayBeEmpty = equality.column().kind() != PARTITION_KEY || !wholePartitionKey;
      values.removeIf(value -> !isKey(value, mayBeEmpty));
      choices.add(List.copyOf(values));
    }
    return new KeyCombinations(choices);
  }

  private static Set<Object> distinctValues(
      KeyEquality equality, List<Object> parameters, ZoneId zone) {
    TypeMapping mapping = equality.column().mapping();
    Set<Object> values = new LinkedHashSet<>();
    for (CqlOperand operand : equality.anyOf()) {
      operand.value(parameters).ifPresent(value -> values.addAll(mapping.keyValues(value, zone)));
    }
    return values;
  }

  /** Cassandra stores no empty partition key and no long one, and refuses to look for them. */
  private static boolean isKey(Object value, boolean mayBeEmpty) {
    int length = 1;
    if (value instanceof String text) {
      length = text.getBytes(StandardCharsets.UTF_8).length;
    } else if (value instanceof ByteBuffer bytes) {
      length = bytes.remaining();
    }
    return length <= LONGEST_KEY && (length > 0 || mayBeEmpty);
  }

  /** Whether there is at most one key. */
  boolean isSingle() {
    return choices.stream().allMatch(values -> values.size() <= 1);
  }

  @Override
  public boolean hasNext() {
    return hasNext;
  }

  @Override
  public List<Object> next() {
    if (!hasNext) {
      throw new NoSuchElementException();
    }
    List<Object> key = new ArrayList<>(choices.size() + 1);
    for (int i = 0; i < next.length; i++) {
      key.add(choices.get(i).get(next[i]));
    }
    step();
    return key;
  }

  private void step() {
    for (int i = next.length - 1; i >= 0; i--) {
      if (++next[i] < choices.get(i).size()) {
        return;
      }
      next[i] = 0;
    }
    hasNext = false;
  }
}
