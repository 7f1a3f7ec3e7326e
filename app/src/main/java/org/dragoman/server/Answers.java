package org.dragoman.server;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dragoman.export.Register;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The answers of the interface under {@code /api}, as JSON. */
final class Answers {
  private final ChronicleView view;

  Answers(ChronicleView view) {
    this.view = view;
  }

  /** Entries in brief, a page at a time, the newest first. */
  ObjectNode entries(Filter filter) {
    return page("entries", matching("entry", filter), filter, this::brief);
  }

  /** One entry with all it stands on, or null. */
  @Nullable ObjectNode entry(String id) {
    Row row = view.row("entry", id);
    if (row == null) {
      return null;
    }
    Quotes quotes = new Quotes(view);
    ObjectNode entry = brief(row);
    copy(row.json(), entry, "cameo", "goldstein", "contexts", "why", "history");
    ArrayNode mentions = entry.putArray("mentions");
    row.json().path("mentions").forEach(m -> mentions.add(quotes.of(m)));
    ArrayNode links = entry.putArray("links");
    for (JsonNode link : row.json().path("links")) {
      Row other = view.row("entry", Register.text(link, "entry"));
      if (other != null) {
        links
            .addObject()
            .put("relation", Register.text(link, "relation"))
            .set("entry", brief(other));
      }
    }
    ArrayNode disputes = entry.putArray("disputes");
    view.disputesOf(id).forEach(d -> disputes.add(dispute(d, quotes)));
    return entry;
  }

  /** Disputes with their positions side by side. */
  ObjectNode disputes(Filter filter) {
    Quotes quotes = new Quotes(view);
    return page(
        "disputes",
        matching("dispute", filter),
        filter,
        row -> {
          ObjectNode dispute = dispute(row, quotes);
          Row entry = view.row("entry", Register.text(row.json(), "entry"));
          if (entry != null) {
            dispute.set("entry", brief(entry));
          }
          return dispute;
        });
  }

  private ObjectNode dispute(Row row, Quotes quotes) {
    ObjectNode dispute = Json.object();
    copy(row.json(), dispute, "id", "about", "what", "update");
    ArrayNode positions = dispute.putArray("positions");
    row.json().path("positions").forEach(p -> positions.add(quotes.of(p)));
    return dispute;
  }

  /** Figures with all who give them. */
  ObjectNode figures(Filter filter) {
    return claims("figure", "figures", filter);
  }

  /** Statements with all who report them. */
  ObjectNode statements(Filter filter) {
    return claims("statement", "statements", filter);
  }

  /** Expectations with their outcomes. */
  ObjectNode expectations(Filter filter) {
    return claims("expectation", "expectations", filter);
  }

  private ObjectNode claims(String kind, String name, Filter filter) {
    Quotes quotes = new Quotes(view);
    return page(name, matching(kind, filter), filter, row -> claim(row, quotes));
  }

  private ObjectNode claim(Row row, Quotes quotes) {
    ObjectNode json = row.json();
    ObjectNode claim = Json.object();
    copy(
        json, claim, "id", "of", "value", "unit", "change", "approx", "period", "status", "content",
        "form", "date", "horizon", "outcome", "by");
    for (String field : List.of("speaker", "holder")) {
      if (!Register.text(json, field).isEmpty()) {
        claim.set(field, actor(Register.text(json, field)));
      }
    }
    if (json.path("about").isArray()) {
      claim.set("about", actors(json, "about"));
    }
    ArrayNode mentions = claim.putArray("mentions");
    if (Register.text(json, "kind").equals("expectation")) {
      mentions.add(quotes.of(json));
      if (json.path("evidence").isObject()) {
        claim.set("evidence", quotes.of(json.path("evidence")));
      }
    } else {
      json.path("mentions").forEach(m -> mentions.add(quotes.of(m)));
    }
    return claim;
  }

  /** One article: its text, the marks of its reading, and the entries that stand on it. */
  @Nullable ObjectNode article(String id) {
    if (!view.articles().containsKey(id)) {
      return null;
    }
    Quotes quotes = new Quotes(view);
    ObjectNode answer = quotes.source(id);
    @Nullable JsonNode reading = view.reading(id);
    answer.put("text", reading == null ? "" : Register.text(reading.path("document"), "text"));
    answer.set("marks", reading == null ? Json.array() : Marks.of(reading));
    if (reading != null && reading.has("attribution")) {
      answer.set("attribution", reading.path("attribution"));
    }
    ArrayNode entries = answer.putArray("entries");
    for (Row row : view.rowsOfArticle(id)) {
      if (Register.text(row.json(), "kind").equals("entry")) {
        ObjectNode entry = brief(row);
        ArrayNode spans = entry.putArray("spans");
        for (JsonNode mention : row.json().path("mentions")) {
          if (Register.text(mention, "article").equals(id)) {
            spans.add(mention.path("span"));
          }
        }
        entries.add(entry);
      }
    }
    ArrayNode reposts = answer.putArray("reposts");
    for (ObjectNode repost : view.reposts()) {
      if (Register.texts(repost, "articles").contains(id)) {
        ObjectNode group = reposts.addObject();
        group.put("similarity", repost.path("similarity").asDouble(0));
        ArrayNode articles = group.putArray("articles");
        Register.texts(repost, "articles").forEach(a -> articles.add(quotes.source(a)));
      }
    }
    return answer;
  }

  /** All articles, the newest first. */
  ObjectNode articles(Filter filter) {
    Quotes quotes = new Quotes(view);
    List<ObjectNode> found = new ArrayList<>();
    for (ObjectNode article : view.articles().values()) {
      String words =
          Folded.of(Register.text(article, "title") + " " + Register.text(article, "site"));
      if (filter.words().stream().allMatch(words::contains)) {
        found.add(article);
      }
    }
    found.sort((a, b) -> Register.text(b, "published").compareTo(Register.text(a, "published")));
    ObjectNode answer = counted(found.size(), filter);
    ArrayNode list = answer.putArray("articles");
    for (ObjectNode article : slice(found, filter)) {
      ObjectNode brief = quotes.source(Register.text(article, "id"));
      brief.put("rows", view.rowsOfArticle(Register.text(article, "id")).size());
      list.add(brief);
    }
    return answer;
  }

  /** An entry as a list shows it. */
  ObjectNode brief(Row row) {
    ObjectNode json = row.json();
    ObjectNode brief = Json.object();
    copy(
        json,
        brief,
        "id",
        "type",
        "mode",
        "quad",
        "status",
        "date",
        "dateFrom",
        "place",
        "sources",
        "independentSources",
        "confidence");
    brief.set("actors", actors(json, "actors"));
    brief.set("recipients", actors(json, "recipients"));
    if (Register.text(json, "date").isEmpty() && !undated(row)) {
      brief.put("reported", row.day().toString());
    }
    brief.put("disputed", view.disputesOf(row.id()).size());
    return brief;
  }

  private ArrayNode actors(ObjectNode json, String field) {
    ArrayNode actors = Json.array();
    Register.texts(json, field).forEach(id -> actors.add(actor(id)));
    return actors;
  }

  /** An actor in brief; one that the chronicle does not know is named by its id. */
  ObjectNode actor(String id) {
    ObjectNode brief = Json.object().put("id", id);
    ObjectNode actor = view.actors().get(id);
    if (actor == null) {
      return brief.put("name", id);
    }
    copy(actor, brief, "name", "type", "country");
    return brief;
  }

  List<Row> matching(String kind, Filter filter) {
    List<Row> matching = new ArrayList<>();
    for (Row row : view.rows(kind)) {
      if (filter.accepts(row)) {
        matching.add(row);
      }
    }
    if (filter.oldestFirst()) {
      Collections.reverse(matching);
      matching.sort((a, b) -> Boolean.compare(undated(a), undated(b)));
    }
    return matching;
  }

  private static boolean undated(Row row) {
    return row.day().equals(LocalDate.MIN);
  }

  /** Makes a row of an answer. */
  private interface Shape {
    ObjectNode of(Row row);
  }

  private static ObjectNode page(String name, List<Row> rows, Filter filter, Shape shape) {
    ObjectNode answer = counted(rows.size(), filter);
    ArrayNode list = answer.putArray(name);
    slice(rows, filter).forEach(row -> list.add(shape.of(row)));
    return answer;
  }

  private static ObjectNode counted(int total, Filter filter) {
    int pages = (total + filter.size() - 1) / filter.size();
    return Json.object().put("total", total).put("page", filter.page()).put("pages", pages);
  }

  private static <T> List<T> slice(List<T> rows, Filter filter) {
    long from = Math.min(rows.size(), (filter.page() - 1L) * filter.size());
    return rows.subList((int) from, (int) Math.min(rows.size(), from + filter.size()));
  }

  private static void copy(JsonNode from, ObjectNode to, String... fields) {
    for (String field : fields) {
      if (from.hasNonNull(field)) {
        to.set(field, from.get(field));
      }
    }
  }
}
