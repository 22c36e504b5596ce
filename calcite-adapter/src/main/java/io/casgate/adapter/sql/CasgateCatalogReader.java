package io.casgate.adapter.sql;

import java.util.List;
import java.util.Optional;
import org.apache.calcite.config.CalciteConnectionConfig;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.prepare.CalciteCatalogReader;

/** The databases as the validator and the converter look them up for one statement. */
final class CasgateCatalogReader extends CalciteCatalogReader {
  CasgateCatalogReader(
      CalciteSchema rootSchema,
      Optional<String> database,
      StatementTypeFactory typeFactory,
      CalciteConnectionConfig config) {
    super(
        rootSchema,
        new CasgateNameMatcher(typeFactory),
        database.map(name -> List.of(List.of(name), List.<String>of())).orElse(List.of(List.of())),
        typeFactory,
        config);
  }
}
