package org.dragoman.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The small chronicle that the page is tested with. */
final class Fixture {
  private static final Path FOLDER = Path.of("../web/test/fixtures");

  private Fixture() {}

  static List<JsonNode> lines(String file) {
    try (var lines = Files.lines(FOLDER.resolve(file))) {
      return lines.map(line -> JsonMapper.shared().readTree(line)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, JsonNode> readings() {
    Map<String, JsonNode> readings = new HashMap<>();
    lines("readings.jsonl")
        .forEach(r -> readings.put(r.path("document").path("id").stringValue(), r));
    return readings;
  }

  static ChronicleView view() {
    return ChronicleView.of(lines("chronicle.jsonl"), Labels.NONE, readings()::get);
  }

  /** Serves the fixture until it is stopped, for work on the page. */
  public static void main(String[] args) throws Exception {
    Server server = Server.start(view(), args.length > 0 ? Integer.parseInt(args[0]) : 8470);
    System.out.println(server.url());
    Thread.currentThread().join();
  }
}
