package io.casgate.adapter.runtime;

import com.datastax.oss.driver.api.core.type.DataTypes;
import io.casgate.adapter.cql.CqlRead;
import io.casgate.adapter.cql.CqlSelector;
import io.casgate.adapter.type.TypeMapping;
import io.casgate.adapter.type.TypeMappings;
import java.time.ZoneId;
import java.util.stream.Stream;

/** Turns rows of driver values into rows of SQL values. */
final class RowMapper {
  private static final Object[] NO_COLUMNS = {};

  private final TypeMapping[] mappings;
  private final ZoneId zone;

  RowMapper(CqlRead read, ZoneId zone) {
    this.mappings = mappings(read).toArray(TypeMapping[]::new);
    this.zone = zone;
  }

  private static Stream<TypeMapping> mappings(CqlRead read) {
    return switch (read.content()) {
      case ROWS -> read.selectors().stream().map(CqlSelector::mapping);
      case ROW_COUNT -> Stream.of(TypeMappings.of(DataTypes.BIGINT));
    };
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
