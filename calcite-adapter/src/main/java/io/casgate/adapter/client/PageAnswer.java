package io.casgate.adapter.client;

import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A page that was asked for: fails with SQL errors only, and stops its request when cancelled. */
final class PageAnswer extends CompletableFuture<CqlPage> {

  void follow(DriverRead read, CompletionStage<AsyncResultSet> request) {
    CompletableFuture<AsyncResultSet> sent = request.toCompletableFuture();
    request.whenComplete(
        (page, failure) -> {
          if (failure == null) {
            complete(read.arrived(page));
          } else {
            fail(failure);
          }
        });
    CompletionStage<CqlPage> answer = this;
    answer.whenComplete(
        (page, failure) -> {
          if (isCancelled()) {
            sent.cancel(true);
          }
        });
  }

  void fail(Throwable failure) {
    completeExceptionally(DriverErrors.translate(failure));
  }
}
