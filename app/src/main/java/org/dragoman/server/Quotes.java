package org.dragoman.server;

import java.util.HashMap;
import java.util.Map;
import org.dragoman.export.Register;
import org.dragoman.text.CodePoints;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Joins the evidence of one answer with its articles and the sentences around its words. */
final class Quotes {
  /** How much is shown around the words where sentences are not known or are endless. */
  private static final int AROUND = 240;

  private final ChronicleView view;
  private final Map<String, Text> texts = new HashMap<>();

  Quotes(ChronicleView view) {
    this.view = view;
  }

  private record Text(String text, CodePoints points, JsonNode sentences) {}

  /** The evidence with "source" (its article in brief) and "quote" (before, words, after). */
  ObjectNode of(JsonNode evidence) {
    ObjectNode joined = Json.object();
    for (String field : new String[] {"article", "claim", "span", "text", "status", "rule"}) {
      if (evidence.has(field)) {
        joined.set(field, evidence.get(field));
      }
    }
    if (evidence.has("value")) {
      joined.set("value", evidence.get("value"));
    }
    String article = Register.text(evidence, "article");
    joined.set("source", source(article));
    joined.set("quote", quote(article, evidence));
    return joined;
  }

  /** An article in brief. */
  ObjectNode source(String id) {
    ObjectNode brief = Json.object().put("id", id);
    ObjectNode article = view.articles().get(id);
    if (article != null) {
      for (String field :
          new String[] {"uri", "title", "site", "published", "language", "repostOf"}) {
        if (article.hasNonNull(field)) {
          brief.set(field, article.get(field));
        }
      }
    }
    return brief;
  }

  private ObjectNode quote(String article, JsonNode evidence) {
    ObjectNode quote = Json.object();
    String words = Register.text(evidence, "text");
    Text text = texts.computeIfAbsent(article, this::load);
    JsonNode span = evidence.path("span");
    if (text.text.isEmpty() || span.size() != 2) {
      return quote.put("before", "").put("words", words).put("after", "");
    }
    int start = text.points.toUtf16(span.get(0).asInt(0));
    int end = Math.max(start, text.points.toUtf16(span.get(1).asInt(0)));
    int from = start;
    int to = end;
    for (JsonNode sentence : text.sentences) {
      int first = text.points.toUtf16(sentence.path(0).asInt(0));
      int last = text.points.toUtf16(sentence.path(1).asInt(0));
      if (first < end && start < last) {
        from = Math.min(from, first);
        to = Math.max(to, last);
      }
    }
    if (from == start && to == end && text.sentences.isEmpty()) {
      from = lineStart(text.text, start);
      to = lineEnd(text.text, end);
    }
    String before = text.text.substring(Math.max(from, start - AROUND), start);
    String after = text.text.substring(end, Math.min(to, end + AROUND));
    return quote
        .put("before", from < start - AROUND ? "…" + before : before)
        .put("words", text.text.substring(start, end))
        .put("after", to > end + AROUND ? after + "…" : after);
  }

  private Text load(String article) {
    @Nullable JsonNode reading = view.reading(article);
    String text = reading == null ? "" : Register.text(reading.path("document"), "text");
    JsonNode sentences = reading == null ? Json.array() : reading.path("sentences");
    return new Text(text, new CodePoints(text), sentences);
  }

  private static int lineStart(String text, int from) {
    return text.lastIndexOf('\n', Math.max(0, from - 1)) + 1;
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}
