package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.DataTypes;
import java.util.UUID;

/** The mapping of {@code timeuuid} to CHAR(36); only UUIDs of version 1. */
final class TimeuuidMapping extends UuidMapping {
  TimeuuidMapping() {
    super(DataTypes.TIMEUUID);
  }

  @Override
  boolean accepts(UUID uuid) {
    return uuid.version() == 1;
  }
}
