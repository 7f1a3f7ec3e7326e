package org.dragoman.server;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The marks that a reading puts on its article, one list for all layers. */
final class Marks {
  private Marks() {}

  /** Marks in the order of the text, the longer first; spans are code points. */
  static ArrayNode of(JsonNode reading) {
    ArrayNode marks = Json.array();
    layer(marks, reading, "names", "name", "kind", "ref");
    layer(marks, reading, "times", "time", "edtf", "kind");
    layer(marks, reading, "figures", "figure", "value", "unit", "of", "change", "approx", "status");
    layer(marks, reading, "statements", "statement", "speakerText", "cue", "form", "date", "rule");
    layer(marks, reading, "events", "event", "type", "mode", "status", "date", "rule", "trigger");
    layer(marks, reading, "expectations", "expectation", "horizon", "status", "rule");
    return marks;
  }

  private static void layer(
      ArrayNode marks, JsonNode reading, String list, String layer, String... fields) {
    for (JsonNode claim : reading.path(list)) {
      JsonNode span = claim.path("span");
      if (span.size() != 2) {
        continue;
      }
      ObjectNode mark = marks.addObject().put("layer", layer);
      mark.set("span", span);
      for (String field : fields) {
        if (claim.hasNonNull(field)) {
          mark.set(field, claim.get(field));
        }
      }
    }
  }
}
