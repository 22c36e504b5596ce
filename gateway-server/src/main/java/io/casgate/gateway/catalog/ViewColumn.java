package io.casgate.gateway.catalog;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.type.SqlColumnType;
import java.util.function.Function;
import org.apache.calcite.sql.type.SqlTypeName;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A column of a view of information_schema: its name, type, and how its value is found.
 *
 * @param <S> what one row of the view tells of
 */
record ViewColumn<S>(
    String name, SqlColumnType type, boolean nullable, Function<S, @Nullable Object> value) {
  ViewColumn {
    requireNonNull(name, "name");
    requireNonNull(type, "type");
    requireNonNull(value, "value");
  }

  static <S> ViewColumn<S> text(String name, Function<S, @Nullable Object> value) {
    return new ViewColumn<>(name, SqlColumnType.of(SqlTypeName.VARCHAR), false, value);
  }

  static <S> ViewColumn<S> nullableText(String name, Function<S, @Nullable Object> value) {
    return new ViewColumn<>(name, SqlColumnType.of(SqlTypeName.VARCHAR), true, value);
  }

  static <S> ViewColumn<S> number(String name, Function<S, @Nullable Object> value) {
    return new ViewColumn<>(name, SqlColumnType.of(SqlTypeName.BIGINT), false, value);
  }

  static <S> ViewColumn<S> nullableNumber(String name, Function<S, @Nullable Object> value) {
    return new ViewColumn<>(name, SqlColumnType.of(SqlTypeName.BIGINT), true, value);
  }

  /** A column that MariaDB has and that has no meaning over Cassandra. */
  static <S> ViewColumn<S> absentText(String name) {
    return nullableText(name, row -> null);
  }

  static <S> ViewColumn<S> absentNumber(String name) {
    return nullableNumber(name, row -> null);
  }

  static <S> ViewColumn<S> absentTime(String name) {
    return new ViewColumn<>(name, SqlColumnType.of(SqlTypeName.TIMESTAMP, 3), true, row -> null);
  }
}
