package io.casgate.adapter.function;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.error.SqlError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.calcite.DataContext;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.type.SqlTypeName;
import org.checkerframework.checker.nullness.qual.Nullable;

/** All of MariaDB's functions that the gateway has of its own; generated code calls them here. */
public final class FunctionLibrary {
  /** MariaDB's {@code max_allowed_packet}: no function gives a longer text. */
  static final int LONGEST_RESULT = 16 << 20;

  private static final Map<String, FunctionDefinition> ALL = definitions();
  private static final Map<String, SqlOperator> OPERATORS = operatorsByName();

  private FunctionLibrary() {}

  /** The functions, for the validator. */
  public static List<SqlOperator> operators() {
    return List.copyOf(OPERATORS.values());
  }

  /** The function of this name in capitals, which must be there. */
  public static SqlOperator operator(String name) {
    return requireNonNull(OPERATORS.get(name), name);
  }

  /** Their names in capitals. */
  public static Set<String> names() {
    return ALL.keySet();
  }

  public static boolean contains(String name) {
    return ALL.containsKey(name.toUpperCase(Locale.ROOT));
  }

  /** Called by generated code, with values in the form of the parameters. */
  public static @Nullable Object call(
      String name, SqlTypeName type, DataContext root, @Nullable Object[] values) {
    FunctionDefinition function = ALL.get(name);
    if (!function.takesNull()) {
      for (Object value : values) {
        if (value == null) {
          return null;
        }
      }
    }
    Object result = function.body().of(new Arguments(name, type, root, values));
    if (result instanceof String text) {
      requireLength(name, text.length());
    }
    return result;
  }

  /** Refuses what would be too long, before it is made. */
  static void requireLength(String function, long characters) {
    if (characters > LONGEST_RESULT) {
      throw SqlError.RESULT_TOO_LONG.with(function, LONGEST_RESULT);
    }
  }

  private static Map<String, SqlOperator> operatorsByName() {
    Map<String, SqlOperator> operators = new TreeMap<>();
    ALL.forEach((name, function) -> operators.put(name, new LibraryFunction(function)));
    Aggregates.ALL.forEach(aggregate -> operators.put(aggregate.getName(), aggregate));
    return Collections.unmodifiableMap(operators);
  }

  private static Map<String, FunctionDefinition> definitions() {
    List<FunctionDefinition> all = new ArrayList<>();
    all.addAll(TextFunctions.ALL);
    all.addAll(NumberFunctions.ALL);
    all.addAll(DateFunctions.ALL);
    all.addAll(JsonFunctions.ALL);
    all.addAll(OtherFunctions.ALL);
    Map<String, FunctionDefinition> byName = new TreeMap<>();
    all.forEach(function -> byName.put(function.name(), function));
    return Collections.unmodifiableMap(byName);
  }
}
