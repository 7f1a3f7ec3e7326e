package org.dragoman.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server answers to friendly and to hostile requests, byte for byte. */
class ServerTest {
  private static Server server;
  private static int port;

  @BeforeAll
  static void start() throws IOException {
    server = Server.start(Fixture.view(), 0);
    port = Integer.parseInt(server.url().substring(server.url().lastIndexOf(':') + 1));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      try (InputStream in = socket.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }

  private static String get(String path) throws IOException {
    return raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/entries, 200", "/api/entries/n1, 200", "/api/entries/%6E1, 200", "/api/facets, 200",
    "/api/entries/none, 404", "/api/none, 404", "/none, 404", "/api/entries?page=-1, 400",
    "/assets/none.js, 404", "/api/, 404"
  })
  void answersWithAStatus(String path, int status) throws IOException {
    assertThat(get(path)).startsWith("HTTP/1.1 " + status + " ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../../etc/passwd",
        "/..%2f..%2f..%2fetc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/assets/../../META-INF/MANIFEST.MF",
        "/assets/%2e%2e/org/dragoman/cli/Main.class",
        "/assets//etc/passwd",
        "/.git/config",
        "/org/dragoman/server/Server.class",
        "/assets/..\\..\\x",
        "/assets/x%00.js",
        "/a/../index.html",
        "/./index.html"
      })
  void noPathLeavesThePage(String path) throws IOException {
    assertThat(get(path)).startsWith("HTTP/1.1 40").doesNotContain("root:", "Manifest-Version");
  }

  @Test
  void everyAnswerCarriesTheGuards() throws IOException {
    for (String path : new String[] {"/", "/api/entries", "/none", "/api/entries?page=x"}) {
      assertThat(get(path).toLowerCase())
          .contains(
              "content-security-policy: default-src 'none'; script-src 'self';",
              "x-content-type-options: nosniff",
              "x-frame-options: deny",
              "referrer-policy: no-referrer",
              "cross-origin-resource-policy: same-origin")
          .doesNotContain("access-control-allow-origin", "unsafe-inline");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:8470",
        "localhost.evil.example",
        "127.0.0.1.evil",
        ""
      })
  void otherHostsAreRefused(String host) throws IOException {
    String answer =
        raw("GET /api/entries HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 421 ").doesNotContain("Tokaïev");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"})
  void onlyReadingIsAllowed(String method) throws IOException {
    String answer =
        raw(
            method
                + " /api/entries HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n"
                + "Connection: close\r\n\r\nbody");
    assertThat(answer).startsWith("HTTP/1.1 405 ").contains("Allow: GET, HEAD");
  }

  @Test
  void headHasNoBody() throws IOException {
    String answer =
        raw("HEAD /api/entries HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n");
  }

  @Test
  void longAddressesAreRefused() throws IOException {
    assertThat(get("/api/entries?text=" + "x".repeat(9_000))).startsWith("HTTP/1.1 414 ");
  }

  @Test
  void hostileTextComesBackAsData() throws IOException {
    String answer = get("/api/entries?since=%3Cscript%3Ealert(1)%3C/script%3E");
    assertThat(answer).startsWith("HTTP/1.1 400 ");
    assertThat(answer.toLowerCase()).contains("content-type: application/json");
  }

  @Test
  void onlyTheLoopbackListens() throws IOException {
    for (NetworkInterface net : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (InetAddress address : Collections.list(net.getInetAddresses())) {
        if (!address.isLoopbackAddress() && !address.isLinkLocalAddress()) {
          org.assertj.core.api.Assertions.assertThatThrownBy(
                  () -> new Socket(address, port).close())
              .isInstanceOf(IOException.class);
        }
      }
    }
  }
}
