package org.dragoman.chronicle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Corrections as JSON, one a line of {@code corrections.jsonl}. */
public final class CorrectionJson {
  private static final JsonMapper JSON = JsonMapper.shared();

  private CorrectionJson() {}

  public static String write(Correction correction) {
    ObjectNode json = JSON.createObjectNode();
    json.put("do", correction.action().name().toLowerCase(Locale.ROOT));
    json.put("row", correction.row());
    passages(json.putArray("at"), correction.at());
    passages(json.putArray("with"), correction.with());
    ObjectNode set = json.putObject("set");
    correction.set().forEach(set::put);
    json.put("on", correction.on());
    return json.toString();
  }

  private static void passages(ArrayNode to, List<Correction.Passage> passages) {
    for (Correction.Passage passage : passages) {
      ObjectNode json =
          to.addObject().put("article", passage.article()).put("claim", passage.claim());
      json.putArray("span").add(passage.start()).add(passage.end());
      json.put("text", passage.text());
    }
  }

  /**
   * Reads one line.
   *
   * @throws IllegalArgumentException when it is no correction, with the reason
   */
  public static Correction parse(String line) {
    JsonNode json;
    try {
      json = JSON.readTree(line);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
    }
    String action = json.path("do").asString("");
    SortedMap<String, String> set = new TreeMap<>();
    json.path("set").properties().forEach(p -> set.put(p.getKey(), p.getValue().asString("")));
    for (Correction.Action known : Correction.Action.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(action)) {
        return new Correction(
            known,
            json.path("row").asString(""),
            passages(json.path("at")),
            passages(json.path("with")),
            set,
            json.path("on").asString(""));
      }
    }
    throw new IllegalArgumentException(
        "\"do\" is \""
            + action
            + "\"; wrong, retype, redate, restatus, join, split or actor is needed");
  }

  private static List<Correction.Passage> passages(JsonNode list) {
    List<Correction.Passage> passages = new ArrayList<>();
    for (JsonNode json : list) {
      passages.add(
          new Correction.Passage(
              json.path("article").asString(""),
              json.path("claim").asString(""),
              json.path("span").path(0).asInt(0),
              json.path("span").path(1).asInt(0),
              json.path("text").asString("")));
    }
    return passages;
  }
}
