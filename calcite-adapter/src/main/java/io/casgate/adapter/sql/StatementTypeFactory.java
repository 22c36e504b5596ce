package io.casgate.adapter.sql;

import io.casgate.adapter.schema.NamedColumns;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.calcite.jdbc.JavaTypeFactoryImpl;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.type.SqlTypeMappingRule;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The type factory of one statement: MariaDB's types, UTF-8, and the hidden columns it names. */
public final class StatementTypeFactory extends JavaTypeFactoryImpl implements NamedColumns {
  private final Set<String> lowerCaseNames;

  StatementTypeFactory(Set<String> hiddenColumns) {
    super(CasgateTypeSystem.INSTANCE);
    this.lowerCaseNames =
        hiddenColumns.stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
  }

  /**
   * None for values of several kinds: for those the type coercion finds one, and adds the casts.
   */
  @Override
  public @Nullable RelDataType leastRestrictive(
      List<RelDataType> types, SqlTypeMappingRule mappingRule) {
    long kinds =
        types.stream()
            .filter(type -> type.getSqlTypeName() != null && !type.isStruct())
            .map(ValueKind::of)
            .filter(kind -> kind != ValueKind.OTHER)
            .distinct()
            .count();
    return kinds > 1 ? null : super.leastRestrictive(types, mappingRule);
  }

  @Override
  public Charset getDefaultCharset() {
    return StandardCharsets.UTF_8;
  }

  @Override
  public boolean names(String hiddenColumn) {
    return lowerCaseNames.contains(hiddenColumn.toLowerCase(Locale.ROOT));
  }
}
