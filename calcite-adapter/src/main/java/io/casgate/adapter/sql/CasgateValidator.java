package io.casgate.adapter.sql;

import io.casgate.adapter.schema.NamedColumns;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.validate.SelectScope;
import org.apache.calcite.sql.validate.SqlValidatorCatalogReader;
import org.apache.calcite.sql.validate.SqlValidatorImpl;

/** Calcite's validator, whose stars pass hidden columns by. */
final class CasgateValidator extends SqlValidatorImpl {
  private final NamedColumns hidden;

  <F extends RelDataTypeFactory & NamedColumns> CasgateValidator(
      SqlOperatorTable operators, SqlValidatorCatalogReader catalog, F typeFactory, Config config) {
    super(operators, catalog, typeFactory, config);
    this.hidden = typeFactory;
  }

  /** Called for each column that a star stands for; columns named one by one do not come here. */
  @Override
  protected void addToSelectList(
      List<SqlNode> list,
      Set<String> aliases,
      List<Map.Entry<String, RelDataType>> fieldList,
      SqlNode expression,
      SelectScope scope,
      boolean includeSystemVars) {
    if (expression instanceof SqlIdentifier id && hidden.names(id.names.get(id.names.size() - 1))) {
      return;
    }
    super.addToSelectList(list, aliases, fieldList, expression, scope, includeSystemVars);
  }
}
