package org.dragoman.reading;

import java.util.List;
import org.dragoman.article.Article;
import org.dragoman.claim.AttributionProfile;
import org.dragoman.claim.Event;
import org.dragoman.claim.Expectation;
import org.dragoman.claim.Figure;
import org.dragoman.claim.Statement;
import org.dragoman.mention.Name;
import org.dragoman.mention.TimeMention;
import org.dragoman.text.Span;
import org.dragoman.world.Actor;
import org.dragoman.world.Place;

/**
 * What one article says. All spans are of the article's text.
 *
 * @param attribution whose word its claims are
 */
public record Reading(
    Article article,
    List<Span> sentences,
    List<Name> names,
    List<Actor> actors,
    List<Place> places,
    List<TimeMention> times,
    List<Figure> figures,
    List<Statement> statements,
    List<Event> events,
    List<Expectation> expectations,
    AttributionProfile attribution) {
  public Reading {
    sentences = List.copyOf(sentences);
    names = List.copyOf(names);
    actors = List.copyOf(actors);
    places = List.copyOf(places);
    times = List.copyOf(times);
    figures = List.copyOf(figures);
    statements = List.copyOf(statements);
    events = List.copyOf(events);
    expectations = List.copyOf(expectations);
  }

  /** A reading whose claims have not been counted by their source. */
  public Reading(
      Article article,
      List<Span> sentences,
      List<Name> names,
      List<Actor> actors,
      List<Place> places,
      List<TimeMention> times,
      List<Figure> figures,
      List<Statement> statements,
      List<Event> events,
      List<Expectation> expectations) {
    this(
        article,
        sentences,
        names,
        actors,
        places,
        times,
        figures,
        statements,
        events,
        expectations,
        AttributionProfile.NONE);
  }
}
