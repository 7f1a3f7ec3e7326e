package org.dragoman.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.dragoman.article.Article;
import org.dragoman.claim.AttributionProfile;
import org.dragoman.claim.Event;
import org.dragoman.claim.Expectation;
import org.dragoman.claim.Figure;
import org.dragoman.claim.Statement;
import org.dragoman.claim.Status;
import org.dragoman.mention.Name;
import org.dragoman.mention.TimeMention;
import org.dragoman.text.Span;
import org.dragoman.world.Actor;
import org.dragoman.world.Place;
import org.jspecify.annotations.Nullable;

/** Readings of any shape from a seed: every field filled or empty, any Unicode in the text. */
public final class RandomReadings {
  private static final String[] ALPHABET = {
    "a", "é", "Œ", " ", "\n\n", "«", "\"", "\\", "😀", "中", "\u0000", "\u00a0", "3", "’", "Ж"
  };

  private final Random random;
  private int counter;

  public RandomReadings(long seed) {
    random = new Random(seed);
  }

  /** The next reading; article ids differ. */
  public Reading next() {
    String text = text(1 + random.nextInt(200));
    Article article =
        new Article(
            "a" + counter++,
            maybe(() -> text(10)),
            maybe(() -> text(10)),
            maybe(() -> text(5)),
            some(() -> text(4)),
            maybe(() -> "2024-11-2" + random.nextInt(8) + "T10:05"),
            "fr",
            text);
    Supplier<Span> span = () -> span(text);
    return new Reading(
        article,
        some(span),
        some(() -> new Name(span.get(), pick(Name.Kind.values()), maybe(() -> id("wd:Q")))),
        some(this::actor),
        some(this::place),
        some(() -> new TimeMention(span.get(), "2024-11-27", pick(TimeMention.Kind.values()))),
        some(() -> figure(span)),
        some(() -> statement(span)),
        some(() -> event(span)),
        some(() -> expectation(span)),
        new AttributionProfile(
            random.nextInt(9),
            random.nextInt(9),
            random.nextInt(9),
            some(() -> new AttributionProfile.Loaded(span.get(), text(5))),
            some(span)));
  }

  private Actor actor() {
    return new Actor(
        id("wd:Q"),
        pick(Actor.Kind.values()),
        text(8),
        maybe(() -> "KAZ"),
        maybe(() -> "GOV"),
        maybe(() -> text(6)),
        random.nextBoolean(),
        some(() -> text(5)));
  }

  private Place place() {
    boolean located = random.nextBoolean();
    return new Place(
        id("gn:"),
        text(6),
        maybe(() -> "RUS"),
        located ? (Double) 51.125 : null,
        located ? (Double) (-71.5) : null);
  }

  private Figure figure(Supplier<Span> span) {
    double low = random.nextBoolean() ? random.nextInt(100_000) : random.nextDouble();
    return new Figure(
        id("f"),
        span.get(),
        low,
        random.nextBoolean() ? low : low + 1,
        "USD",
        text(5),
        "up",
        "over",
        "2021",
        pick(Figure.Status.values()),
        some(() -> id("iso:")),
        maybe(() -> id("s")),
        "rule");
  }

  private Statement statement(Supplier<Span> span) {
    return new Statement(
        id("s"),
        span.get(),
        maybe(() -> id("wd:Q")),
        maybe(() -> text(5)),
        "a déclaré",
        "asserts",
        pick(Statement.Form.values()),
        some(span),
        maybe(() -> id("wd:Q")),
        text(4),
        "2024-11-27",
        maybe(() -> id("gn:")),
        "rule");
  }

  private Event event(Supplier<Span> span) {
    boolean dated = random.nextBoolean();
    return new Event(
        id("e"),
        span.get(),
        span.get(),
        "CONSULT",
        "visit",
        some(() -> "diplomacy"),
        "042",
        1,
        1.9,
        pick(Status.values()),
        some(() -> id("wd:Q")),
        some(() -> id("wd:Q")),
        dated ? "2024-11-27/2024-11-28" : "",
        dated ? pick(Event.DateFrom.values()) : Event.DateFrom.ARTICLE,
        maybe(() -> id("gn:")),
        maybe(() -> id("s")),
        "visit.verb",
        random.nextDouble());
  }

  private Expectation expectation(Supplier<Span> span) {
    return new Expectation(
        id("x"),
        span.get(),
        span.get(),
        maybe(() -> id("wd:Q")),
        maybe(() -> text(4)),
        pick(Expectation.Strength.values()),
        maybe(span),
        "2030",
        some(() -> id("iso:")),
        some(() -> id("f")),
        maybe(() -> id("s")),
        "rule");
  }

  private String id(String prefix) {
    return prefix + random.nextInt(6);
  }

  private String text(int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(pick(ALPHABET));
    }
    return text.toString();
  }

  /** A span that does not cut a surrogate pair. */
  private Span span(String text) {
    int points = text.codePointCount(0, text.length());
    int start = random.nextInt(points + 1);
    int end = start + random.nextInt(points - start + 1);
    return new Span(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextBoolean() ? value.get() : null;
  }

  private <T> List<T> some(Supplier<T> value) {
    List<T> values = new ArrayList<>();
    for (int n = random.nextInt(3); n > 0; n--) {
      values.add(value.get());
    }
    return values;
  }
}
