package io.casgate.adapter.function;

/** JSON_ARRAYAGG: what it adds are arrays of one value, so that NULL is one too. */
public final class JsonArrayAggregate {
  public StringBuilder init() {
    return new StringBuilder("[");
  }

  /** Called by generated code for each row. */
  public StringBuilder add(StringBuilder group, String array) {
    FunctionLibrary.requireLength("JSON_ARRAYAGG", (long) group.length() + array.length());
    return group.append(group.length() == 1 ? "" : ",").append(array, 1, array.length() - 1);
  }

  public String result(StringBuilder group) {
    return group + "]";
  }
}
