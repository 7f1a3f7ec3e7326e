package org.dragoman.chronicle;

import java.io.StringWriter;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.dragoman.claim.Figure;
import org.dragoman.world.Actor;
import org.dragoman.world.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chronicle as JSON Lines, the public format of {@code docs/chronicle.md}: one object a line,
 * each with its kind.
 */
public final class ChronicleJson {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator out;

  private ChronicleJson(JsonGenerator out) {
    this.out = out;
  }

  /** Hands on all lines, without line ends, in the chronicle's order. */
  public static void write(Chronicle chronicle, Consumer<String> line) {
    chronicle.sources().forEach(source -> line.accept(write(source)));
    chronicle.actors().forEach(actor -> line.accept(write(actor)));
    chronicle.entries().forEach(entry -> line.accept(write(entry)));
    chronicle.figures().forEach(figure -> line.accept(write(figure)));
    chronicle.statements().forEach(said -> line.accept(write(said)));
    chronicle.expectations().forEach(hope -> line.accept(write(hope)));
    chronicle.reposts().forEach(repost -> line.accept(write(repost)));
    chronicle.disputes().forEach(dispute -> line.accept(write(dispute)));
  }

  /** One source as a line. */
  public static String write(Source source) {
    return line(json -> json.source(source));
  }

  /** One actor as a line. */
  public static String write(ActorEntry actor) {
    return line(json -> json.actor(actor));
  }

  /** One entry as a line. */
  public static String write(Entry entry) {
    return line(json -> json.entry(entry));
  }

  /** One figure as a line. */
  public static String write(FigureEntry figure) {
    return line(json -> json.figure(figure));
  }

  /** One statement as a line. */
  public static String write(StatementEntry statement) {
    return line(json -> json.statement(statement));
  }

  /** One expectation as a line. */
  public static String write(ExpectationEntry expectation) {
    return line(json -> json.expectation(expectation));
  }

  /** One repost as a line. */
  public static String write(Repost repost) {
    return line(json -> json.repost(repost));
  }

  /** The run that a line tells. */
  public static Run run(String line) {
    JsonNode json = JsonMapper.shared().readTree(line);
    SortedMap<String, String> packs = new TreeMap<>();
    json.path("packs").properties().forEach(p -> packs.put(p.getKey(), p.getValue().asString("")));
    return new Run(
        json.path("version").asString(""),
        packs,
        json.path("rules").asString(""),
        Instant.parse(json.path("startedAt").asString("")),
        json.path("inputs").asLong(0));
  }

  /** One dispute as a line. */
  public static String write(Dispute dispute) {
    return line(json -> json.dispute(dispute));
  }

  /** One run as a line. */
  public static String write(Run run) {
    return line(json -> json.run(run));
  }

  private static String line(Consumer<ChronicleJson> what) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      what.accept(new ChronicleJson(out));
      out.writeEndObject();
    }
    return text.toString();
  }

  private void source(Source source) {
    head("article", source.id());
    text("uri", source.uri());
    text("title", source.title());
    text("site", source.site());
    text("published", source.published());
    text("language", source.language());
    text("textSha256", source.textSha256());
    text("repostOf", source.repostOf());
  }

  private void actor(ActorEntry entry) {
    Actor actor = entry.actor();
    head("actor", actor.id());
    text("name", actor.name());
    text("type", lower(actor.kind()));
    text("country", actor.country());
    text("sector", actor.sector());
    texts("variants", actor.variants());
    array(
        "offices",
        entry.offices(),
        office -> {
          text("office", office.office());
          text("from", office.from());
          text("to", office.to());
        });
  }

  private void entry(Entry entry) {
    head("entry", entry.id());
    text("type", entry.type());
    text("mode", entry.mode());
    texts("contexts", entry.contexts());
    text("cameo", entry.cameo());
    number("quad", entry.quad());
    number("goldstein", entry.goldstein());
    text("status", lower(entry.status()));
    array(
        "history",
        entry.history(),
        change -> {
          text("status", lower(change.status()));
          text("article", change.article());
          text("published", change.published());
        });
    texts("actors", entry.actors());
    texts("recipients", entry.recipients());
    text("date", entry.date());
    if (!entry.date().isEmpty()) {
      text("dateFrom", lower(entry.dateFrom()));
    }
    Place place = entry.place();
    text("place", place == null ? null : place.name());
    number("sources", entry.sources());
    number("independentSources", entry.independentSources());
    number("confidence", entry.confidence());
    array(
        "mentions",
        entry.mentions(),
        mention -> {
          evidence(mention.evidence());
          text("status", lower(mention.status()));
          text("rule", mention.rule());
        });
    array(
        "links",
        entry.links(),
        link -> {
          text("entry", link.entry());
          text("relation", link.relation());
        });
    text("why", entry.why());
  }

  private void figure(FigureEntry entry) {
    Figure figure = entry.figure();
    head("figure", entry.id());
    text("of", figure.of());
    texts("about", figure.about());
    if (figure.low() == figure.high()) {
      number("value", figure.low());
    } else {
      out.writeArrayPropertyStart("value");
      number(figure.low());
      number(figure.high());
      out.writeEndArray();
    }
    text("unit", figure.unit());
    text("change", figure.change());
    text("approx", figure.approximation());
    text("period", figure.period());
    text("status", lower(figure.status()));
    array("mentions", entry.mentions(), this::evidence);
  }

  private void statement(StatementEntry entry) {
    head("statement", entry.id());
    text("speaker", entry.speaker());
    text("content", entry.content());
    text("form", lower(entry.form()));
    text("date", entry.date());
    array("mentions", entry.mentions(), this::evidence);
  }

  private void expectation(ExpectationEntry entry) {
    head("expectation", entry.id());
    text("article", entry.evidence().article());
    text("claim", entry.evidence().claim());
    span(entry.evidence());
    text("text", entry.evidence().text());
    text("holder", entry.holder());
    text("horizon", entry.horizon());
    texts("about", entry.about());
    text("outcome", lower(entry.outcome()));
    text("by", entry.by());
    Evidence proof = entry.proof();
    if (proof != null) {
      out.writeObjectPropertyStart("evidence");
      place(proof);
      out.writeEndObject();
    }
  }

  private void repost(Repost repost) {
    text("kind", "repost");
    texts("articles", repost.articles());
    text("first", repost.first());
    number("similarity", repost.similarity());
    array("changed", repost.changed(), this::place);
  }

  private void dispute(Dispute dispute) {
    head("dispute", dispute.id());
    text("about", lower(dispute.about()));
    text("what", dispute.what());
    text("entry", dispute.entry());
    array(
        "positions",
        dispute.positions(),
        position -> {
          text("value", position.value());
          place(position.evidence());
        });
    out.writeBooleanProperty("update", dispute.update());
  }

  private void run(Run run) {
    text("kind", "run");
    text("version", run.version());
    out.writeObjectPropertyStart("packs");
    run.packs().forEach(this::text);
    out.writeEndObject();
    text("rules", run.rules());
    text("startedAt", run.startedAt().toString());
    number("inputs", run.inputs());
  }

  private void head(String kind, String id) {
    text("kind", kind);
    text("id", id);
  }

  private void evidence(Evidence evidence) {
    text("article", evidence.article());
    text("claim", evidence.claim());
    span(evidence);
    text("text", evidence.text());
  }

  private void place(Evidence evidence) {
    text("article", evidence.article());
    span(evidence);
    text("text", evidence.text());
  }

  private void span(Evidence evidence) {
    out.writeArrayPropertyStart("span");
    out.writeNumber(evidence.start());
    out.writeNumber(evidence.end());
    out.writeEndArray();
  }

  private <T> void array(String name, Collection<T> items, Consumer<T> item) {
    out.writeArrayPropertyStart(name);
    for (T value : items) {
      out.writeStartObject();
      item.accept(value);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void text(String name, @Nullable String value) {
    if (value != null) {
      out.writeStringProperty(name, value);
    }
  }

  private void texts(String name, List<String> values) {
    out.writeArrayPropertyStart(name);
    values.forEach(out::writeString);
    out.writeEndArray();
  }

  private void number(String name, double value) {
    out.writeName(name);
    number(value);
  }

  private void number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      out.writeNumber((long) value);
    } else {
      out.writeNumber(value);
    }
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
