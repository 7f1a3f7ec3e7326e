package org.dragoman.claim.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.claim.Statement;
import org.dragoman.world.Actor;
import org.dragoman.world.Cast;
import org.dragoman.world.Place;
import org.jspecify.annotations.Nullable;

/**
 * The sides that a clause leaves to the reader: told beside the same act elsewhere, the state of
 * the place, the state's own people, or the other state that the story is about.
 */
final class UnsaidSides {
  /** How many acts before and after one may tell its sides. */
  private static final int REACH = 20;

  private final Cast cast;
  private final StoryStates states;
  private final List<Statement> statements;

  UnsaidSides(Cast cast, StoryStates states, List<Statement> statements) {
    this.cast = cast;
    this.states = states;
    this.statements = statements;
  }

  /** The matches with what their sides must be, where the story leaves little choice. */
  List<Match> complete(List<Match> matches) {
    List<Match> completed = new ArrayList<>();
    for (int i = 0; i < matches.size(); i++) {
      Match match = matches.get(i);
      List<Match> others = nearest(i, matches);
      Match acted = match.actors().isEmpty() ? withActors(match, others) : match;
      boolean undergone = acted.recipients().stream().noneMatch(this::isOfItself);
      completed.add(undergone ? withRecipients(acted, others) : acted);
    }
    return completed;
  }

  private boolean isOfPolitics(String id) {
    Actor actor = cast.actor(id);
    return actor == null
        || switch (actor.kind()) {
          case COUNTRY, GROUP -> true;
          case PERSON, ORGANISATION -> Who.isPublic(actor);
        };
  }

  /** Whether an actor has a country, or is a body that needs none. */
  private boolean isOfItself(String id) {
    Actor actor = cast.actor(id);
    return !states.countries(List.of(id)).isEmpty()
        || actor != null && actor.kind() == Actor.Kind.ORGANISATION;
  }

  private Match withActors(Match match, List<Match> others) {
    if (match.rule().actor() == null) {
      return match;
    }
    if (match.recipients().isEmpty()) {
      return match.rule().mutual() ? withPair(match) : match;
    }
    String state = isOfAuthority(match) ? authority(match) : null;
    if (state != null) {
      return match.withSides(List.of(Who.STATE + state), match.recipients());
    }
    for (Match other : others) {
      if (sameKind(match, other)
          && shares(match.recipients(), other.recipients())
          && !other.actors().isEmpty()
          && !shares(other.actors(), match.recipients())) {
        return match.withSides(other.actors(), match.recipients());
      }
    }
    if (match.rule().mutual()) {
      return withPartner(match);
    }
    return match.form().thing() ? withAuthor(match, others) : match;
  }

  /** An act between two of which nothing is said is between the two that are spoken of. */
  private Match withPair(Match match) {
    List<String> pair = states.pair(match.sentence());
    return pair.isEmpty()
        ? match
        : match.withSides(
            pair.stream().map(state -> Who.STATE + state).toList(),
            pair.stream().map(state -> Who.STATE + state).toList());
  }

  /** "La lettre exhorte X": whoever acted last. */
  private static Match withAuthor(Match match, List<Match> others) {
    for (Match other : others) {
      boolean just =
          other.sentence() <= match.sentence() && other.sentence() >= match.sentence() - 2;
      if (just && !other.actors().isEmpty() && !shares(other.actors(), match.recipients())) {
        return match.withSides(other.actors(), match.recipients());
      }
    }
    return match;
  }

  /** Who speaks of "contacts with X" has them; else the other state that the sentence is about. */
  private Match withPartner(Match match) {
    Set<String> there = states.countries(match.recipients());
    String speaker = speakerOf(match);
    if (speaker != null && !match.recipients().contains(speaker)) {
      Set<String> own = states.countries(List.of(speaker));
      if (!own.isEmpty() && !there.containsAll(own)) {
        return match.withSides(List.of(speaker), match.recipients());
      }
    }
    String near = states.near(there, match.sentence());
    String other = near == null ? states.besides(there, match.sentence()) : near;
    return other == null ? match : match.withSides(List.of(Who.STATE + other), match.recipients());
  }

  private @Nullable String speakerOf(Match match) {
    for (Statement statement : statements) {
      if (statement.content().stream().anyMatch(content -> content.contains(match.trigger()))) {
        return statement.speaker();
      }
    }
    return null;
  }

  /** Those who judge, arrest and forbid are the state where it takes place. */
  private static boolean isOfAuthority(Match match) {
    String mode = match.coding().mode();
    return switch (match.coding().type()) {
      case "COERCE" -> true;
      case "SANCTION" -> mode.equals("convict") || mode.equals("expel");
      case "ACCUSE" -> !match.isNoun() && !mode.equals("disapprove");
      default -> false;
    };
  }

  private @Nullable String authority(Match match) {
    String there = countryOf(match.place());
    if (there != null) {
      return there;
    }
    Set<String> own = states.countries(match.recipients());
    String home = states.own();
    return home != null && own.size() == 1 && own.contains(home) ? home : null;
  }

  private Match withRecipients(Match match, List<Match> others) {
    if (match.rule().recipient() == null || match.rule().mutual()) {
      return match;
    }
    // What a firm or singer promises or denounces is done to no state.
    if (match.actors().stream().noneMatch(this::isOfPolitics)) {
      return match;
    }
    for (Match other : others) {
      if (sameKind(match, other)
          && match.recipients().isEmpty()
          && shares(match.actors(), other.actors())
          && !other.recipients().isEmpty()
          && !shares(other.recipients(), match.actors())) {
        return match.withSides(match.actors(), other.recipients());
      }
    }
    String state = undergoing(match);
    if (state == null) {
      return match;
    }
    Set<String> recipients = new LinkedHashSet<>(match.recipients());
    recipients.add(Who.STATE + state);
    return match.withSides(match.actors(), List.copyOf(recipients));
  }

  private @Nullable String undergoing(Match match) {
    Set<String> own = states.countries(match.actors());
    String there = countryOf(match.place());
    if (there != null && isDoneThere(match) && !(goesAbroad(match) && own.contains(there))) {
      return there;
    }
    if (match.coding().type().equals("CONSULT")) {
      return null;
    }
    // "Le ministre a promis des réformes": whom words without an addressee are for stays unsaid.
    if (!match.isNoun() && !match.form().someone() && !isDoneToSomeone(match)) {
      return null;
    }
    String home = states.own();
    boolean outward = goesAbroad(match) || isState(match.actors()) && !isOfAuthority(match);
    if (home != null && own.contains(home) && !outward) {
      return home;
    }
    return states.besides(own, match.sentence());
  }

  /** Whether a state itself acts: it threatens and asks others, not itself. */
  private boolean isState(List<String> actors) {
    return actors.stream()
        .map(cast::actor)
        .anyMatch(actor -> actor != null && actor.kind() == Actor.Kind.COUNTRY);
  }

  /** Whether an act of this kind always has someone who undergoes it. */
  private static boolean isDoneToSomeone(Match match) {
    return switch (match.coding().type()) {
      case "THREATEN", "PROTEST", "SANCTION", "COERCE", "ASSAULT" -> true;
      default -> false;
    };
  }

  private static boolean isDoneThere(Match match) {
    return switch (match.coding().type()) {
      case "ASSAULT", "COERCE" -> match.form().someone() || !match.recipients().isEmpty();
      case "RETREAT", "AID", "MOBILIZE", "CONSULT" -> true;
      default -> false;
    };
  }

  /** Whether an act of this kind is done to others than one's own people. */
  private static boolean goesAbroad(Match match) {
    return switch (match.coding().type()) {
      case "AID", "CONSULT" -> true;
      case "RETREAT" -> match.coding().mode().equals("withdraw");
      default -> false;
    };
  }

  private @Nullable String countryOf(@Nullable String place) {
    Place known = cast.place(place);
    return known == null ? null : known.country();
  }

  /** The other matches around one, the nearest first. */
  private static List<Match> nearest(int index, List<Match> all) {
    List<Match> others = new ArrayList<>();
    for (int away = 1; away <= REACH; away++) {
      if (index - away >= 0) {
        others.add(all.get(index - away));
      }
      if (index + away < all.size()) {
        others.add(all.get(index + away));
      }
    }
    return others;
  }

  private static boolean sameKind(Match one, Match other) {
    return one.coding().type().equals(other.coding().type());
  }

  private static boolean shares(Collection<String> some, Collection<String> others) {
    return some.stream().anyMatch(others::contains);
  }
}
