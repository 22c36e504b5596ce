package io.casgate.adapter.sql;

import io.casgate.adapter.schema.CellPart;
import java.util.HashSet;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.util.SqlBasicVisitor;

/** Finds the hidden columns that a statement's text names, before the validator looks at it. */
final class HiddenColumnReferences extends SqlBasicVisitor<Void> {
  private final Set<String> names = new HashSet<>();

  private HiddenColumnReferences() {}

  static Set<String> in(SqlNode statement) {
    HiddenColumnReferences references = new HiddenColumnReferences();
    statement.accept(references);
    return references.names;
  }

  @Override
  public Void visit(SqlIdentifier id) {
    String name = id.names.get(id.names.size() - 1);
    for (CellPart part : CellPart.values()) {
      if (name.startsWith(part.name() + "(")) {
        names.add(name);
      }
    }
    return null;
  }
}
