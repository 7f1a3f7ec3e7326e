package org.dragoman.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.dragoman.article.Article;
import org.dragoman.claim.AttributionProfile;
import org.dragoman.claim.Event;
import org.dragoman.claim.Expectation;
import org.dragoman.claim.Figure;
import org.dragoman.claim.Statement;
import org.dragoman.claim.Status;
import org.dragoman.mention.Name;
import org.dragoman.mention.TimeMention;
import org.dragoman.text.CodePoints;
import org.dragoman.text.Span;
import org.dragoman.world.Actor;
import org.dragoman.world.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads back what {@link ReadingJson} writes: the same reading, record for record. */
public final class ReadingParser {
  private static final JsonMapper JSON = new JsonMapper();

  private final JsonNode root;
  private final CodePoints points;

  private ReadingParser(JsonNode root) {
    this.root = root;
    this.points = new CodePoints(root.path("document").path("text").asString(""));
  }

  /**
   * Parses one line.
   *
   * @throws tools.jackson.core.JacksonException when it is not JSON
   * @throws IllegalArgumentException when it is not a reading
   */
  public static Reading parse(String line) {
    return new ReadingParser(JSON.readTree(line)).reading();
  }

  private Reading reading() {
    return new Reading(
        article(root.path("document")),
        list(root, "sentences", this::span),
        list(root, "names", this::name),
        list(root, "actors", ReadingParser::actor),
        list(root, "places", ReadingParser::place),
        list(root, "times", this::time),
        list(root, "figures", this::figure),
        list(root, "statements", this::statement),
        list(root, "events", this::event),
        list(root, "expectations", this::expectation),
        attribution(root.path("attribution")));
  }

  private AttributionProfile attribution(JsonNode node) {
    return new AttributionProfile(
        node.path("named").asInt(0),
        node.path("unnamed").asInt(0),
        node.path("own").asInt(0),
        list(node, "loaded", this::loaded),
        list(node, "firstPerson", this::span));
  }

  private AttributionProfile.Loaded loaded(JsonNode node) {
    return new AttributionProfile.Loaded(span(node, "span"), text(node, "kind"));
  }

  private static Article article(JsonNode node) {
    return new Article(
        text(node, "id"),
        maybe(node, "uri"),
        maybe(node, "title"),
        maybe(node, "site"),
        texts(node, "authors"),
        maybe(node, "published"),
        text(node, "language"),
        text(node, "text"));
  }

  private Name name(JsonNode node) {
    return new Name(
        span(node, "span"), constant(Name.Kind.class, node, "kind"), maybe(node, "ref"));
  }

  private static Actor actor(JsonNode node) {
    return new Actor(
        text(node, "id"),
        constant(Actor.Kind.class, node, "kind"),
        text(node, "name"),
        maybe(node, "country"),
        maybe(node, "sector"),
        maybe(node, "office"),
        node.path("known").asBoolean(false),
        texts(node, "variants"));
  }

  private static Place place(JsonNode node) {
    return new Place(
        text(node, "id"),
        text(node, "name"),
        maybe(node, "country"),
        node.has("lat") ? (Double) node.get("lat").asDouble() : null,
        node.has("lon") ? (Double) node.get("lon").asDouble() : null);
  }

  private TimeMention time(JsonNode node) {
    return new TimeMention(
        span(node, "span"),
        node.path("edtf").asString(""),
        constant(TimeMention.Kind.class, node, "kind"));
  }

  private Figure figure(JsonNode node) {
    JsonNode value = node.path("value");
    return new Figure(
        text(node, "id"),
        span(node, "span"),
        value.isArray() ? value.path(0).asDouble() : value.asDouble(),
        value.isArray() ? value.path(1).asDouble() : value.asDouble(),
        node.path("unit").asString(""),
        node.path("of").asString(""),
        node.path("change").asString(""),
        node.path("approx").asString(""),
        node.path("period").asString(""),
        constant(Figure.Status.class, node, "status"),
        texts(node, "about"),
        maybe(node, "statement"),
        node.path("rule").asString(""));
  }

  private Statement statement(JsonNode node) {
    return new Statement(
        text(node, "id"),
        span(node, "span"),
        maybe(node, "speaker"),
        maybe(node, "speakerText"),
        node.path("cue").asString(""),
        node.path("stance").asString(""),
        constant(Statement.Form.class, node, "form"),
        list(node, "content", this::span),
        maybe(node, "addressee"),
        node.path("occasion").asString(""),
        node.path("date").asString(""),
        maybe(node, "place"),
        node.path("rule").asString(""));
  }

  private Event event(JsonNode node) {
    return new Event(
        text(node, "id"),
        span(node, "span"),
        span(node, "trigger"),
        text(node, "type"),
        node.path("mode").asString(""),
        texts(node, "contexts"),
        node.path("cameo").asString(""),
        node.path("quad").asInt(0),
        node.path("goldstein").asDouble(0),
        constant(Status.class, node, "status"),
        texts(node, "actors"),
        texts(node, "recipients"),
        node.path("date").asString(""),
        node.has("dateFrom")
            ? constant(Event.DateFrom.class, node, "dateFrom")
            : Event.DateFrom.ARTICLE,
        maybe(node, "place"),
        maybe(node, "statement"),
        node.path("rule").asString(""),
        node.path("confidence").asDouble(0));
  }

  private Expectation expectation(JsonNode node) {
    return new Expectation(
        text(node, "id"),
        span(node, "span"),
        span(node, "content"),
        maybe(node, "holder"),
        maybe(node, "holderText"),
        constant(Expectation.Strength.class, node, "strength"),
        node.has("condition") ? span(node, "condition") : null,
        node.path("horizon").asString(""),
        texts(node, "about"),
        texts(node, "figures"),
        maybe(node, "statement"),
        node.path("rule").asString(""));
  }

  private Span span(JsonNode node, String name) {
    return span(node.path(name));
  }

  private Span span(JsonNode pair) {
    if (pair.size() != 2) {
      throw new IllegalArgumentException("a span [start, end] is expected, not " + pair);
    }
    return new Span(points.toUtf16(pair.get(0).asInt()), points.toUtf16(pair.get(1).asInt()));
  }

  private static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> item) {
    List<T> items = new ArrayList<>();
    for (JsonNode child : node.path(name)) {
      items.add(item.apply(child));
    }
    return items;
  }

  private static List<String> texts(JsonNode node, String name) {
    return list(node, name, child -> child.asString(""));
  }

  private static String text(JsonNode node, String name) {
    String value = maybe(node, name);
    if (value == null) {
      throw new IllegalArgumentException("'" + name + "' is missing in " + shorten(node));
    }
    return value;
  }

  private static @Nullable String maybe(JsonNode node, String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value.asString("");
  }

  private static <E extends Enum<E>> E constant(Class<E> type, JsonNode node, String name) {
    return Enum.valueOf(type, text(node, name).toUpperCase(Locale.ROOT));
  }

  private static String shorten(JsonNode node) {
    String text = node.toString();
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }
}
