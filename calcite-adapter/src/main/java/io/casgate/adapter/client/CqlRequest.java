package io.casgate.adapter.client;

import static java.util.Objects.requireNonNull;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One CQL statement to send: text with bind markers, values for them, and how to read.
 *
 * @param values driver values in marker order; no NULLs
 * @param pageSize most rows per page; pages of wide rows have fewer
 * @param timeout time the driver may wait for one page; empty means the driver's own setting
 */
public record CqlRequest(
    String text,
    List<Object> values,
    int pageSize,
    ConsistencyLevel consistency,
    Optional<Duration> timeout) {
  public CqlRequest {
    requireNonNull(text, "text");
    values = List.copyOf(values);
    requireNonNull(consistency, "consistency");
    requireNonNull(timeout, "timeout");
  }
}
