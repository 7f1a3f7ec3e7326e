package org.dragoman.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.dragoman.article.html.HtmlArticle;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Articles as JSON objects, one alone, in an array, or one a line (JSON Lines).
 *
 * <p>Fields: id, url (or uri), title, site, authors, published, language, and text or html, one of
 * which must be there.
 */
final class JsonArticles {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Limits limits;
  private final Consumer<? super Arrival> to;

  JsonArticles(Limits limits, Consumer<? super Arrival> to) {
    this.limits = limits;
    this.to = to;
  }

  /** Reads one object a line; a line that is wrong or too long is refused by its number. */
  void lines(String file, InputStream in) throws IOException {
    LineBytes lines = new LineBytes(in, limits.pageBytes());
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      String where = file + ":" + lines.number();
      if (lines.cut()) {
        to.accept(new Refusal(where, "the line is longer than " + limits.pageSize()));
        continue;
      }
      String text = Decoding.text(line);
      if (!text.isBlank()) {
        line(where, text);
      }
    }
  }

  private void line(String where, String text) {
    JsonNode node;
    try {
      node = JSON.readTree(text);
    } catch (JacksonException e) {
      to.accept(new Refusal(where, notJson(e)));
      return;
    }
    to.accept(article(node, where));
  }

  /** Reads a whole file: one object, an array of them, or several one after the other. */
  void whole(String file, byte[] bytes) {
    String text = Decoding.text(bytes);
    List<JsonNode> nodes = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    JacksonException wrong = null;
    try (JsonParser parser = JSON.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
          continue;
        }
        lines.add(parser.currentTokenLocation().getLineNr());
        nodes.add(parser.readValueAsTree());
      }
    } catch (JacksonException e) {
      wrong = e;
    }
    if (nodes.size() == 1 && isFeed(nodes.getFirst())) {
      feed(file, nodes.getFirst());
      return;
    }
    for (int i = 0; i < nodes.size(); i++) {
      String where = nodes.size() == 1 ? file : file + ":" + lines.get(i);
      to.accept(article(nodes.get(i), where));
    }
    if (wrong != null) {
      int line = Math.max(1, wrong.getLocation() == null ? 1 : wrong.getLocation().getLineNr());
      to.accept(new Refusal(file + ":" + line, notJson(wrong)));
    } else if (nodes.isEmpty()) {
      to.accept(new Refusal(file, "holds no article"));
    }
  }

  private static boolean isFeed(JsonNode node) {
    return node.path("version").asString("").startsWith("https://jsonfeed.org/version/")
        && node.path("items").isArray();
  }

  /** The items of a JSON Feed (jsonfeed.org, versions 1 and 1.1). */
  private void feed(String file, JsonNode feed) {
    int number = 0;
    for (JsonNode item : feed.path("items")) {
      number++;
      ObjectNode record = JSON.createObjectNode();
      copy(item, "id", record, "id");
      copy(item, "url", record, "url");
      copy(item, "title", record, "title");
      copy(item, "date_published", record, "published");
      copy(feed, "title", record, "site");
      copy(item.has("language") ? item : feed, "language", record, "language");
      record.set("authors", item.has("authors") ? item.path("authors") : JSON.createArrayNode());
      String html = item.path("content_html").asString("");
      String text = item.path("content_text").asString("");
      record.put("text", text.isBlank() ? HtmlArticle.fragment(html) : text);
      to.accept(article(record, file + " item " + number));
    }
  }

  private static void copy(JsonNode from, String field, ObjectNode to, String as) {
    if (from.path(field).isString()) {
      to.set(as, from.get(field));
    }
  }

  private static String notJson(JacksonException e) {
    String message = e.getOriginalMessage();
    int end = message.indexOf('\n');
    String first = end < 0 ? message : message.substring(0, end);
    return "not JSON: " + (first.length() > 200 ? first.substring(0, 200) + " …" : first);
  }

  /** The article that an object describes, or why it describes none. */
  static Arrival article(JsonNode node, String where) {
    if (!node.isObject()) {
      return new Refusal(where, "a JSON object is expected, not " + kind(node));
    }
    for (String field :
        List.of("title", "site", "published", "language", "text", "html", "url", "uri")) {
      if (node.hasNonNull(field) && !node.get(field).isString()) {
        return new Refusal(
            where, "\"" + field + "\" must be a string, not " + kind(node.get(field)));
      }
    }
    String uri = string(node, "url") != null ? string(node, "url") : string(node, "uri");
    String html = string(node, "html");
    String text = string(node, "text");
    if (text == null && html != null) {
      Arrival page = HtmlArticle.of(html, uri, where);
      return page instanceof Article article ? stated(article, node, uri) : page;
    }
    if (text == null || text.isBlank()) {
      return new Refusal(
          where, text == null ? "has neither \"text\" nor \"html\"" : "\"text\" is empty");
    }
    String kept = ArticleText.normal(text);
    return stated(new Article("", uri, null, null, List.of(), null, "", kept), node, uri);
  }

  /** What the object itself states goes before what was found in its page. */
  private static Article stated(Article found, JsonNode node, @Nullable String uri) {
    String id = node.hasNonNull("id") ? node.get("id").asString("") : "";
    String title = string(node, "title");
    String language = string(node, "language");
    List<String> authors = authors(node.get("authors"));
    return new Article(
        id.isBlank() ? ArticleText.id(uri, found.text()) : id,
        uri,
        title == null ? found.title() : ArticleText.normal(title),
        string(node, "site") == null ? found.site() : string(node, "site"),
        authors.isEmpty() ? found.authors() : authors,
        string(node, "published") == null
            ? found.published()
            : Published.normal(string(node, "published")),
        language != null
            ? language
            : found.language().isEmpty() ? Languages.shipped().of(found.text()) : found.language(),
        found.text());
  }

  private static List<String> authors(@Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return List.of();
    }
    if (node.isString()) {
      return Arrays.stream(node.asString().split(",", -1))
          .map(String::strip)
          .filter(s -> !s.isEmpty())
          .toList();
    }
    List<String> authors = new ArrayList<>();
    for (JsonNode one : node) {
      String name = one.isObject() ? string(one, "name") : one.asString("");
      if (name != null && !name.isBlank()) {
        authors.add(name.strip());
      }
    }
    return authors;
  }

  private static @Nullable String string(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || !value.isString() || value.asString().isBlank() && !field.equals("text")
        ? null
        : value.asString();
  }

  private static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      case NUMBER -> "a number";
      case BOOLEAN -> "a truth value";
      case STRING -> "a string";
      default -> "nothing";
    };
  }
}
