package org.dragoman.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.article.Arrival;
import org.dragoman.article.Article;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetcherTest {
  private static final String PAGE =
      "<html><head><title>Un accord</title></head><body><article><h1>Un accord</h1><p>Les deux"
          + " présidents ont signé jeudi un accord sur l'énergie, après trois heures d'entretien.</p>"
          + "</article></body></html>";

  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer("/robots.txt", 200, "text/plain", "User-agent: *\nDisallow: /closed\n");
    answer("/page", 200, "text/html; charset=utf-8", PAGE);
    answer("/closed/page", 200, "text/html", PAGE);
    answer("/large", 200, "text/html", "x".repeat(100_000));
    answer("/image", 200, "image/png", "x");
    server.createContext(
        "/round",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/round");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/page");
          exchange.sendResponseHeaders(301, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(String path, int status, String type, String body) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", type);
          byte[] bytes = body.getBytes(UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private static Fetcher fetcher(boolean privateToo) {
    return new Fetcher(Duration.ofSeconds(2), 50_000, privateToo, Duration.ZERO);
  }

  private String address(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  private Arrival fetch(String path, boolean privateToo) {
    List<Arrival> arrivals = new ArrayList<>();
    fetcher(privateToo).read(address(path), arrivals::add);
    return arrivals.getFirst();
  }

  @Test
  void followsRedirectsToAnArticle() {
    Article article = (Article) fetch("/moved", true);
    assertThat(article.uri()).endsWith("/page");
    assertThat(article.text()).contains("deux présidents");
  }

  @Test
  void refusesWhatItMayNotFetchOrCannotUse() {
    assertThat(fetch("/closed/page", true).toString()).contains("robots.txt");
    assertThat(fetch("/large", true).toString()).contains("is larger than 50000 bytes");
    assertThat(fetch("/image", true).toString()).contains("is image/png, not a page");
    assertThat(fetch("/round", true).toString()).contains("redirected more than 5 times");
    assertThat(fetch("/none", true).toString()).contains("status 404");
    assertThat(fetch("/page", false).toString()).contains("private network");
  }

  @Test
  void fetchesThePagesOfASitemap() {
    String news =
        "<?xml version=\"1.0\"?><urlset xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">"
            + "<url><loc>%s</loc><news:news><news:title>Un accord</news:title></news:news></url>"
            + "<url><loc>ftp://a.example/x</loc></url><url><loc>%s</loc></url></urlset>";
    answer("/news.xml", 200, "text/xml", news.formatted(address("/page"), address("/none")));
    String index =
        "<sitemapindex><sitemap><loc>" + address("/news.xml") + "</loc></sitemap></sitemapindex>";
    answer("/index.xml", 200, "application/xml", index);
    List<Arrival> arrivals = new ArrayList<>();
    fetcher(true).read(address("/index.xml"), arrivals::add);
    assertThat(arrivals).hasSize(2);
    assertThat(((Article) arrivals.getFirst()).title()).isEqualTo("Un accord");
    assertThat(arrivals.get(1).toString()).contains("status 404");
  }

  @Test
  void fetchesNoMorePagesThanAllSitemapsTogetherMayHave() {
    String urls = ("<url><loc>" + address("/image") + "</loc></url>").repeat(150);
    answer("/many.xml", 200, "text/xml", "<urlset>" + urls + "</urlset>");
    String maps = ("<sitemap><loc>" + address("/many.xml") + "</loc></sitemap>").repeat(150);
    answer("/maps.xml", 200, "text/xml", "<sitemapindex>" + maps + "</sitemapindex>");
    List<Arrival> arrivals = new ArrayList<>();
    fetcher(true).read(address("/maps.xml"), arrivals::add);
    assertThat(arrivals.stream().filter(a -> a.toString().contains("is image/png"))).hasSize(198);
    assertThat(arrivals.get(arrivals.size() - 2).toString())
        .contains("102 more addresses of the sitemap were not fetched");
    assertThat(arrivals.getLast().toString())
        .contains("148 more addresses of the sitemap were not fetched");
  }

  @Test
  void endsWhereAServerFallsSilent() {
    server.createContext(
        "/silent",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("<p>Les".getBytes(UTF_8));
          exchange.getResponseBody().flush();
        });
    assertThat(fetch("/silent", true).toString()).contains("takes longer than 2 seconds");
  }

  @Test
  void connectsToTheAddressesThatWereChecked() throws IOException {
    PinnedAddresses.pin("Pinned.invalid", List.of(InetAddress.getByName("93.184.216.34")));
    assertThat(InetAddress.getByName("pinned.invalid").getHostAddress()).isEqualTo("93.184.216.34");
  }

  @Test
  void forgetsTheAddressesOfAHostInTime() throws IOException {
    List<InetAddress> checked = List.of(InetAddress.getByName("93.184.216.34"));
    PinnedAddresses.pin("over.invalid", checked, Duration.ZERO);
    assertThatThrownBy(() -> InetAddress.getByName("over.invalid"))
        .isInstanceOf(UnknownHostException.class);
    PinnedAddresses.pin("again.invalid", checked);
    assertThatThrownBy(() -> PinnedAddresses.fresh("again.invalid"))
        .isInstanceOf(UnknownHostException.class);
  }

  @Test
  void knowsPrivateAddresses() throws IOException {
    for (String address :
        List.of(
            "127.0.0.1",
            "10.1.2.3",
            "192.168.0.1",
            "172.16.5.5",
            "169.254.169.254",
            "100.64.0.1",
            "::1",
            "fd00::1",
            "::ffff:10.0.0.1",
            "64:ff9b::a00:1",
            "198.18.0.1",
            "255.255.255.255",
            "0.0.0.0")) {
      assertThat(Fetcher.isPrivate(InetAddress.getByName(address))).as(address).isTrue();
    }
    assertThat(Fetcher.isPrivate(InetAddress.getByName("93.184.216.34"))).isFalse();
  }

  @Test
  void keepsToTheLongestRuleOfItsGroup() {
    Robots robots =
        Robots.of(
            "User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /*.pdf$\n",
            "Dragoman");
    assertThat(robots.allows("/x")).isTrue();
    assertThat(robots.allows("/a/c")).isFalse();
    assertThat(robots.allows("/a/b/c")).isTrue();
    assertThat(robots.allows("/x/y.pdf")).isFalse();
    assertThat(robots.allows("/x/y.pdf?z")).isTrue();
  }
}
