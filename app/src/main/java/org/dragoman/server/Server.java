package org.dragoman.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Serves the page and its interface on the loopback address, for reading only.
 *
 * <p>Requests that name another host are refused, so that a page elsewhere cannot read the
 * chronicle by pointing its own name at this machine.
 */
public final class Server implements AutoCloseable {
  private static final int LONGEST_ADDRESS = 8_192;
  private static final int WORTH_PACKING = 1_024;
  private static final String PLAIN = "text/plain; charset=utf-8";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src"
          + " 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  private static final String UNBUILT =
      """
      The page was not built, because Node 20 or newer was not found.
      Install Node and run the command again; the interface under /api/ works without it.
      """;

  private final HttpServer http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Assets assets = new Assets();
  private volatile Api api;

  private Server(ChronicleView view, HttpServer http) {
    this.api = new Api(view);
    this.http = http;
  }

  /**
   * Starts a server.
   *
   * @param port 0 for any free one
   * @throws IOException where the port is taken
   */
  public static Server start(ChronicleView view, int port) throws IOException {
    // Read once, when the first server of this process is made: no request may take for ever.
    System.setProperty("sun.net.httpserver.maxReqTime", "30");
    System.setProperty("sun.net.httpserver.maxRspTime", "120");
    System.setProperty("sun.net.httpserver.maxReqHeaderSize", "32768");
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    Server server = new Server(view, HttpServer.create(address, 128));
    server.http.createContext("/", server::handle);
    server.http.setExecutor(server.threads);
    server.http.start();
    return server;
  }

  /** Where the page is, such as {@code http://localhost:8470}. */
  public String url() {
    return "http://localhost:" + http.getAddress().getPort();
  }

  /** Shows another state of the chronicle from the next request on. */
  public void show(ChronicleView view) {
    Api old = api;
    api = new Api(view);
    old.close();
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
    api.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply;
      try {
        reply = reply(exchange);
      } catch (BadRequest e) {
        reply = Reply.problem(400, String.valueOf(e.getMessage()));
      } catch (RuntimeException | LinkageError e) {
        System.getLogger("dragoman").log(System.Logger.Level.ERROR, "request failed", e);
        reply = Reply.problem(500, "internal error; the terminal says more");
      }
      send(exchange, reply);
    }
  }

  private Reply reply(HttpExchange exchange) {
    String method = exchange.getRequestMethod();
    String path = exchange.getRequestURI().getRawPath();
    String query = exchange.getRequestURI().getRawQuery();
    if (!isOurs(exchange.getRequestHeaders().getFirst("Host"))) {
      return Reply.problem(421, "this server answers on localhost only");
    }
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return Reply.problem(405, "only GET and HEAD are answered");
    }
    if (path == null || !path.startsWith("/")) {
      return Reply.problem(400, "not a path");
    }
    if (path.length() + (query == null ? 0 : query.length()) > LONGEST_ADDRESS) {
      return Reply.problem(414, "the address is longer than " + LONGEST_ADDRESS + " characters");
    }
    if (path.startsWith("/api/")) {
      ObjectNode answer = api.answer(path.substring(5), query);
      return answer == null ? Reply.problem(404, "nothing is here") : Reply.json(200, answer);
    }
    Assets.Asset asset = assets.at(path);
    if (asset != null) {
      return new Reply(200, asset.contentType(), asset.bytes(), asset.lasting());
    }
    if (path.equals("/")) {
      return new Reply(200, PLAIN, UNBUILT.getBytes(StandardCharsets.UTF_8), false);
    }
    return new Reply(404, PLAIN, "Nothing is here.\n".getBytes(StandardCharsets.UTF_8), false);
  }

  private record Reply(int status, String contentType, byte[] body, boolean lasting) {
    static Reply json(int status, ObjectNode json) {
      return new Reply(status, "application/json", Json.bytes(json), false);
    }

    static Reply problem(int status, String message) {
      return json(status, Json.object().put("error", message));
    }
  }

  /** Whether a Host header names this machine's loopback. */
  private static boolean isOurs(@Nullable String host) {
    if (host == null) {
      return false;
    }
    int colon = host.lastIndexOf(':');
    String name = colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    return Set.of("localhost", "127.0.0.1", "[::1]").contains(name.toLowerCase(Locale.ROOT));
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", reply.contentType);
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    headers.set(
        "Cache-Control", reply.lasting ? "public, max-age=31536000, immutable" : "no-store");
    headers.set("Vary", "Accept-Encoding");
    if (reply.status == 405) {
      headers.set("Allow", "GET, HEAD");
    }
    byte[] body = reply.body;
    String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
    if (body.length > WORTH_PACKING && accepted != null && accepted.contains("gzip")) {
      body = packed(body);
      headers.set("Content-Encoding", "gzip");
    }
    if (exchange.getRequestMethod().equals("HEAD")) {
      headers.set("Content-Length", Integer.toString(body.length));
      exchange.sendResponseHeaders(reply.status, -1);
      return;
    }
    exchange.sendResponseHeaders(reply.status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static byte[] packed(byte[] body) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 3);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(body);
    }
    return packed.toByteArray();
  }
}
