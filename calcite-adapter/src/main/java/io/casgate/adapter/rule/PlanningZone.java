package io.casgate.adapter.rule;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.apache.calcite.plan.RelOptPlanner;

/**
 * The session's time zone, as rules find it at the planner: what the order of timestamps is depends
 * on it.
 */
public record PlanningZone(ZoneId zone) {
  public PlanningZone {
    requireNonNull(zone, "zone");
  }

  /** The zone that a statement is planned for; UTC in a plain Calcite connection. */
  static ZoneId of(RelOptPlanner planner) {
    return planner
        .getContext()
        .maybeUnwrap(PlanningZone.class)
        .map(PlanningZone::zone)
        .orElse(ZoneOffset.UTC);
  }
}
