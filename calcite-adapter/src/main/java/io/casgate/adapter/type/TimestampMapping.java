package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.DataTypes;
import io.casgate.adapter.error.SqlError;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * The mapping of {@code timestamp} to TIMESTAMP(3): an instant seen as the wall clock of a zone.
 * Inside JSON it is the instant in UTC.
 */
final class TimestampMapping extends ScalarMapping {
  TimestampMapping() {
    super(DataTypes.TIMESTAMP, SqlColumnType.of(SqlTypeName.TIMESTAMP, 3));
  }

  @Override
  public Object toSql(Object cqlValue, ZoneId zone) {
    Instant instant = (Instant) cqlValue;
    long offset = zone.getRules().getOffset(instant).getTotalSeconds() * 1000L;
    long millis = instant.toEpochMilli();
    long wallClock = millis + offset;
    // Only at the very ends of 64 bits: no wall clock can say that instant.
    if (((millis ^ wallClock) & (offset ^ wallClock)) < 0) {
      throw SqlError.TEMPORAL_OUT_OF_RANGE.with(instant);
    }
    return wallClock;
  }

  /** Of an hour that a summer-time change repeats, the first is taken. */
  @Override
  public Object toCql(Object sqlValue, ZoneId zone) {
    Temporal dateTime = Temporals.dateTime(sqlValue, column());
    LocalDateTime wallClock = Temporals.wallClock(dateTime, zone);
    Temporals.millis(wallClock, column());
    if (dateTime instanceof Instant) {
      return dateTime;
    }
    List<Object> instants = instants(wallClock, zone);
    if (instants.isEmpty()) {
      throw column()
          .wrong(sqlValue, "The clocks of time zone " + zone + " skip this time of that day.");
    }
    return instants.get(0);
  }

  @Override
  public List<Object> keyValues(Object sqlValue, ZoneId zone) {
    LocalDateTime wallClock = Temporals.wallClock(Temporals.dateTime(sqlValue, column()), zone);
    Temporals.requireYear(wallClock.getYear(), wallClock);
    return Temporals.isWholeMillis(wallClock) ? instants(wallClock, zone) : List.of();
  }

  private static List<Object> instants(LocalDateTime wallClock, ZoneId zone) {
    List<Object> instants = new ArrayList<>(2);
    for (ZoneOffset offset : zone.getRules().getValidOffsets(wallClock)) {
      instants.add(wallClock.toInstant(offset));
    }
    return instants;
  }

  @Override
  public boolean hasSingleKeys(ZoneId zone) {
    return zone.getRules().isFixedOffset();
  }

  @Override
  public Optional<KeyOrder> keyOrder() {
    return Optional.of(new WallClockOrder(column()));
  }

  @Override
  String toText(Object cqlValue) {
    return cqlValue.toString();
  }

  @Override
  Object fromText(String text, Destination to) {
    Temporal dateTime = Temporals.dateTime(text, to);
    Instant instant = Temporals.wallClock(dateTime, ZoneOffset.UTC).toInstant(ZoneOffset.UTC);
    if (!Temporals.isWholeMillis(instant) || !fitsMillis(instant)) {
      throw to.outOfRange(text);
    }
    return instant;
  }

  private static boolean fitsMillis(Instant instant) {
    return !instant.isBefore(Instant.ofEpochMilli(Long.MIN_VALUE))
        && !instant.isAfter(Instant.ofEpochMilli(Long.MAX_VALUE));
  }
}
