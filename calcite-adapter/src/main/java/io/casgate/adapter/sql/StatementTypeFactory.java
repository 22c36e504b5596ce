package io.casgate.adapter.sql;

import io.casgate.adapter.schema.NamedColumns;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.calcite.jdbc.JavaTypeFactoryImpl;

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

  @Override
  public Charset getDefaultCharset() {
    return StandardCharsets.UTF_8;
  }

  @Override
  public boolean names(String hiddenColumn) {
    return lowerCaseNames.contains(hiddenColumn.toLowerCase(Locale.ROOT));
  }
}
