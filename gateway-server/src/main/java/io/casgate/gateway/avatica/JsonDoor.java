package io.casgate.gateway.avatica;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.casgate.adapter.error.SqlError;
import org.apache.calcite.avatica.metrics.noop.NoopMetricsSystem;
import org.apache.calcite.avatica.remote.JsonHandler;
import org.apache.calcite.avatica.remote.Service;

/** Avatica's requests in JSON; every failure leaves as an error response. */
final class JsonDoor extends JsonHandler {
  JsonDoor(Service service) {
    super(service, NoopMetricsSystem.getInstance());
  }

  @Override
  public HandlerResponse<String> apply(String request) {
    try {
      return super.apply(request);
    } catch (Throwable e) {
      return failure(e);
    }
  }

  @Override
  public HandlerResponse<String> convertToErrorResponse(Exception e) {
    return e instanceof JsonProcessingException
        ? failure(SqlError.MALFORMED_REQUEST.causedBy(e, "no JSON request of Avatica"))
        : failure(e);
  }

  HandlerResponse<String> failure(Throwable thrown) {
    try {
      String error = MAPPER.writeValueAsString(AvaticaErrors.response(thrown));
      return new HandlerResponse<>(error, HTTP_INTERNAL_SERVER_ERROR);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
