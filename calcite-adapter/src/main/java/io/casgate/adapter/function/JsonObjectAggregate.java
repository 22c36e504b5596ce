package io.casgate.adapter.function;

/** JSON_OBJECTAGG: what it adds are objects of one member. */
public final class JsonObjectAggregate {
  public StringBuilder init() {
    return new StringBuilder("{");
  }

  /** Called by generated code for each row. */
  public StringBuilder add(StringBuilder group, String object) {
    FunctionLibrary.requireLength("JSON_OBJECTAGG", (long) group.length() + object.length());
    return group.append(group.length() == 1 ? "" : ", ").append(object, 1, object.length() - 1);
  }

  public String result(StringBuilder group) {
    return group + "}";
  }
}
