package org.dragoman.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.store.Store;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The actors and articles of a chronicle by their ids. */
public final class Register {
  /** Reads the lines of a chronicle. */
  public static final JsonMapper JSON = JsonMapper.shared();

  private final Map<String, JsonNode> actors = new HashMap<>();
  private final Map<String, JsonNode> articles = new HashMap<>();

  public Register(Store store) {
    store.lines("actor", line -> put(actors, line));
    store.lines("article", line -> put(articles, line));
  }

  private static void put(Map<String, JsonNode> rows, String line) {
    JsonNode row = JSON.readTree(line);
    rows.put(text(row, "id"), row);
  }

  /** The actor's line, or null. */
  public @Nullable JsonNode actor(String id) {
    return actors.get(id);
  }

  /** The article's line; without fields where there is none. */
  public JsonNode article(String id) {
    return articles.getOrDefault(id, MissingNode.getInstance());
  }

  /** An actor's name; what is no id of an actor names itself. */
  public String name(String id) {
    JsonNode actor = actors.get(id);
    return actor == null ? id : text(actor, "name");
  }

  /** The name of an article's site, its id where it names none. */
  public String site(String article) {
    String site = text(article(article), "site");
    return site.isEmpty() ? article : site;
  }

  /** A field's text, "" where there is none. */
  public static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  /** A field's list of texts, empty where there is none. */
  public static List<String> texts(JsonNode node, String field) {
    List<String> texts = new ArrayList<>();
    for (JsonNode value : node.path(field)) {
      if (value.isString()) {
        texts.add(value.stringValue());
      }
    }
    return texts;
  }
}
