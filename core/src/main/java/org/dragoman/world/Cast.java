package org.dragoman.world;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.mention.Name;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who and where in one article: the names, the actors and places behind them, and every expression
 * that refers to an actor.
 *
 * @param names in the order of the text, none overlapping
 * @param mentions in the order of the text, the longer first; one may lie inside another
 * @param located why each known place was taken for what it is, in the order of the text
 */
public record Cast(
    List<Name> names,
    List<Actor> actors,
    List<Place> places,
    List<Mention> mentions,
    List<Located> located) {
  /** A cast with nobody in it. */
  public static final Cast EMPTY = new Cast(List.of(), List.of(), List.of(), List.of());

  public Cast {
    names = List.copyOf(names);
    actors = List.copyOf(actors);
    places = List.copyOf(places);
    mentions = List.copyOf(mentions);
    located = List.copyOf(located);
  }

  /** A cast that does not say why its places are what they are. */
  public Cast(List<Name> names, List<Actor> actors, List<Place> places, List<Mention> mentions) {
    this(names, actors, places, mentions, List.of());
  }

  public @Nullable Actor actor(@Nullable String id) {
    for (Actor actor : actors) {
      if (actor.id().equals(id)) {
        return actor;
      }
    }
    return null;
  }

  public @Nullable Place place(@Nullable String id) {
    for (Place place : places) {
      if (place.id().equals(id)) {
        return place;
      }
    }
    return null;
  }

  /** The actor that a word or phrase refers to, or null. */
  public @Nullable Actor actorAt(Span span) {
    Mention mention = mentionAt(span);
    return mention == null ? null : actor(mention.actorId());
  }

  /**
   * The mention that a word or phrase stands for, or null: the one whose head it is or holds, else
   * the shortest that contains it.
   */
  public @Nullable Mention mentionAt(Span span) {
    Mention best = null;
    int bestRank = 0;
    for (Mention mention : mentions) {
      if (mention.span().start() >= span.end()) {
        break;
      }
      int rank = rank(mention, span);
      if (rank > bestRank
          || (rank == bestRank && best != null && mention.span().length() < best.span().length())) {
        best = mention;
        bestRank = rank;
      }
    }
    return best;
  }

  /**
   * All mentions that a word or phrase stands for: more than one where it means several, as "les
   * deux pays" does.
   */
  public List<Mention> mentionsAt(Span span) {
    Mention best = mentionAt(span);
    if (best == null) {
      return List.of();
    }
    List<Mention> found = new ArrayList<>(1);
    for (Mention mention : mentions) {
      if (mention.span().equals(best.span()) && mention.head().equals(best.head())) {
        found.add(mention);
      }
    }
    return found;
  }

  private static int rank(Mention mention, Span span) {
    if (!mention.span().overlaps(span)) {
      return 0;
    }
    if (mention.span().equals(span)) {
      return 4;
    }
    if (mention.head().overlaps(span) && mention.span().contains(span)) {
      return 3;
    }
    if (span.contains(mention.head())) {
      return 2;
    }
    return mention.span().contains(span) ? 1 : 0;
  }

  /**
   * The mentions that lie wholly inside a span, in order; those inside another mention are left
   * out.
   */
  public List<Mention> mentionsIn(Span span) {
    List<Mention> found = new ArrayList<>();
    int end = -1;
    for (Mention mention : mentions) {
      if (span.contains(mention.span()) && mention.span().end() > end) {
        found.add(mention);
        end = mention.span().end();
      }
    }
    return found;
  }

  /** The place that a word or phrase names, or null. */
  public @Nullable Place placeAt(Span span) {
    for (Name name : names) {
      if (name.kind() == Name.Kind.PLACE && name.span().overlaps(span)) {
        return place(name.ref());
      }
    }
    return null;
  }
}
