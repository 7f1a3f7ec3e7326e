package org.dragoman.reading;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.dragoman.article.Article;
import org.dragoman.claim.AttributionProfile;
import org.dragoman.claim.Event;
import org.dragoman.claim.Expectation;
import org.dragoman.claim.Figure;
import org.dragoman.claim.Statement;
import org.dragoman.mention.Name;
import org.dragoman.mention.TimeMention;
import org.dragoman.text.CodePoints;
import org.dragoman.text.Span;
import org.dragoman.world.Actor;
import org.dragoman.world.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A reading as one line of JSON, the public format of {@code docs/reading.md}.
 *
 * <p>Spans are in Unicode code points. Fields that do not apply are left out.
 */
public final class ReadingJson {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator out;
  private final CodePoints points;

  private ReadingJson(JsonGenerator out, CodePoints points) {
    this.out = out;
    this.points = points;
  }

  /** One line without its line end. */
  public static String write(Reading reading) {
    StringWriter line = new StringWriter(reading.article().text().length() * 4 + 256);
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      new ReadingJson(out, new CodePoints(reading.article().text())).reading(reading);
    }
    return line.toString();
  }

  /** Lower-case hexadecimal SHA-256 of a text in UTF-8. */
  public static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  private void reading(Reading reading) {
    out.writeStartObject();
    out.writeName("document");
    article(reading.article());
    array("sentences", reading.sentences(), this::span);
    array("names", reading.names(), this::name);
    array("actors", reading.actors(), this::actor);
    array("places", reading.places(), this::place);
    array("times", reading.times(), this::time);
    array("figures", reading.figures(), this::figure);
    array("statements", reading.statements(), this::statement);
    array("events", reading.events(), this::event);
    array("expectations", reading.expectations(), this::expectation);
    attribution(reading.attribution());
    out.writeEndObject();
  }

  private void article(Article article) {
    out.writeStartObject();
    out.writeStringProperty("id", article.id());
    text("uri", article.uri());
    text("title", article.title());
    text("site", article.site());
    texts("authors", article.authors());
    text("published", article.published());
    out.writeStringProperty("language", article.language());
    out.writeStringProperty("text", article.text());
    out.writeStringProperty("textSha256", sha256(article.text()));
    out.writeEndObject();
  }

  private void name(Name name) {
    out.writeStartObject();
    span("span", name.span());
    out.writeStringProperty("kind", lower(name.kind()));
    text("ref", name.ref());
    out.writeEndObject();
  }

  private void actor(Actor actor) {
    out.writeStartObject();
    out.writeStringProperty("id", actor.id());
    out.writeStringProperty("kind", lower(actor.kind()));
    out.writeStringProperty("name", actor.name());
    text("country", actor.country());
    text("sector", actor.sector());
    text("office", actor.office());
    out.writeBooleanProperty("known", actor.known());
    texts("variants", actor.variants());
    out.writeEndObject();
  }

  private void place(Place place) {
    out.writeStartObject();
    out.writeStringProperty("id", place.id());
    out.writeStringProperty("name", place.name());
    text("country", place.country());
    if (place.latitude() != null && place.longitude() != null) {
      number("lat", place.latitude());
      number("lon", place.longitude());
    }
    out.writeEndObject();
  }

  private void time(TimeMention time) {
    out.writeStartObject();
    span("span", time.span());
    out.writeStringProperty("edtf", time.edtf());
    out.writeStringProperty("kind", lower(time.kind()));
    out.writeEndObject();
  }

  private void figure(Figure figure) {
    out.writeStartObject();
    span("span", figure.span());
    if (figure.low() == figure.high()) {
      number("value", figure.low());
    } else {
      out.writeArrayPropertyStart("value");
      number(figure.low());
      number(figure.high());
      out.writeEndArray();
    }
    out.writeStringProperty("unit", figure.unit());
    out.writeStringProperty("of", figure.of());
    out.writeStringProperty("change", figure.change());
    out.writeStringProperty("approx", figure.approximation());
    out.writeStringProperty("period", figure.period());
    out.writeStringProperty("status", lower(figure.status()));
    texts("about", figure.about());
    text("statement", figure.statement());
    text("id", figure.id());
    text("rule", figure.rule());
    out.writeEndObject();
  }

  private void statement(Statement statement) {
    out.writeStartObject();
    out.writeStringProperty("id", statement.id());
    span("span", statement.span());
    text("speaker", statement.speaker());
    text("speakerText", statement.speakerText());
    out.writeStringProperty("cue", statement.cue());
    out.writeStringProperty("stance", statement.stance());
    out.writeStringProperty("form", lower(statement.form()));
    array("content", statement.content(), this::span);
    text("addressee", statement.addressee());
    out.writeStringProperty("occasion", statement.occasion());
    out.writeStringProperty("date", statement.date());
    text("place", statement.place());
    text("rule", statement.rule());
    out.writeEndObject();
  }

  private void event(Event event) {
    out.writeStartObject();
    out.writeStringProperty("id", event.id());
    span("span", event.span());
    span("trigger", event.trigger());
    out.writeStringProperty("type", event.type());
    out.writeStringProperty("mode", event.mode());
    texts("contexts", event.contexts());
    out.writeStringProperty("cameo", event.cameo());
    number("quad", event.quad());
    number("goldstein", event.goldstein());
    out.writeStringProperty("status", lower(event.status()));
    texts("actors", event.actors());
    texts("recipients", event.recipients());
    out.writeStringProperty("date", event.date());
    if (!event.date().isEmpty()) {
      out.writeStringProperty("dateFrom", lower(event.dateFrom()));
    }
    text("place", event.place());
    text("statement", event.statement());
    out.writeStringProperty("rule", event.rule());
    number("confidence", event.confidence());
    out.writeEndObject();
  }

  private void expectation(Expectation expectation) {
    out.writeStartObject();
    out.writeStringProperty("id", expectation.id());
    span("span", expectation.span());
    span("content", expectation.content());
    text("holder", expectation.holder());
    text("holderText", expectation.holderText());
    out.writeStringProperty("strength", lower(expectation.strength()));
    if (expectation.condition() != null) {
      span("condition", expectation.condition());
    }
    out.writeStringProperty("horizon", expectation.horizon());
    texts("about", expectation.about());
    texts("figures", expectation.figures());
    text("statement", expectation.statement());
    out.writeStringProperty("status", "open");
    out.writeStringProperty("rule", expectation.rule());
    out.writeEndObject();
  }

  private void attribution(AttributionProfile profile) {
    out.writeName("attribution");
    out.writeStartObject();
    number("named", profile.named());
    number("unnamed", profile.unnamed());
    number("own", profile.own());
    array("loaded", profile.loaded(), this::loaded);
    array("firstPerson", profile.firstPerson(), this::span);
    out.writeEndObject();
  }

  private void loaded(AttributionProfile.Loaded word) {
    out.writeStartObject();
    span("span", word.span());
    out.writeStringProperty("kind", word.kind());
    out.writeEndObject();
  }

  private <T> void array(String name, Collection<T> items, java.util.function.Consumer<T> item) {
    out.writeArrayPropertyStart(name);
    items.forEach(item);
    out.writeEndArray();
  }

  private void span(String name, Span span) {
    out.writeName(name);
    span(span);
  }

  private void span(Span span) {
    out.writeStartArray();
    out.writeNumber(points.fromUtf16(span.start()));
    out.writeNumber(points.fromUtf16(span.end()));
    out.writeEndArray();
  }

  private void text(String name, @Nullable String value) {
    if (value != null) {
      out.writeStringProperty(name, value);
    }
  }

  private void texts(String name, List<String> values) {
    array(name, values, out::writeString);
  }

  private void number(String name, double value) {
    out.writeName(name);
    number(value);
  }

  /** Whole numbers are written without a fraction. */
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
