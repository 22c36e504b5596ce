package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.DataTypes;
import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.type.SqlTypeName;

/** The mapping of {@code inet} to VARCHAR; version 6 in its shortest form. Asks no name server. */
final class InetMapping extends ScalarMapping {
  InetMapping() {
    super(DataTypes.INET, SqlColumnType.of(SqlTypeName.VARCHAR));
  }

  @Override
  public Object toSql(Object cqlValue, ZoneId zone) {
    return toText(cqlValue);
  }

  @Override
  public Object toCql(Object sqlValue, ZoneId zone) {
    return sqlValue instanceof InetAddress
        ? sqlValue
        : fromText(PlainText.of(sqlValue, column()).strip(), column());
  }

  @Override
  public List<Object> keyValues(Object sqlValue, ZoneId zone) {
    return sqlValue instanceof CharSequence text
        ? find(text).<List<Object>>map(List::of).orElse(List.of())
        : List.of(toCql(sqlValue, zone));
  }

  @Override
  String toText(Object cqlValue) {
    return textOf((InetAddress) cqlValue);
  }

  @Override
  Object fromText(String text, Destination to) {
    if (!isAddress(text)) {
      throw to.wrong(text);
    }
    return InetAddresses.forString(text);
  }

  /** The address that the text says; empty when it says none. */
  static Optional<InetAddress> find(CharSequence text) {
    String bare = text.toString().strip();
    return isAddress(bare) ? Optional.of(InetAddresses.forString(bare)) : Optional.empty();
  }

  static String textOf(InetAddress address) {
    return InetAddresses.toAddrString(address);
  }

  /** A scope such as {@code %eth0} has no place in the type. */
  private static boolean isAddress(String text) {
    return text.indexOf('%') < 0 && InetAddresses.isInetAddress(text);
  }
}
