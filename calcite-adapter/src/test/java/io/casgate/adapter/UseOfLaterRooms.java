package io.casgate.adapter;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/**
 * That a class of one room depends on a class of a later one; a room that is in no list is an error
 * as well. Both modules pin their order with it.
 */
public final class UseOfLaterRooms extends ArchCondition<JavaClass> {
  private final String root;
  private final List<String> rooms;

  /**
   * Rooms below {@code root}, which ends with a dot, the earliest first.
   *
   * @param rooms the last part of their package names
   */
  public UseOfLaterRooms(String root, List<String> rooms) {
    super("use a later room");
    this.root = root;
    this.rooms = List.copyOf(rooms);
  }

  @Override
  public void check(JavaClass origin, ConditionEvents events) {
    for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
      int from = position(origin);
      int to = position(dependency.getTargetClass());
      boolean known = !dependency.getTargetClass().getPackageName().startsWith(root) || to >= 0;
      if ((from >= 0 && to > from) || !known) {
        events.add(SimpleConditionEvent.satisfied(origin, dependency.getDescription()));
      }
    }
  }

  private int position(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(root)
        ? rooms.indexOf(name.substring(root.length()).split("\\.", 2)[0])
        : -1;
  }
}
