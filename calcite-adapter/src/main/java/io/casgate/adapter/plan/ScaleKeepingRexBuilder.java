package io.casgate.adapter.plan;

import java.math.BigDecimal;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.sql.type.SqlTypeName;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Makes expressions whose DECIMAL literals keep the digits they were written with. */
final class ScaleKeepingRexBuilder extends RexBuilder {
  ScaleKeepingRexBuilder(RelDataTypeFactory types) {
    super(types);
  }

  /**
   * Calcite fills a DECIMAL literal with zeros up to its type's scale, but leaves those alone whose
   * value it was told is a BIGINT, and takes both for the same everywhere else.
   */
  @Override
  @SuppressWarnings("rawtypes")
  protected RexLiteral makeLiteral(
      @Nullable Comparable value, RelDataType type, SqlTypeName typeName) {
    boolean padded =
        typeName == SqlTypeName.DECIMAL
            && type.getSqlTypeName() == SqlTypeName.DECIMAL
            && value instanceof BigDecimal decimal
            && decimal.scale() >= 0
            && decimal.scale() < type.getScale();
    return super.makeLiteral(value, type, padded ? SqlTypeName.BIGINT : typeName);
  }
}
