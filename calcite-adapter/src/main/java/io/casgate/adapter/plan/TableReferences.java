package io.casgate.adapter.plan;

import io.casgate.adapter.error.NearestName;
import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.error.SqlFailure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.jdbc.JavaTypeFactoryImpl;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeSystem;
import org.apache.calcite.schema.Table;
import org.apache.calcite.schema.lookup.LikePattern;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.util.SqlBasicVisitor;

/**
 * The names in the FROM clauses of a query, checked before the validator sees them: an unknown one
 * makes the catalog look again once, and then ends the statement with MariaDB's error.
 */
final class TableReferences extends SqlBasicVisitor<Void> {
  private static final RelDataTypeFactory TYPES =
      new JavaTypeFactoryImpl(RelDataTypeSystem.DEFAULT);

  private final PlanningContext context;
  private final CalciteErrors errors;
  private final Set<String> withNames = new HashSet<>();
  private final List<SqlIdentifier> references = new ArrayList<>();

  private TableReferences(PlanningContext context, CalciteErrors errors) {
    this.context = context;
    this.errors = errors;
  }

  static void requireKnown(SqlNode query, PlanningContext context, CalciteErrors errors) {
    TableReferences found = new TableReferences(context, errors);
    query.accept(found);
    if (found.firstUnknown().isPresent()) {
      context.catalog().refresh();
    }
    found
        .firstUnknown()
        .ifPresent(
            failure -> {
              throw failure;
            });
  }

  @Override
  public Void visit(SqlCall call) {
    if (call instanceof SqlWithItem item) {
      withNames.add(item.name.getSimple().toLowerCase(Locale.ROOT));
    }
    if (call instanceof SqlSelect select && select.getFrom() != null) {
      addReferences(select.getFrom());
    }
    return super.visit(call);
  }

  private void addReferences(SqlNode from) {
    if (from instanceof SqlIdentifier id) {
      references.add(id);
    } else if (from instanceof SqlJoin join) {
      addReferences(join.getLeft());
      addReferences(join.getRight());
    } else if (from.isA(Set.of(SqlKind.AS, SqlKind.TABLE_REF))) {
      addReferences(((SqlCall) from).operand(0));
    }
  }

  private Optional<SqlFailure> firstUnknown() {
    return references.stream().flatMap(id -> failure(id).stream()).findFirst();
  }

  private Optional<SqlFailure> failure(SqlIdentifier id) {
    int parts = id.names.size();
    String table = id.names.get(parts - 1);
    if (parts == 1 && withNames.contains(table.toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    Optional<String> database = parts > 1 ? Optional.of(id.names.get(0)) : context.database();
    if (parts > 2) {
      return Optional.of(
          unknownTable(id, id.names.get(0), String.join(".", id.names.subList(1, parts))));
    }
    if (database.isEmpty()) {
      return Optional.of(SqlError.NO_DATABASE_SELECTED.with().at(errors.position(id)));
    }
    CalciteSchema schema = context.catalog().rootSchema().getSubSchema(database.get(), false);
    if (schema == null) {
      return Optional.of(SqlError.UNKNOWN_DATABASE.with(database.get()).at(errors.position(id)));
    }
    CalciteSchema.TableEntry entry = schema.getTable(table, false);
    if (entry == null) {
      return Optional.of(unknownTable(id, schema, table));
    }
    errors.knowColumns(columnNames(entry.getTable()));
    return Optional.empty();
  }

  private static List<String> columnNames(Table table) {
    return table.getRowType(TYPES).getFieldNames();
  }

  private SqlFailure unknownTable(SqlIdentifier id, CalciteSchema schema, String table) {
    SqlFailure failure = unknownTable(id, schema.getName(), table);
    Stream<String> names = schema.getTableNames(LikePattern.any()).stream();
    return NearestName.of(table, names)
        .map(name -> failure.hinting("Did you mean '" + name + "'?"))
        .orElse(failure);
  }

  private SqlFailure unknownTable(SqlIdentifier id, String database, String table) {
    return SqlError.UNKNOWN_TABLE.with(database, table).at(errors.position(id));
  }
}
