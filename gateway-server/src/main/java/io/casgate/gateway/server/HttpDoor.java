package io.casgate.gateway.server;

import io.casgate.gateway.avatica.GatewayMeta;
import io.casgate.gateway.config.ServerConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The port that clients dial. */
final class HttpDoor implements AutoCloseable {
  private static final int MIN_THREADS = 8;

  /** Each request that waits for rows holds a thread; some are left for those that do not wait. */
  private static final int MAX_THREADS = GatewayMeta.MOST_WAITING + 32;

  /** Above the three minutes that a client waits for an answer. */
  private static final Duration IDLE_TIME = Duration.ofMinutes(5);

  private static final int LEAST_WORTH_COMPRESSING = 1024;

  private final Server server;
  private final ServerConnector connector;

  HttpDoor(ServerConfig config, Handler routes) {
    QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, MIN_THREADS);
    threads.setName("casgate-http");
    server = new Server(threads);
    connector = new ServerConnector(server, new HttpConnectionFactory(protocol()));
    connector.setHost(config.host());
    connector.setPort(config.port());
    connector.setIdleTimeout(IDLE_TIME.toMillis());
    server.addConnector(connector);
    server.setHandler(config.gzip() ? compressing(routes) : routes);
    server.setErrorHandler(HttpDoor::sendError);
    // Whoever stops it has waited for the last answers already.
    server.setStopTimeout(0);
  }

  /** Binds the port; from now on clients are answered. */
  void open() {
    try {
      server.start();
    } catch (IOException e) {
      close();
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      close();
      throw new IllegalStateException(e);
    }
  }

  int port() {
    return connector.getLocalPort();
  }

  /** Takes no new clients; those that are connected are still answered. */
  void stopListening() {
    connector.close();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpConfiguration protocol() {
    HttpConfiguration protocol = new HttpConfiguration();
    protocol.setSendServerVersion(false);
    protocol.setSendXPoweredBy(false);
    return protocol;
  }

  private static Handler compressing(Handler routes) {
    GzipCompression gzip = new GzipCompression();
    gzip.setMinCompressSize(LEAST_WORTH_COMPRESSING);
    CompressionHandler handler = new CompressionHandler(routes);
    handler.putCompression(gzip);
    handler.putConfiguration(
        "/*",
        CompressionConfig.builder()
            .compressIncludeMethod(HttpMethod.POST.asString())
            .decompressIncludeMethod(HttpMethod.POST.asString())
            .build());
    return handler;
  }

  /** What Jetty itself refuses (a broken header, a body that breaks off), as small JSON. */
  private static boolean sendError(Request request, Response response, Callback callback) {
    // 503 would make the stock client send the same request again, for ever.
    int status = response.getStatus() == 503 ? 500 : response.getStatus();
    HttpAnswer.refusal(status, "The request could not be answered.").send(response, callback);
    return true;
  }
}
