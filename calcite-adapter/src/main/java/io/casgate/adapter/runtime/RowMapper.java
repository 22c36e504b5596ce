package io.casgate.adapter.runtime;

import io.casgate.adapter.cql.CqlSelector;
import io.casgate.adapter.type.TypeMapping;
import java.time.ZoneId;
import java.util.List;

/** Turns rows of driver values into rows of SQL values. */
final class RowMapper {
  private static final Object[] NO_COLUMNS = {};

  private final TypeMapping[] mappings;
  private final ZoneId zone;

  RowMapper(List<CqlSelector> selectors, ZoneId zone) {
    this.mappings = selectors.stream().map(CqlSelector::mapping).toArray(TypeMapping[]::new);
    this.zone = zone;
  }

  /** Maps {@code row} in place, since a page hands out each row once. */
  Object[] toSql(Object[] row) {
    if (mappings.length == 0) {
      return NO_COLUMNS;
    }
    for (int i = 0; i < mappings.length; i++) {
      Object value = row[i];
      if (value != null) {
        row[i] = mappings[i].toSql(value, zone);
      }
    }
    return row;
  }
}
