package org.dragoman.claim.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.dragoman.claim.Event;
import org.dragoman.claim.Statement;
import org.dragoman.mention.TimeMention;
import org.dragoman.model.Parse;
import org.dragoman.world.Actor;
import org.dragoman.world.Cast;
import org.jspecify.annotations.Nullable;

/** Finds the political acts that an article tells, by the rules of its event types. */
public final class EventFinder {
  private final EventTypes types;
  private final UnaryOperator<String> stateNames;

  /**
   * What an article tells.
   *
   * @param events in the order of the text, with ids "e1", "e2" …
   * @param states the states that events refer to and the cast does not name: those of the towns
   *     that were visited, attacked …
   */
  public record Found(List<Event> events, List<Actor> states) {
    public Found {
      events = List.copyOf(events);
      states = List.copyOf(states);
    }
  }

  /**
   * @param stateNames the name of a state by its ISO 3166-1 alpha-3 code
   */
  public EventFinder(EventTypes types, UnaryOperator<String> stateNames) {
    this.types = types;
    this.stateNames = stateNames;
  }

  /**
   * The acts that an article tells.
   *
   * @param parses the article's sentences in order; a flat tree yields few events or none
   * @param statements what is reported, to tell who "nous" is and who reports an act
   * @param published the publication date, by which dated acts to come are told, or null
   */
  public Found find(
      List<Parse> parses,
      Cast cast,
      List<TimeMention> times,
      List<Statement> statements,
      @Nullable LocalDate published) {
    List<Match> matches = new ArrayList<>();
    Pronouns pronouns = new Pronouns(cast);
    for (int i = 0; i < parses.size(); i++) {
      pronouns.hear(i, parses.get(i));
      matches.addAll(
          new SentenceMatcher(types, parses.get(i), cast, times, statements, pronouns, i)
              .matches(null));
    }
    StoryStates states = new StoryStates(parses, cast);
    Retellings retellings = new Retellings(statements, states);
    UnsaidSides unsaid = new UnsaidSides(cast, states, statements);
    List<Match> sided = unsaid.complete(retellings.complete(matches));
    List<Event> events =
        new EventBuilder(types, statements, published).build(retellings.date(sided));
    return new Found(events, unnamedStates(events, cast));
  }

  private List<Actor> unnamedStates(List<Event> events, Cast cast) {
    Set<String> ids = new TreeSet<>();
    for (Event event : events) {
      ids.addAll(event.actors());
      ids.addAll(event.recipients());
    }
    List<Actor> states = new ArrayList<>();
    for (String id : ids) {
      if (id.startsWith(Who.STATE) && cast.actor(id) == null) {
        String code = id.substring(Who.STATE.length());
        String name = stateNames.apply(code);
        states.add(new Actor(id, Actor.Kind.COUNTRY, name, code, "GOV", null, true, List.of()));
      }
    }
    return states;
  }

  /** Every rule whose trigger stands in the text, with the reason where it did not hold. */
  public List<RuleAttempt> explain(
      List<Parse> parses, Cast cast, List<TimeMention> times, List<Statement> statements) {
    List<RuleAttempt> attempts = new ArrayList<>();
    Pronouns pronouns = new Pronouns(cast);
    for (int i = 0; i < parses.size(); i++) {
      pronouns.hear(i, parses.get(i));
      new SentenceMatcher(types, parses.get(i), cast, times, statements, pronouns, i)
          .matches(attempts);
    }
    attempts.sort(
        Comparator.comparing(RuleAttempt::trigger)
            .thenComparing(attempt -> attempt.failure() == null ? 0 : 1));
    return attempts;
  }
}
