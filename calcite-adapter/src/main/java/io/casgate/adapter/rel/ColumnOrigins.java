package io.casgate.adapter.rel;

import io.casgate.adapter.cql.CqlSelector;
import io.casgate.adapter.schema.CellPart;
import java.util.Set;
import org.apache.calcite.rel.metadata.BuiltInMetadata;
import org.apache.calcite.rel.metadata.MetadataDef;
import org.apache.calcite.rel.metadata.MetadataHandler;
import org.apache.calcite.rel.metadata.ReflectiveRelMetadataProvider;
import org.apache.calcite.rel.metadata.RelColumnOrigin;
import org.apache.calcite.rel.metadata.RelMetadataProvider;
import org.apache.calcite.rel.metadata.RelMetadataQuery;

/** Tells Calcite which columns of its table a read gives. */
public final class ColumnOrigins implements MetadataHandler<BuiltInMetadata.ColumnOrigin> {
  static final RelMetadataProvider SOURCE =
      ReflectiveRelMetadataProvider.reflectiveSource(
          new ColumnOrigins(), BuiltInMetadata.ColumnOrigin.Handler.class);

  private ColumnOrigins() {}

  @Override
  public MetadataDef<BuiltInMetadata.ColumnOrigin> getDef() {
    return BuiltInMetadata.ColumnOrigin.DEF;
  }

  /** Called by Calcite, which finds it by its name and parameters. */
  public Set<RelColumnOrigin> getColumnOrigins(
      CassandraRead rel, RelMetadataQuery metadata, int output) {
    CqlSelector selector = rel.read().selectors().get(output);
    int ordinal = rel.read().table().columns().indexOf(selector.column());
    boolean derived = selector.part() != CellPart.VALUE;
    return Set.of(new RelColumnOrigin(rel.getTable(), ordinal, derived));
  }
}
