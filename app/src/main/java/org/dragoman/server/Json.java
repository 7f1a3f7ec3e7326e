package org.dragoman.server;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads fields that may be missing or null. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  static byte[] bytes(JsonNode node) {
    return MAPPER.writeValueAsBytes(node);
  }

  /** A field's string, "" where there is none. */
  static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() ? value.stringValue() : value.isNumber() ? value.toString() : "";
  }

  /** A field's list of strings, empty where there is none. */
  static List<String> texts(JsonNode node, String field) {
    List<String> texts = new ArrayList<>();
    for (JsonNode value : node.path(field)) {
      if (value.isString()) {
        texts.add(value.stringValue());
      }
    }
    return texts;
  }

  /** The lower-case words of the record's "kind". */
  static String kind(JsonNode node) {
    return text(node, "kind");
  }
}
