package io.casgate.adapter.sql;

import io.casgate.adapter.function.FunctionLibrary;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.SqlSyntax;
import org.apache.calcite.sql.validate.SqlNameMatcher;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Calcite's operators without the functions that the library has, which answer otherwise. */
record CalciteFunctions(SqlOperatorTable calcites) implements SqlOperatorTable {
  @Override
  public void lookupOperatorOverloads(
      SqlIdentifier name,
      @Nullable SqlFunctionCategory category,
      SqlSyntax syntax,
      List<SqlOperator> operators,
      SqlNameMatcher matcher) {
    List<SqlOperator> found = new ArrayList<>();
    calcites.lookupOperatorOverloads(name, category, syntax, found, matcher);
    found.stream().filter(CalciteFunctions::isKept).forEach(operators::add);
  }

  @Override
  public List<SqlOperator> getOperatorList() {
    return calcites.getOperatorList().stream().filter(CalciteFunctions::isKept).toList();
  }

  private static boolean isKept(SqlOperator operator) {
    return !(operator instanceof SqlFunction && FunctionLibrary.contains(operator.getName()));
  }
}
