package org.dragoman.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.dragoman.article.Arrival;
import org.dragoman.article.Articles;
import org.dragoman.article.Decoding;
import org.dragoman.article.Limits;
import org.dragoman.article.Refusal;
import org.dragoman.article.html.HtmlArticle;
import org.jspecify.annotations.Nullable;

/**
 * Fetches single pages and feeds: http and https, five redirects at most, 20 seconds and 16 MB a
 * page, what robots.txt allows, no address of a private network.
 */
public final class Fetcher {
  private static final String AGENT = "Dragoman";
  private static final int REDIRECTS = 5;
  private static final int ROBOTS_BYTES = 500_000;

  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final Map<String, Robots> robots = new HashMap<>();
  private final Duration patience;
  private final int mostBytes;
  private final boolean privateToo;

  public Fetcher() {
    this(Duration.ofSeconds(20), Limits.STANDARD.pageBytes(), false);
  }

  /**
   * @param privateToo whether addresses of private networks may be asked, as tests do
   */
  Fetcher(Duration patience, int mostBytes, boolean privateToo) {
    this.patience = patience;
    this.mostBytes = mostBytes;
    this.privateToo = privateToo;
  }

  /** Whether an input is an address to fetch and not a file. */
  public static boolean isAddress(String input) {
    String lower = input.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  /** Something that keeps a page from being read; the message is for the user. */
  private static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;

    RefusedException(String message) {
      super(message);
    }
  }

  /** Hands on the article at an address, or the items of the feed there. */
  public void read(String address, Consumer<? super Arrival> to) {
    try {
      Answer answer = answer(URI.create(address));
      String uri = answer.uri.toString();
      if (answer.type.contains("xml") && !answer.type.contains("xhtml")
          || answer.type.contains("json")) {
        new Articles().stream(uri, new ByteArrayInputStream(answer.body), to);
      } else if (answer.type.isEmpty()
          || answer.type.contains("html")
          || answer.type.startsWith("text/")) {
        to.accept(HtmlArticle.of(Decoding.page(answer.body, answer.charset()), uri, uri));
      } else {
        to.accept(new Refusal(address, "is " + answer.type + ", not a page"));
      }
    } catch (IllegalArgumentException e) {
      to.accept(new Refusal(address, "is no address that can be fetched"));
    } catch (IOException e) {
      String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      to.accept(
          new Refusal(
              address, e instanceof RefusedException ? reason : "cannot be fetched: " + reason));
    }
  }

  private record Answer(URI uri, String type, byte[] body) {
    @Nullable String charset() {
      int at = type.indexOf("charset=");
      return at < 0 ? null : type.substring(at + 8).split(";", 2)[0].replace("\"", "").strip();
    }
  }

  private Answer answer(URI start) throws IOException {
    URI uri = start;
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      check(uri);
      if (!robots(uri).allows(path(uri))) {
        throw new RefusedException("robots.txt of " + uri.getHost() + " asks not to fetch it");
      }
      HttpResponse<InputStream> response = send(uri);
      int status = response.statusCode();
      if (status >= 300 && status < 400 && response.headers().firstValue("location").isPresent()) {
        response.body().close();
        uri = uri.resolve(response.headers().firstValue("location").orElse(""));
        continue;
      }
      if (status != 200) {
        response.body().close();
        throw new RefusedException("the server answers with status " + status);
      }
      String type =
          response.headers().firstValue("content-type").orElse("").toLowerCase(Locale.ROOT);
      return new Answer(uri, type, body(response, mostBytes));
    }
    throw new RefusedException("is redirected more than " + REDIRECTS + " times");
  }

  private HttpResponse<InputStream> send(URI uri) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .timeout(patience)
            .header("User-Agent", AGENT)
            .header("Accept", "text/html,application/xhtml+xml,application/xml,application/json")
            .header("Accept-Encoding", "gzip")
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Reads a body, uncompressed, to its limit and within the time for a page. */
  private byte[] body(HttpResponse<InputStream> response, int most) throws IOException {
    long deadline = System.nanoTime() + patience.toNanos();
    boolean gzip = response.headers().firstValue("content-encoding").orElse("").contains("gzip");
    try (InputStream raw = response.body();
        InputStream in = gzip ? new GZIPInputStream(raw) : raw) {
      java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 14];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
        if (out.size() > most) {
          throw new RefusedException("is larger than " + most + " bytes");
        }
        if (System.nanoTime() > deadline) {
          throw new RefusedException("takes longer than " + patience.toSeconds() + " seconds");
        }
      }
      return out.toByteArray();
    }
  }

  private static String path(URI uri) {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  private Robots robots(URI uri) {
    String origin = uri.getScheme() + "://" + uri.getRawAuthority();
    Robots known = robots.get(origin);
    if (known == null) {
      known = fetchedRobots(URI.create(origin + "/robots.txt"));
      robots.put(origin, known);
    }
    return known;
  }

  /** What cannot be had forbids nothing; a redirected robots.txt counts as none. */
  private Robots fetchedRobots(URI uri) {
    try {
      HttpResponse<InputStream> response = send(uri);
      if (response.statusCode() != 200) {
        response.body().close();
        return Robots.open();
      }
      return Robots.of(new String(body(response, ROBOTS_BYTES), StandardCharsets.UTF_8), AGENT);
    } catch (IOException e) {
      return Robots.open();
    }
  }

  /** Refuses other schemes and hosts that lead into a private network. */
  private void check(URI uri) throws IOException {
    String host = uri.getHost();
    if (host == null || uri.getScheme() == null || !isAddress(uri + "")) {
      throw new RefusedException("only http and https addresses are fetched");
    }
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (!privateToo && isPrivate(address)) {
          throw new RefusedException(host + " is an address of a private network");
        }
      }
    } catch (UnknownHostException e) {
      throw new RefusedException("no such host: " + host);
    }
  }

  static boolean isPrivate(InetAddress address) {
    byte[] b = address.getAddress();
    boolean shared = b.length == 4 && (b[0] & 0xff) == 100 && (b[1] & 0xc0) == 64;
    boolean local = b.length == 16 && (b[0] & 0xfe) == 0xfc;
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || shared
        || local
        || (b.length == 4 && b[0] == 0);
  }
}
