package io.casgate.adapter.runtime;

import java.util.AbstractList;
import org.apache.calcite.DataContext;

/** The statement's parameters in order, out of the DataContext of running code: there by name. */
final class ParameterView extends AbstractList<Object> {
  private final DataContext root;

  ParameterView(DataContext root) {
    this.root = root;
  }

  @Override
  public Object get(int index) {
    return root.get("?" + index);
  }

  @Override
  public int size() {
    return Integer.MAX_VALUE;
  }
}
