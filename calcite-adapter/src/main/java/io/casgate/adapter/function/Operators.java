package io.casgate.adapter.function;

/**
 * The functions that stand for MariaDB's operators; their names can't be written as functions,
 * since no statement spells them so.
 */
public final class Operators {
  public static final String WHOLE_QUOTIENT = "$DIV";
  public static final String BITS_AND = "$BIT_AND";
  public static final String BITS_OR = "$BIT_OR";
  public static final String BITS_XOR = "$BIT_XOR";
  public static final String BITS_NOT = "$BIT_NOT";
  public static final String BITS_LEFT = "$SHIFT_LEFT";
  public static final String BITS_RIGHT = "$SHIFT_RIGHT";
  public static final String EITHER = "$XOR";
  public static final String PLUS_INTERVAL = "$PLUS_INTERVAL";
  public static final String MINUS_INTERVAL = "$MINUS_INTERVAL";
  public static final String INTERVAL = "$INTERVAL";

  public static final String GROUP_CONCAT = "$GROUP_CONCAT";
  public static final String GROUP_CONCAT_DISTINCT = "$GROUP_CONCAT_DISTINCT";
  public static final String JSON_ARRAYAGG = "$JSON_ARRAYAGG";
  public static final String JSON_OBJECTAGG = "$JSON_OBJECTAGG";

  private Operators() {}
}
