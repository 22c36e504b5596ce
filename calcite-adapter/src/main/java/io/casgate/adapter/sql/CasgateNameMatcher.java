package io.casgate.adapter.sql;

import io.casgate.adapter.schema.NamedColumns;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.sql.validate.SqlNameMatcher;
import org.apache.calcite.sql.validate.SqlNameMatchers;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Names as MariaDB matches columns: in any case, but an exact match wins. */
final class CasgateNameMatcher implements SqlNameMatcher {
  private final SqlNameMatcher ignoringCase = SqlNameMatchers.withCaseSensitive(false);
  private final NamedColumns hidden;

  CasgateNameMatcher(NamedColumns hidden) {
    this.hidden = hidden;
  }

  @Override
  public boolean isCaseSensitive() {
    return false;
  }

  @Override
  public boolean matches(String string, String name) {
    return ignoringCase.matches(string, name);
  }

  @Override
  public <K extends List<String>, V> @Nullable V get(
      Map<K, V> map, List<String> prefixNames, List<String> names) {
    return ignoringCase.get(map, prefixNames, names);
  }

  @Override
  public String bestString() {
    return ignoringCase.bestString();
  }

  @Override
  public @Nullable RelDataTypeField field(RelDataType rowType, String fieldName) {
    RelDataTypeField exact = rowType.getField(fieldName, true, false);
    return exact != null ? exact : rowType.getField(fieldName, false, false);
  }

  /** NATURAL joins count names on both sides: a hidden column must never be a common one. */
  @Override
  public int frequency(Iterable<String> names, String name) {
    return hidden.names(name) ? 0 : ignoringCase.frequency(names, name);
  }

  @Override
  public Set<String> createSet() {
    return ignoringCase.createSet();
  }
}
