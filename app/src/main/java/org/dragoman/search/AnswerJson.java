package org.dragoman.search;

import org.dragoman.export.Register;
import org.dragoman.text.CodePoints;
import org.dragoman.text.Span;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes answers as JSON; marks are code points of the text, as everywhere in public formats. */
public final class AnswerJson {
  private AnswerJson() {}

  public static ObjectNode of(Answer answer) {
    ObjectNode json = Register.JSON.createObjectNode();
    json.put("total", answer.total());
    ArrayNode hits = json.putArray("hits");
    answer.hits().forEach(hit -> hits.add(of(hit)));
    ObjectNode facets = json.putObject("facets");
    answer
        .facets()
        .forEach(
            (name, counts) -> {
              ArrayNode values = facets.putArray(name);
              counts.forEach(
                  count ->
                      values.addObject().put("value", count.value()).put("count", count.count()));
            });
    return json;
  }

  private static ObjectNode of(Answer.Hit hit) {
    ObjectNode json = Register.JSON.createObjectNode();
    boolean sentence = hit.kind().equals("sentence");
    json.put("kind", hit.kind()).put(sentence ? "article" : "id", hit.id());
    json.put("date", hit.date()).put("site", hit.site());
    CodePoints points = new CodePoints(hit.text());
    if (sentence) {
      json.put("title", hit.title());
      json.putArray("span")
          .add(hit.start())
          .add(hit.start() + points.fromUtf16(hit.text().length()));
    } else {
      json.put("type", hit.type()).put("status", hit.status());
    }
    json.put("text", hit.text());
    ArrayNode marks = json.putArray("marks");
    for (Span mark : hit.marks()) {
      marks.addArray().add(points.fromUtf16(mark.start())).add(points.fromUtf16(mark.end()));
    }
    return json.put("score", Math.round(hit.score() * 1000) / 1000.0);
  }
}
