package io.casgate.gateway.avatica;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.apache.calcite.avatica.metrics.noop.NoopMetricsSystem;
import org.apache.calcite.avatica.remote.JsonHandler;
import org.apache.calcite.avatica.remote.Service;

/** Avatica requests in JSON; every failure leaves as an error response. */
final class JsonDoor extends JsonHandler {
  JsonDoor(Service service) {
    super(service, NoopMetricsSystem.getInstance());
  }

  @Override
  public HandlerResponse<String> apply(String request) {
    try {
      return super.apply(request);
    } catch (Throwable e) {
      return error(AvaticaErrors.response(e));
    }
  }

  @Override
  public HandlerResponse<String> convertToErrorResponse(Exception e) {
    return error(e instanceof JsonProcessingException ? AvaticaErrors.malformed() : AvaticaErrors.response(e));
  }

  HandlerResponse<String> error(Service.ErrorResponse error) {
    try {
      return new HandlerResponse<>(MAPPER.writeValueAsString(error), HTTP_INTERNAL_SERVER_ERROR);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
