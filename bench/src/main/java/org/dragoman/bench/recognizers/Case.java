package org.dragoman.bench.recognizers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.article.Article;
import org.dragoman.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * One sentence with the definite values a recogniser should find in it.
 *
 * <p>A result is definite if it resolves to a number, or to a date, time, length or recurrence;
 * questions ("quel mois") and results without a value are not counted.
 *
 * @param reference the day and hour it is read at, ISO 8601
 */
public record Case(String input, String reference, List<Expected> expected) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NO_REFERENCE = "2018-01-01";

  /** One result: where it stands and how it resolves. */
  public record Expected(Span span, String text, JsonNode resolution) {}

  public Case {
    expected = List.copyOf(expected);
  }

  /** The cases of a file that name a definite value. */
  public static List<Case> read(Path file) throws IOException {
    String json = Files.readString(file);
    List<Case> cases = new ArrayList<>();
    for (JsonNode node : JSON.readTree(json.startsWith("\ufeff") ? json.substring(1) : json)) {
      Case read = of(node);
      if (!read.expected.isEmpty()) {
        cases.add(read);
      }
    }
    return cases;
  }

  private static Case of(JsonNode node) {
    String input = node.get("Input").asString();
    List<Expected> expected = new ArrayList<>();
    for (JsonNode result : node.get("Results")) {
      JsonNode resolution = result.get("Resolution");
      String text = result.get("Text").asString();
      if (resolution != null && isDefinite(resolution) && !text.startsWith("quel")) {
        int start = start(input, result);
        expected.add(new Expected(new Span(start, start + text.length()), text, resolution));
      }
    }
    String reference = node.path("Context").path("ReferenceDateTime").asString(NO_REFERENCE);
    return new Case(input, reference, expected);
  }

  private static boolean isDefinite(JsonNode resolution) {
    if (!resolution.has("values")) {
      return resolution.path("value").asString("").matches("-?[0-9.,E+]+%?");
    }
    for (JsonNode value : resolution.get("values")) {
      boolean set = value.path("type").asString("").equals("set");
      if (set || !value.path("value").asString("").equals("not resolved")) {
        return true;
      }
    }
    return false;
  }

  /** Where a result stands; a few cases do not say. */
  private static int start(String input, JsonNode result) {
    JsonNode start = result.has("Start") ? result.get("Start") : result.get("start");
    String text = result.get("Text").asString().toLowerCase(Locale.ROOT);
    int found = input.toLowerCase(Locale.ROOT).indexOf(text);
    return start == null || found < 0 ? Math.max(found, 0) : start.asInt();
  }

  /** The sentence as an article published at the reference. */
  public Article article() {
    return new Article("case", null, null, null, List.of(), reference, "fr", input);
  }
}
