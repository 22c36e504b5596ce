package io.casgate.adapter.function;

import org.checkerframework.checker.nullness.qual.Nullable;

/** What a function answers; null is NULL. */
@FunctionalInterface
interface Body {
  @Nullable Object of(Arguments arguments);
}
