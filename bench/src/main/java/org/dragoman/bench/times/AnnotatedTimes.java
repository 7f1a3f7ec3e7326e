package org.dragoman.bench.times;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.article.Article;
import org.dragoman.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** An article with the times that readers marked in it; a vague one has the value "". */
record AnnotatedTimes(Article article, List<TimeEngine.Found> times) {
  private static final ObjectMapper JSON = new ObjectMapper();

  AnnotatedTimes {
    times = List.copyOf(times);
  }

  /** Reads a folder of annotations; its articles are in "docs" beside it. */
  static List<AnnotatedTimes> read(Path gold) throws IOException {
    Path docs = gold.toAbsolutePath().normalize().resolveSibling("docs");
    List<AnnotatedTimes> read = new ArrayList<>();
    try (Stream<Path> files = Files.list(gold)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        JsonNode node = JSON.readTree(file.toFile());
        String id = node.get("doc").asString();
        JsonNode doc = JSON.readTree(docs.resolve(id + ".json").toFile());
        read.add(of(id, node, doc));
      }
    }
    return read;
  }

  private static AnnotatedTimes of(String id, JsonNode node, JsonNode doc) {
    String text = doc.get("text").asString();
    String published = doc.path("published").asString(null);
    List<TimeEngine.Found> times = new ArrayList<>();
    for (JsonNode time : node.path("times")) {
      String words = time.get("text").asString();
      int start = -1;
      for (int nth = time.path("nth").asInt(1); nth > 0; nth--) {
        start = text.indexOf(words, start + 1);
      }
      Span span = new Span(start, start + words.length());
      times.add(new TimeEngine.Found(span, time.get("edtf").asString()));
    }
    return new AnnotatedTimes(
        new Article(id, null, null, null, List.of(), published, "fr", text), times);
  }
}
