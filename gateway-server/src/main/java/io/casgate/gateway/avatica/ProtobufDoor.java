package io.casgate.gateway.avatica;

import io.casgate.adapter.error.SqlError;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.calcite.avatica.metrics.noop.NoopMetricsSystem;
import org.apache.calcite.avatica.remote.ProtobufHandler;
import org.apache.calcite.avatica.remote.ProtobufTranslation;
import org.apache.calcite.avatica.remote.ProtobufTranslationImpl;
import org.apache.calcite.avatica.remote.Service;

/** Avatica's requests in protobuf; every failure leaves as an error response. */
final class ProtobufDoor extends ProtobufHandler {
  private final ProtobufTranslation translation;

  ProtobufDoor(Service service) {
    this(service, new Translation());
  }

  private ProtobufDoor(Service service, ProtobufTranslation translation) {
    super(service, translation, NoopMetricsSystem.getInstance());
    this.translation = translation;
  }

  @Override
  public HandlerResponse<byte[]> apply(byte[] request) {
    try {
      return super.apply(request);
    } catch (Throwable e) {
      return failure(e);
    }
  }

  @Override
  public HandlerResponse<byte[]> convertToErrorResponse(Exception e) {
    return failure(e);
  }

  HandlerResponse<byte[]> failure(Throwable thrown) {
    try {
      byte[] error = translation.serializeResponse(AvaticaErrors.response(thrown));
      return new HandlerResponse<>(error, HTTP_INTERNAL_SERVER_ERROR);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells bytes that are no request from a request that failed. */
  private static final class Translation extends ProtobufTranslationImpl {
    @Override
    public Service.Request parseRequest(byte[] bytes) {
      try {
        return super.parseRequest(bytes);
      } catch (IOException | RuntimeException e) {
        throw SqlError.MALFORMED_REQUEST.causedBy(e, "no protobuf request of Avatica");
      }
    }
  }
}
