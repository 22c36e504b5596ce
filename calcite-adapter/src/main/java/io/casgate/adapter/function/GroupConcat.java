package io.casgate.adapter.function;

/** GROUP_CONCAT: the texts of a group with a separator, cut at {@code group_concat_max_len}. */
public final class GroupConcat {
  private static final int LONGEST = 1 << 20;

  public StringBuilder init() {
    return new StringBuilder();
  }

  /** Called by generated code for each row; NULL is left out before. */
  public StringBuilder add(StringBuilder group, String text, String separator) {
    if (!isFull(group)) {
      // A character in front tells a group of one empty text from one without.
      group.append(group.length() == 0 ? "x" : separator).append(text);
    }
    return group;
  }

  boolean isFull(StringBuilder group) {
    return group.length() > LONGEST;
  }

  public String result(StringBuilder group) {
    return group.substring(1, Math.min(group.length(), LONGEST + 1));
  }
}
