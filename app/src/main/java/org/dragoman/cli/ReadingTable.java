package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dragoman.article.Article;
import org.dragoman.claim.AttributionProfile;
import org.dragoman.claim.Event;
import org.dragoman.claim.Expectation;
import org.dragoman.claim.Figure;
import org.dragoman.claim.Statement;
import org.dragoman.reading.Reading;
import org.dragoman.text.Span;
import org.dragoman.world.Actor;

/** Prints a reading for people: what happened, figures, statements and expectations, in tables. */
final class ReadingTable {
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  private final PrintWriter out;
  private final int width;
  private final boolean colours;

  ReadingTable(PrintWriter out, int width, boolean colours) {
    this.out = out;
    this.width = width;
    this.colours = colours;
  }

  void print(Reading reading) {
    Article article = reading.article();
    String title = article.title() == null ? article.id() : article.title();
    out.println(bold(Table.cut(title, width)));
    String site = article.site() == null ? "" : article.site() + ", ";
    String published = article.published() == null ? "undated" : article.published();
    out.println(Table.cut(site + published + ", " + article.language(), width));
    Map<String, Actor> actors = new HashMap<>();
    reading.actors().forEach(actor -> actors.put(actor.id(), actor));
    events(reading, actors);
    figures(reading);
    statements(reading, actors);
    expectations(reading, actors);
    attribution(reading);
    people(reading);
    out.println();
  }

  private void events(Reading reading, Map<String, Actor> actors) {
    Table table = new Table(width);
    for (Event event : reading.events()) {
      table.row(
          event.date().isEmpty() ? "—" : event.date(),
          event.type() + (event.mode().isEmpty() ? "" : "/" + event.mode()),
          lower(event.status()),
          names(event.actors(), actors) + " → " + names(event.recipients(), actors),
          quote(reading, event.span()));
    }
    section("Events", table);
  }

  private void figures(Reading reading) {
    Table table = new Table(width);
    for (Figure figure : reading.figures()) {
      String value =
          figure.low() == figure.high()
              ? number(figure.low())
              : number(figure.low()) + "–" + number(figure.high());
      table.row(
          (figure.approximation().isEmpty() ? "" : figure.approximation() + " ")
              + value
              + (figure.unit().isEmpty() ? "" : " " + figure.unit()),
          Table.cut(figure.of(), 30),
          lower(figure.status()),
          quote(reading, figure.span()));
    }
    section("Figures", table);
  }

  private void statements(Reading reading, Map<String, Actor> actors) {
    Table table = new Table(width);
    for (Statement statement : reading.statements()) {
      Actor speaker = statement.speaker() == null ? null : actors.get(statement.speaker());
      String who =
          speaker != null
              ? speaker.name()
              : statement.speakerText() == null ? "—" : statement.speakerText();
      String said =
          statement.content().stream()
              .map(span -> quote(reading, span))
              .collect(Collectors.joining(" … "));
      table.row(Table.cut(who, 30), lower(statement.form()), said);
    }
    section("Statements", table);
  }

  private void expectations(Reading reading, Map<String, Actor> actors) {
    Table table = new Table(width);
    for (Expectation expectation : reading.expectations()) {
      Actor holder = expectation.holder() == null ? null : actors.get(expectation.holder());
      table.row(
          expectation.horizon().isEmpty() ? "—" : expectation.horizon(),
          holder == null ? "the article" : Table.cut(holder.name(), 30),
          quote(reading, expectation.content()));
    }
    section("Expectations", table);
  }

  /** Whose word the claims are, and the loaded words of the article's own. */
  private void attribution(Reading reading) {
    AttributionProfile profile = reading.attribution();
    Table table = new Table(width);
    if (profile.claims() > 0) {
      table.row(
          "claims",
          profile.named()
              + " of a named source, "
              + profile.unnamed()
              + " of an unnamed one, "
              + profile.own()
              + " the article's own");
    }
    for (AttributionProfile.Loaded loaded : profile.loaded()) {
      table.row(loaded.kind(), quote(reading, loaded.span()));
    }
    if (!profile.firstPerson().isEmpty()) {
      table.row("first person", profile.firstPerson().size() + " times");
    }
    section("Whose word it is", table);
  }

  private void people(Reading reading) {
    Table table = new Table(width);
    for (Actor actor : reading.actors()) {
      table.row(
          Table.cut(actor.name(), 40),
          lower(actor.kind()),
          actor.country() == null ? "" : actor.country(),
          actor.office() == null ? "" : actor.office());
    }
    section("Actors", table);
  }

  private void section(String title, Table table) {
    if (!table.isEmpty()) {
      out.println(bold("  " + title));
      table.print(out, "    ");
    }
  }

  private static String names(List<String> ids, Map<String, Actor> actors) {
    return ids.isEmpty()
        ? "—"
        : Table.cut(
            ids.stream()
                .map(id -> actors.containsKey(id) ? actors.get(id).name() : id)
                .collect(Collectors.joining(", ")),
            40);
  }

  private static String quote(Reading reading, Span span) {
    return span.in(reading.article().text());
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.format(Locale.ROOT, "%,d", (long) value)
        : String.valueOf(value);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private String bold(String text) {
    return colours ? BOLD + text + PLAIN : text;
  }
}
