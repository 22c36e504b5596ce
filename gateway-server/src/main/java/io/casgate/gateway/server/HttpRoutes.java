package io.casgate.gateway.server;

import static java.util.Objects.requireNonNull;

import io.casgate.gateway.avatica.AvaticaEndpoint;
import io.casgate.gateway.monitor.Health;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where requests go: POST on any path is Avatica's, GET is for health. */
final class HttpRoutes extends Handler.Abstract {
  private static final Logger LOGGER = LoggerFactory.getLogger(HttpRoutes.class);

  /** How much more than allowed is read and thrown away, so that the refusal can be read. */
  private static final int DRAINED_TIMES = 64;

  private final AvaticaEndpoint avatica;
  private final Health health;
  private final int maxRequestBytes;
  private int atWork;

  HttpRoutes(AvaticaEndpoint avatica, Health health, int maxRequestBytes) {
    this.avatica = requireNonNull(avatica, "avatica");
    this.health = requireNonNull(health, "health");
    this.maxRequestBytes = maxRequestBytes;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    change(1);
    try {
      answer(request).send(response, Callback.from(callback, () -> change(-1)));
      return true;
    } catch (RuntimeException | Error e) {
      change(-1);
      throw e;
    }
  }

  /** Waits until no request is at work, but no longer than that. */
  synchronized void awaitLastAnswers(Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    try {
      for (long left = longest.toMillis(); atWork > 0 && left > 0; ) {
        wait(left);
        left = (end - System.nanoTime()) / 1_000_000;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void change(int requests) {
    atWork += requests;
    notifyAll();
  }

  private HttpAnswer answer(Request request) {
    if (HttpMethod.POST.is(request.getMethod())) {
      return statement(request);
    }
    if (HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod())) {
      return page(Request.getPathInContext(request));
    }
    return HttpAnswer.refusal(405, "Use POST for statements and GET for /health/live and /ready.");
  }

  private HttpAnswer page(String path) {
    return switch (path) {
      case "/health/live" -> HttpAnswer.health(health.live());
      case "/health/ready" -> HttpAnswer.health(health.ready());
      default -> HttpAnswer.refusal(404, "Nothing here. JDBC clients send POST.");
    };
  }

  private HttpAnswer statement(Request request) {
    try (InputStream body = Content.Source.asInputStream(request)) {
      byte[] bytes = body.readNBytes(maxRequestBytes);
      return sent(body.read() < 0 ? avatica.answer(bytes) : refuse(bytes, body));
    } catch (IOException e) {
      // It broke off, or is not packed the way it says: nothing that an operator could mend.
      LOGGER.debug("request not read", e);
      return HttpAnswer.refusal(400, "The request's body could not be read.");
    }
  }

  private AvaticaEndpoint.Answer refuse(byte[] start, InputStream rest) throws IOException {
    // A client that is still sending does not read: without this it would see a broken pipe.
    long left = (long) maxRequestBytes * DRAINED_TIMES;
    byte[] sink = new byte[1 << 16];
    int read = rest.read(sink);
    while (read >= 0 && left > 0) {
      left -= read;
      read = rest.read(sink);
    }
    return avatica.refuseTooLarge(start, maxRequestBytes);
  }

  private static HttpAnswer sent(AvaticaEndpoint.Answer answer) {
    return new HttpAnswer(answer.status(), answer.contentType(), answer.body());
  }
}
