package io.casgate.adapter.sql;

import org.apache.calcite.sql.validate.SqlConformanceEnum;
import org.apache.calcite.sql.validate.SqlDelegatingConformance;

/** What the validator lets pass: MySQL 5's rules, and aliases in GROUP BY and HAVING. */
final class CasgateConformance extends SqlDelegatingConformance {
  static final CasgateConformance INSTANCE = new CasgateConformance();

  private CasgateConformance() {
    super(SqlConformanceEnum.MYSQL_5);
  }

  @Override
  public boolean isGroupByAlias() {
    return true;
  }

  @Override
  public boolean isHavingAlias() {
    return true;
  }

  @Override
  public boolean isGroupByOrdinal() {
    return true;
  }

  @Override
  public boolean isLimitStartCountAllowed() {
    return true;
  }

  @Override
  public boolean isOffsetLimitAllowed() {
    return true;
  }
}
