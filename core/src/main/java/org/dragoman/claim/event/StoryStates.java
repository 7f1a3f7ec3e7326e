package org.dragoman.claim.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.mention.Name;
import org.dragoman.model.Parse;
import org.dragoman.text.Span;
import org.dragoman.world.Actor;
import org.dragoman.world.Cast;
import org.dragoman.world.Mention;
import org.dragoman.world.Place;
import org.jspecify.annotations.Nullable;

/** Which states a story speaks of, how often and where. */
final class StoryStates {
  /** The part of all mentions of states that makes one the story's own. */
  private static final double OWN = 0.4;

  /** What a mention in the sentence itself or the one before counts for. */
  private static final int NEAR = 4;

  /** Countries of bodies that act beyond one state. */
  private static final Set<String> BEYOND = Set.of("UNO", "IGO", "NGO", "COM");

  private record Named(int sentence, Span span, String country) {}

  private final Cast cast;
  private final List<Named> named = new ArrayList<>();
  private final Map<String, Integer> counts = new TreeMap<>();

  StoryStates(List<Parse> parses, Cast cast) {
    this.cast = cast;
    int end = -1;
    int sentence = 0;
    for (Mention mention : cast.mentions()) {
      Actor actor = cast.actor(mention.actorId());
      if (mention.span().start() >= end && actor != null) {
        sentence = sentenceOf(parses, mention.span(), sentence);
        add(sentence, mention.span(), actor.country());
        end = mention.span().end();
      }
    }
    addPlaces(parses);
  }

  private void addPlaces(List<Parse> parses) {
    int sentence = 0;
    for (Name name : cast.names()) {
      Place place = name.kind() == Name.Kind.PLACE ? cast.place(name.ref()) : null;
      if (place != null && cast.mentionAt(name.span()) == null) {
        sentence = sentenceOf(parses, name.span(), sentence);
        add(sentence, name.span(), place.country());
      }
    }
  }

  private static int sentenceOf(List<Parse> parses, Span span, int from) {
    int at = from;
    while (at + 1 < parses.size() && parses.get(at + 1).span().start() <= span.start()) {
      at++;
    }
    return at;
  }

  private void add(int sentence, Span span, @Nullable String country) {
    if (country != null && !BEYOND.contains(country)) {
      named.add(new Named(sentence, span, country));
      counts.merge(country, 1, Integer::sum);
    }
  }

  /** The state that a story is mostly about, or null. */
  @Nullable String own() {
    int all = counts.values().stream().mapToInt(count -> count).sum();
    String most = most(counts, List.of());
    return most != null && counts.getOrDefault(most, 0) >= OWN * all ? most : null;
  }

  /** The state besides some that a sentence most likely speaks of too, or null. */
  @Nullable String besides(Collection<String> some, int sentence) {
    Map<String, Integer> weights = new TreeMap<>(counts);
    for (Named each : named) {
      if (each.sentence == sentence || each.sentence == sentence - 1) {
        weights.merge(each.country, NEAR, Integer::sum);
      }
    }
    String best = most(weights, some);
    return best != null && counts.getOrDefault(best, 0) > 1 ? best : null;
  }

  /** The only state besides some that a sentence and the one before speak of, or null. */
  @Nullable String near(Collection<String> some, int sentence) {
    String found = null;
    for (Named each : named) {
      boolean near = each.sentence == sentence || each.sentence == sentence - 1;
      if (near && !some.contains(each.country)) {
        if (found != null && !found.equals(each.country)) {
          return null;
        }
        found = each.country;
      }
    }
    return found;
  }

  /** The two states that a sentence and the one before speak of, where they are just two. */
  List<String> pair(int sentence) {
    Set<String> found = new LinkedHashSet<>();
    for (Named each : named) {
      if (each.sentence == sentence || each.sentence == sentence - 1) {
        found.add(each.country);
      }
    }
    return found.size() == 2 ? List.copyOf(found) : List.of();
  }

  private static @Nullable String most(Map<String, Integer> counts, Collection<String> without) {
    String most = null;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      boolean more = most == null || entry.getValue() > counts.getOrDefault(most, 0);
      if (more && !without.contains(entry.getKey())) {
        most = entry.getKey();
      }
    }
    return most;
  }

  /** The countries of some actors, those of towns that stand for their states included. */
  Set<String> countries(Collection<String> ids) {
    Set<String> countries = new TreeSet<>();
    for (String id : ids) {
      String country = country(id);
      if (country != null) {
        countries.add(country);
      }
    }
    return countries;
  }

  private @Nullable String country(String id) {
    Actor actor = cast.actor(id);
    if (actor != null) {
      return actor.country();
    }
    return id.startsWith(Who.STATE) ? id.substring(Who.STATE.length()) : null;
  }
}
