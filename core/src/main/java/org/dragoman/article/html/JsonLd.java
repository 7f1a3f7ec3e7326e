package org.dragoman.article.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The linked data a page carries about itself, read with patience for what pages do to JSON. */
final class JsonLd {
  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_MISSING_VALUES)
          .build();

  private static final Set<String> ARTICLES =
      Set.of(
          "Article",
          "NewsArticle",
          "BlogPosting",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "OpinionNewsArticle",
          "BackgroundNewsArticle",
          "ReviewNewsArticle",
          "LiveBlogPosting",
          "SocialMediaPosting",
          "TechArticle",
          "ScholarlyArticle",
          "AdvertiserContentArticle",
          "Report",
          "SatiricalArticle",
          "Review",
          "DiscussionForumPosting");

  /** How deep a graph is searched; real ones need four. */
  private static final int DEPTH = 8;

  private final List<JsonNode> nodes = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();

  private JsonLd() {}

  static JsonLd of(List<String> scripts) {
    JsonLd found = new JsonLd();
    for (String script : scripts) {
      JsonNode root = parsed(script);
      if (root != null) {
        found.collect(root, 0);
      } else {
        found.broken.add(script);
      }
    }
    return found;
  }

  private static @Nullable JsonNode parsed(String script) {
    String json = script.strip();
    if (json.startsWith("<![CDATA[") || json.startsWith("//<![CDATA[")) {
      json = json.substring(json.indexOf('[', json.indexOf('[') + 1) + 1);
    }
    int open = firstBracket(json);
    if (open < 0) {
      return null;
    }
    try {
      return LENIENT.readTree(json.substring(open));
    } catch (JacksonException | StackOverflowError e) {
      return null;
    }
  }

  private static int firstBracket(String json) {
    int brace = json.indexOf('{');
    int bracket = json.indexOf('[');
    return brace < 0 || (bracket >= 0 && bracket < brace) ? bracket : brace;
  }

  private void collect(JsonNode node, int depth) {
    if (depth > DEPTH) {
      return;
    }
    if (node.isArray()) {
      node.forEach(item -> collect(item, depth + 1));
    } else if (node.isObject()) {
      nodes.add(node);
      for (String field :
          List.of(
              "@graph",
              "mainEntity",
              "mainEntityOfPage",
              "hasPart",
              "itemListElement",
              "item",
              "liveBlogUpdate")) {
        if (node.has(field)) {
          collect(node.get(field), depth + 1);
        }
      }
    }
  }

  /** The object that is the page's article, or null. */
  @Nullable JsonNode article() {
    for (JsonNode node : nodes) {
      if (isArticle(node)
          && (node.has("headline") || node.has("datePublished") || node.has("articleBody"))) {
        return node;
      }
    }
    return null;
  }

  /** The object of an {@code @id}, or null. */
  @Nullable JsonNode byId(String id) {
    for (JsonNode node : nodes) {
      if (!id.isEmpty() && node.path("@id").asString("").equals(id) && node.has("name")) {
        return node;
      }
    }
    return null;
  }

  /** The string that follows a field's name in data too broken to parse; empty where none does. */
  String loose(String field) {
    for (String script : broken) {
      int at = script.indexOf('"' + field + '"');
      int open = at < 0 ? -1 : script.indexOf('"', at + field.length() + 2);
      int close = open < 0 ? -1 : script.indexOf('"', open + 1);
      if (close > 0 && close - open < 500) {
        return script.substring(open + 1, close);
      }
    }
    return "";
  }

  List<JsonNode> nodes() {
    return nodes;
  }

  static boolean isArticle(JsonNode node) {
    JsonNode type = node.get("@type");
    if (type == null) {
      return false;
    }
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (ARTICLES.contains(one.asString(""))) {
          return true;
        }
      }
    }
    return ARTICLES.contains(type.asString(""));
  }
}
