package io.casgate.gateway.avatica;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.casgate.adapter.error.SqlError;
import java.nio.ByteBuffer;
import org.apache.calcite.avatica.Meta;
import org.apache.calcite.avatica.remote.Handler.HandlerResponse;
import org.apache.calcite.avatica.remote.LocalService;
import org.apache.calcite.avatica.remote.Service;

/**
 * The gateway's protocol without its transport: the bytes of a request in, the bytes of the answer
 * out. JSON and protobuf come to the same place and are told apart by their first byte. Safe for
 * many threads; never throws.
 */
public final class AvaticaEndpoint {
  private final JsonDoor json;
  private final ProtobufDoor protobuf;

  public AvaticaEndpoint(Meta meta) {
    Service service = new LocalService(meta);
    this.json = new JsonDoor(service);
    this.protobuf = new ProtobufDoor(service);
  }

  /** Answers a request. */
  public Answer answer(byte[] request) {
    return isJson(request)
        ? Answer.json(json.apply(new String(request, UTF_8)))
        : Answer.protobuf(protobuf.apply(request));
  }

  /**
   * Answers a request that was not read to its end, because it has more than {@code limit} bytes.
   */
  public Answer refuseTooLarge(byte[] start, long limit) {
    RuntimeException refusal = SqlError.TOO_LARGE.with(limit);
    return isJson(start)
        ? Answer.json(json.failure(refusal))
        : Answer.protobuf(protobuf.failure(refusal));
  }

  private static boolean isJson(byte[] request) {
    return request.length > 0 && request[0] == '{';
  }

  /** What goes back: HTTP status, content type and body. */
  public record Answer(int status, String contentType, ByteBuffer body) {
    private static Answer json(HandlerResponse<String> response) {
      ByteBuffer body = ByteBuffer.wrap(response.getResponse().getBytes(UTF_8));
      return new Answer(response.getStatusCode(), "application/json;charset=utf-8", body);
    }

    private static Answer protobuf(HandlerResponse<byte[]> response) {
      ByteBuffer body = ByteBuffer.wrap(response.getResponse());
      return new Answer(response.getStatusCode(), "application/x-google-protobuf", body);
    }
  }
}
