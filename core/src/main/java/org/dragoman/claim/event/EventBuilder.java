package org.dragoman.claim.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.claim.Event;
import org.dragoman.claim.Event.DateFrom;
import org.dragoman.claim.Statement;
import org.dragoman.claim.Status;
import org.dragoman.claim.event.EventRule.Coding;
import org.dragoman.claim.event.Modality.Effect;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/** Makes events of matches: status and codes settled, those only asked for left out. */
final class EventBuilder {
  private final EventTypes types;
  private final List<Statement> statements;
  private final @Nullable LocalDate published;

  EventBuilder(EventTypes types, List<Statement> statements, @Nullable LocalDate published) {
    this.types = types;
    this.statements = statements;
    this.published = published;
  }

  List<Event> build(List<Match> matches) {
    List<Event> events = new ArrayList<>();
    for (Match match : matches) {
      if (match.effect() != Effect.ASKED) {
        events.add(event(match, "e" + (events.size() + 1)));
      }
    }
    return events;
  }

  private Event event(Match match, String id) {
    Status status = status(match);
    Coding planned = match.rule().type().whenPlanned();
    boolean agreed = status == Status.PLANNED || match.effect() == Effect.WILLING;
    Coding coding = agreed && planned != null ? planned : match.coding();
    Codes.Code code = types.codes().find(coding.cameo());
    return new Event(
        id,
        match.clause().cover(match.trigger()),
        match.trigger(),
        coding.type(),
        coding.mode(),
        match.contexts(),
        coding.cameo(),
        code == null ? 0 : code.quad(),
        code == null ? 0 : code.goldstein(),
        status,
        match.actors(),
        match.recipients(),
        match.when().edtf(),
        match.when().from(),
        match.place(),
        statementOf(match.trigger()),
        match.rule().name(),
        confidence(match));
  }

  private Status status(Match match) {
    Status status =
        switch (match.effect()) {
          case ONGOING -> Status.ONGOING;
          case PLANNED, DUE -> Status.PLANNED;
          case POSSIBLE, WILLING, ABLE, ASKED -> Status.POSSIBLE;
          case DENIED -> Status.DENIED;
          case HAPPENED -> Status.HAPPENED;
        };
    if (status == Status.HAPPENED && !match.isNoun() && isSince(match.when())) {
      return Status.ONGOING;
    }
    boolean told = status == Status.HAPPENED || status == Status.ONGOING;
    return told && isToCome(match.when().edtf()) ? Status.PLANNED : status;
  }

  /** Whether the clause itself says since when ("en place depuis 2014"). */
  private static boolean isSince(When.Found when) {
    return when.from() == DateFrom.CLAUSE && when.edtf().endsWith("/..");
  }

  /** Whether a date lies wholly after the publication. */
  private boolean isToCome(String edtf) {
    if (published == null || edtf.length() < 10 || edtf.contains("..")) {
      return false;
    }
    String start = edtf.substring(0, 10);
    for (int i = 0; i < start.length(); i++) {
      char c = start.charAt(i);
      if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') {
        return false;
      }
    }
    return start.compareTo(published.toString()) > 0;
  }

  private @Nullable String statementOf(Span trigger) {
    for (Statement statement : statements) {
      for (Span content : statement.content()) {
        if (content.contains(trigger)) {
          return statement.id();
        }
      }
    }
    return null;
  }

  /** How often a side that the clause leaves to the reader is right. */
  private static final double UNSAID = 0.55;

  /**
   * What the judge says; without one, more specific rules and more sides told are surer. A side
   * that the clause does not tell is a doubt.
   */
  private static double confidence(Match match) {
    double told = match.form().chance();
    if (told < 0) {
      double sides =
          (match.actors().isEmpty() ? 0 : 0.2) + (match.recipients().isEmpty() ? 0 : 0.2);
      told = 0.4 + sides + Math.min(0.2, 0.05 * match.weight());
    }
    double all = told * Math.pow(UNSAID, match.unsaid());
    return Math.round(Math.max(0.1, all) * 100) / 100.0;
  }
}
