package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs {@code dragoman world} against a service on this machine that gives recorded answers. */
class WorldCommandTest {
  /** As the query service writes it: IRIs in brackets, literals with language or type. */
  private static final String RECORDED =
      """
      ?iso3\t?role\t?person\t?personLabelFr\t?personLabelEn\t?personLabelRu\t?start\t?end
      "ARM"\t"head_of_government"\t<http://www.wikidata.org/entity/Q7035479>\t"Nikol Pachinian"@fr\t"Nikol Pashinyan"@en\t"Никол Пашинян"@ru\t"2018-05-08T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>\t
      "ISL"\t"foreign_minister"\t<http://www.wikidata.org/entity/Q999999901>\t"Sigga Testsdóttir"@fr\t\t\t"2023-01-01T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>\t"2024-02-01T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>
      """;

  private final List<String> queries = new ArrayList<>();
  private HttpServer service;
  private int status = 200;

  @BeforeEach
  void start() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext(
        "/sparql",
        exchange -> {
          queries.add(
              URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8));
          byte[] body = RECORDED.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    service.start();
  }

  @AfterEach
  void stop() {
    service.stop(0);
  }

  private String endpoint() {
    return "http://127.0.0.1:" + service.getAddress().getPort() + "/sparql";
  }

  private static int run(StringWriter out, String... args) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(new StringWriter(), true));
    return line.execute(args);
  }

  @Test
  void anUpdateBecomesAnOverlayThatFindReads(@TempDir Path folder) {
    StringWriter out = new StringWriter();
    assertThat(
            run(
                out,
                "world",
                "update",
                "--endpoint",
                endpoint(),
                "--to",
                folder.resolve("world").toString()))
        .isZero();
    assertThat(queries).singleElement().asString().contains("SELECT ?iso3", "wdt:P298");
    assertThat(run(out, "world", "find", "Testsdottir", "--overlay", folder.toString())).isZero();
    assertThat(out.toString())
        .contains("Sigga Testsdóttir")
        .contains("ISL\tforeign_minister\t2023-01-01..2024-02-01");
  }

  @Test
  void aServiceThatRefusesLeavesNoOverlay(@TempDir Path folder) {
    status = 429;
    Path to = folder.resolve("overlay");
    assertThat(
            run(
                new StringWriter(),
                "world",
                "update",
                "--endpoint",
                endpoint(),
                "--to",
                to.toString()))
        .isNotZero();
    assertThat(to).doesNotExist();
  }

  @Test
  void pairsOfNamesBecomeATable(@TempDir Path folder) throws IOException {
    Path pairs = folder.resolve("pairs.tsv");
    Files.writeString(pairs, "Ivan\tИван\n".repeat(30) + "Vania\tВаня\n".repeat(30));
    assertThat(run(new StringWriter(), "world", "romanise", pairs + "", "--to", folder + ""))
        .isZero();
    assertThat(Files.readAllLines(folder.resolve("romanisation.tsv")))
        .startsWith("latin\tcyrillic\tlog")
        .anyMatch(line -> line.startsWith("v\tв\t"));
  }
}
