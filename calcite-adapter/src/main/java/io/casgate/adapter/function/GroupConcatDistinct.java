package io.casgate.adapter.function;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * GROUP_CONCAT(DISTINCT …): each text once, in the order in which they come first, so that ORDER BY
 * can name anything. What it keeps is no longer than what it gives.
 */
public final class GroupConcatDistinct {
  private final GroupConcat all = new GroupConcat();

  /** The texts of one group so far. */
  public static final class Group {
    private final Set<String> texts = new LinkedHashSet<>();
    private StringBuilder joined = new StringBuilder();
  }

  public Group init() {
    return new Group();
  }

  /** Called by generated code for each row; NULL is left out before. */
  public Group add(Group group, String text, String separator) {
    if (!all.isFull(group.joined) && group.texts.add(text)) {
      group.joined = all.add(group.joined, text, separator);
    }
    return group;
  }

  public String result(Group group) {
    return all.result(group.joined);
  }
}
