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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.dragoman.article.Arrival;
import org.dragoman.article.Articles;
import org.dragoman.article.Decoding;
import org.dragoman.article.Limits;
import org.dragoman.article.Refusal;
import org.dragoman.article.feed.Sitemap;
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
  private static final int MOST_PAGES = 200;
  private static final int DEEPEST_MAP = 2;

  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final Map<String, Robots> robots = new HashMap<>();
  private final Duration patience;
  private final int mostBytes;
  private final boolean privateToo;
  private final Duration between;

  public Fetcher() {
    this(Duration.ofSeconds(20), Limits.STANDARD.pageBytes(), false, Duration.ofSeconds(1));
  }

  /**
   * @param privateToo whether addresses of private networks may be asked, as tests do
   * @param between the pause between the pages of a sitemap
   */
  Fetcher(Duration patience, int mostBytes, boolean privateToo, Duration between) {
    this.patience = patience;
    this.mostBytes = mostBytes;
    this.privateToo = privateToo;
    this.between = between;
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

  /**
   * Hands on the article at an address, the items of the feed there, or the articles of the pages
   * that the sitemap there names, directly or by further sitemaps: the first {@value #MOST_PAGES}
   * in all, one a second.
   */
  public void read(String address, Consumer<? super Arrival> to) {
    read(address, to, 0, new Allowance());
  }

  /** How many more addresses the sitemaps of one input may have fetched, all levels together. */
  private static final class Allowance {
    private int left = MOST_PAGES;
  }

  private void read(String address, Consumer<? super Arrival> to, int depth, Allowance allowance) {
    try {
      Answer answer = answer(URI.create(address));
      String uri = answer.uri.toString();
      String map = answer.type.contains("xml") ? Decoding.page(answer.body, answer.charset()) : "";
      if (Sitemap.isOne(map)) {
        pages(Sitemap.of(map), uri, to, depth, allowance);
      } else if (answer.type.contains("xml") && !answer.type.contains("xhtml")
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

  private void pages(
      Sitemap map, String uri, Consumer<? super Arrival> to, int depth, Allowance allowance)
      throws RefusedException {
    if (depth >= DEEPEST_MAP) {
      throw new RefusedException("sitemaps lead to sitemaps more than " + DEEPEST_MAP + " deep");
    }
    List<String> addresses = new ArrayList<>(map.pages());
    addresses.addAll(map.maps());
    int done = 0;
    while (done < addresses.size() && allowance.left > 0) {
      allowance.left--;
      read(addresses.get(done++), to, depth + 1, allowance);
      pause();
    }
    if (done < addresses.size()) {
      int left = addresses.size() - done;
      to.accept(new Refusal(uri, left + " more addresses of the sitemap were not fetched"));
    }
  }

  private void pause() throws RefusedException {
    try {
      Thread.sleep(between);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RefusedException("interrupted");
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
    // A server that falls silent within a body would keep the reader waiting for ever.
    InputStream silent = response.body();
    Executor late = CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS);
    CompletableFuture<Void> hangUp = CompletableFuture.runAsync(() -> closed(silent), late);
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
    } catch (RefusedException e) {
      throw e;
    } catch (IOException e) {
      if (System.nanoTime() > deadline) {
        throw new RefusedException("takes longer than " + patience.toSeconds() + " seconds");
      }
      throw e;
    } finally {
      hangUp.cancel(false);
    }
  }

  private static void closed(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
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
      List<InetAddress> addresses = PinnedAddresses.fresh(host);
      if (!privateToo && addresses.stream().anyMatch(Fetcher::isPrivate)) {
        throw new RefusedException(host + " is an address of a private network");
      }
      PinnedAddresses.pin(host, addresses);
    } catch (UnknownHostException e) {
      throw new RefusedException("no such host: " + host);
    }
  }

  static boolean isPrivate(InetAddress address) {
    byte[] b = address.getAddress();
    boolean shared = b.length == 4 && (b[0] & 0xff) == 100 && (b[1] & 0xc0) == 64;
    boolean local = b.length == 16 && (b[0] & 0xfe) == 0xfc;
    boolean trial = b.length == 4 && (b[0] & 0xff) == 198 && (b[1] & 0xfe) == 18;
    boolean reserved = b.length == 4 && (b[0] & 0xff) >= 240;
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || shared
        || local
        || trial
        || reserved
        || isTranslated(b)
        || (b.length == 4 && b[0] == 0);
  }

  /** Addresses that wrap an IPv4 address, as 64:ff9b:: and 2002:: do, could wrap a private one. */
  private static boolean isTranslated(byte[] b) {
    return b.length == 16
        && ((b[0] == 0 && (b[1] & 0xff) == 0x64 && (b[2] & 0xff) == 0xff && (b[3] & 0xff) == 0x9b)
            || (b[0] == 0x20 && b[1] == 0x02));
  }
}
