package io.casgate.gateway.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.casgate.gateway.monitor.Health;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A whole HTTP answer: status, content type, body. */
record HttpAnswer(int status, String contentType, ByteBuffer body) {
  private static final String JSON = "application/json;charset=utf-8";

  /** A refusal on the level of HTTP, as small JSON. */
  static HttpAnswer refusal(int status, String error) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("error", error);
    return json(status, body);
  }

  static HttpAnswer health(Health.Report report) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("status", report.status());
    report.reason().ifPresent(reason -> body.put("reason", reason));
    return json(report.isGood() ? 200 : 503, body);
  }

  private static HttpAnswer json(int status, ObjectNode body) {
    return new HttpAnswer(status, JSON, ByteBuffer.wrap(body.toString().getBytes(UTF_8)));
  }

  void send(Response response, Callback callback) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, contentType);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.remaining());
    response.write(true, body.slice(), callback);
  }
}
