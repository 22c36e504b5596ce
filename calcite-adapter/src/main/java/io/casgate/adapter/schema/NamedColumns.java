package io.casgate.adapter.schema;

/**
 * What a statement's type factory tells a table: which hidden columns the statement's text names.
 * So a row type has them for that statement alone.
 */
public interface NamedColumns {

  /** Whether the statement names a hidden column of this name, in any case. */
  boolean names(String hiddenColumn);
}
