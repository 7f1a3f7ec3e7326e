package org.dragoman.store;

import java.util.List;
import org.dragoman.article.Article;
import org.dragoman.claim.Event;
import org.dragoman.claim.Status;
import org.dragoman.reading.Reading;
import org.dragoman.text.Span;
import org.dragoman.world.Actor;

/** Small readings made by hand, of one act each. */
public final class SampleReadings {
  private SampleReadings() {}

  /** A reading of one act of a state towards Kazakhstan. */
  public static Reading of(Article article, List<Span> sentences, Event act, List<Actor> actors) {
    return new Reading(
        article,
        sentences,
        List.of(),
        actors,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(act),
        List.of());
  }

  /** A visit to Kazakhstan that the whole text tells. */
  public static Reading visit(Article article, String date, String visitor) {
    Span all = new Span(0, article.text().length());
    Event act = act(all, "CONSULT", "visit", "042", visitor, date);
    return of(
        article,
        List.of(all),
        act,
        List.of(country(visitor, visitor), country("KAZ", "Kazakhstan")));
  }

  /** An act of a state towards Kazakhstan. */
  public static Event act(
      Span span, String type, String mode, String cameo, String actor, String date) {
    return new Event(
        "e1",
        span,
        span,
        type,
        mode,
        List.of(),
        cameo,
        1,
        1.9,
        Status.HAPPENED,
        List.of("iso:" + actor),
        List.of("iso:KAZ"),
        date,
        Event.DateFrom.CLAUSE,
        null,
        null,
        "rule",
        0.8);
  }

  public static Actor country(String code, String name) {
    return new Actor(
        "iso:" + code, Actor.Kind.COUNTRY, name, code, "GOV", null, true, List.of(name));
  }
}
