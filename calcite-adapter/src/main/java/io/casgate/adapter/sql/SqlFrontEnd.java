package io.casgate.adapter.sql;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.function.FunctionLibrary;
import io.casgate.adapter.rule.ExactNumbers;
import io.casgate.adapter.sql.parser.CasgateSqlParser;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.avatica.util.Quoting;
import org.apache.calcite.config.CalciteConnectionConfig;
import org.apache.calcite.config.CalciteConnectionConfigImpl;
import org.apache.calcite.config.CalciteConnectionProperty;
import org.apache.calcite.config.NullCollation;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.fun.SqlLibrary;
import org.apache.calcite.sql.fun.SqlLibraryOperatorTableFactory;
import org.apache.calcite.sql.fun.SqlLibraryOperators;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.calcite.sql.util.SqlOperatorTables;
import org.apache.calcite.sql.validate.SqlValidator;

/**
 * MariaDB's dialect as Calcite understands it: makes the parser, and for each statement its type
 * factory, catalog reader and validator. Immutable.
 */
public final class SqlFrontEnd {
  private static final int LONGEST_NAME = 1024;
  private static final SqlOperatorTable OWN_FUNCTIONS =
      SqlOperatorTables.chain(
          SqlOperatorTables.of(
              ExactNumbers.DECLARED_DECIMAL,
              ExactNumbers.DECLARED_UNSIGNED,
              ExactNumbers.DECLARED_TEMPORAL,
              ExactNumbers.COMPARED_TEXT,
              ExactNumbers.COMPARED_NUMBER),
          SqlOperatorTables.of(FunctionLibrary.operators()));

  private final SqlParser.Config parserConfig =
      SqlParser.config()
          .withParserFactory(CasgateSqlParser.FACTORY)
          .withQuoting(Quoting.DOUBLE_QUOTE)
          .withQuotedCasing(Casing.UNCHANGED)
          .withUnquotedCasing(Casing.UNCHANGED)
          .withIdentifierMaxLength(LONGEST_NAME)
          .withConformance(CasgateConformance.INSTANCE);

  private final CalciteConnectionConfig connectionConfig = connectionConfig();
  private final SqlOperatorTable functions = calcitesFunctions();

  private final Set<String> aggregates =
      SqlOperatorTables.chain(OWN_FUNCTIONS, functions).getOperatorList().stream()
          .filter(SqlOperator::isAggregator)
          .map(operator -> operator.getName().toUpperCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  /** Reads the canonical text; positions in failures are those of that text. */
  public SqlNode parse(LexedStatement statement) throws SqlParseException {
    SqlNode parsed = SqlParser.create(statement.canonicalText(), parserConfig).parseStmt();
    PlainHaving.in(parsed, aggregates);
    return DeclaredCasts.in(parsed);
  }

  /** What the validation of one parsed statement works with. */
  public Analysis analysisOf(SqlNode statement, CalciteSchema root, Optional<String> database) {
    StatementTypeFactory types = new StatementTypeFactory(HiddenColumnReferences.in(statement));
    CasgateCatalogReader catalog =
        new CasgateCatalogReader(root, database, types, connectionConfig);
    SqlValidator.Config config =
        SqlValidator.Config.DEFAULT
            .withConformance(CasgateConformance.INSTANCE)
            .withDefaultNullCollation(NullCollation.LOW)
            .withTypeCoercionFactory(CasgateTypeCoercion::new)
            .withIdentifierExpansion(true);
    SqlOperatorTable operators = SqlOperatorTables.chain(OWN_FUNCTIONS, functions, catalog);
    return new Analysis(types, catalog, new CasgateValidator(operators, catalog, types, config));
  }

  /** Those that the library does not have; where it has one, Calcite's answers otherwise. */
  private static SqlOperatorTable calcitesFunctions() {
    SqlOperatorTable all =
        SqlLibraryOperatorTableFactory.INSTANCE.getOperatorTable(
            EnumSet.of(SqlLibrary.STANDARD, SqlLibrary.MYSQL));
    return new CalciteFunctions(
        SqlOperatorTables.chain(
            all, SqlOperatorTables.of(SqlLibraryOperators.GREATEST, SqlLibraryOperators.LEAST)));
  }

  public CalciteConnectionConfig connectionConfig() {
    Properties properties = new Properties();
    properties.setProperty(CalciteConnectionProperty.CASE_SENSITIVE.camelName(), "false");
    properties.setProperty(
        CalciteConnectionProperty.DEFAULT_NULL_COLLATION.camelName(), NullCollation.LOW.name());
    return new CalciteConnectionConfigImpl(properties);
  }

  /** The parts that belong to one statement's meaning. */
  public record Analysis(
      StatementTypeFactory types, CalciteCatalogReader catalog, SqlValidator validator) {
    public Analysis {
      requireNonNull(types, "types");
      requireNonNull(catalog, "catalog");
      requireNonNull(validator, "validator");
    }
  }
}
