package org.dragoman.chronicle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.mention.Name;
import org.dragoman.reading.Reading;
import org.dragoman.world.Actor;
import org.dragoman.world.Place;
import org.jspecify.annotations.Nullable;

/**
 * Who is who across articles: local actors of readings become actors of the chronicle.
 *
 * <p>Actors that the world pack knows keep their id. Unknown ones are the same where they bear the
 * same full name and no two countries contradict; one-word names stay apart article by article.
 */
final class Identities {
  private final Map<String, Actor> actors = new TreeMap<>();
  private final Map<String, Map<String, String>> globalIds = new TreeMap<>();

  Identities(List<Reading> readings) {
    for (Reading reading : readings) {
      Map<String, String> ids = new TreeMap<>();
      for (Actor actor : reading.actors()) {
        String id = globalId(reading.article().id(), actor);
        ids.put(actor.id(), id);
        actors.merge(id, withId(id, actor), Identities::join);
      }
      globalIds.put(reading.article().id(), ids);
    }
    actors.putAll(towns(readings));
  }

  /**
   * The towns that the articles name, as the people who live there, so that all spellings of one
   * meet. Those whose name stands for a state or a body, as Moscow's does for Russia, are theirs.
   */
  private Map<String, Actor> towns(List<Reading> readings) {
    Map<String, Actor> towns = new TreeMap<>();
    for (Reading reading : readings) {
      for (Name name : reading.names()) {
        Place place = name.kind() == Name.Kind.PLACE ? known(reading.places(), name.ref()) : null;
        if (place != null && !actors.containsKey(place.id())) {
          String spelling = name.span().in(reading.article().text());
          Actor town =
              new Actor(
                  place.id(),
                  Actor.Kind.GROUP,
                  place.name(),
                  place.country(),
                  null,
                  null,
                  true,
                  List.of(spelling));
          towns.merge(place.id(), town, Identities::join);
        }
      }
    }
    Set<String> taken = new TreeSet<>();
    actors.values().forEach(actor -> taken.addAll(actor.variants()));
    towns.values().removeIf(town -> town.variants().stream().anyMatch(taken::contains));
    return towns;
  }

  private static @Nullable Place known(List<Place> places, @Nullable String id) {
    for (Place place : places) {
      if (place.id().equals(id) && place.latitude() != null) {
        return place;
      }
    }
    return null;
  }

  private static String globalId(String article, Actor actor) {
    if (actor.known()) {
      return actor.id();
    }
    String name = ContentWords.fold(actor.name()).replace('-', ' ').strip();
    if (actor.kind() == Actor.Kind.GROUP) {
      return "group:" + (actor.country() == null ? "" : actor.country() + ":") + name;
    }
    if (actor.kind() == Actor.Kind.PERSON && name.indexOf(' ') < 0) {
      return article + "/" + actor.id();
    }
    return "name:" + name;
  }

  private static Actor withId(String id, Actor actor) {
    return new Actor(
        id,
        actor.kind(),
        actor.name(),
        actor.country(),
        actor.sector(),
        actor.office(),
        actor.known(),
        actor.variants());
  }

  private static Actor join(Actor first, Actor second) {
    Set<String> variants = new LinkedHashSet<>(first.variants());
    variants.addAll(second.variants());
    return new Actor(
        first.id(),
        first.kind(),
        first.name(),
        first.country() != null ? first.country() : second.country(),
        first.sector() != null ? first.sector() : second.sector(),
        first.office() != null ? first.office() : second.office(),
        first.known(),
        List.copyOf(variants));
  }

  /** The chronicle's ids of an article's actors, those of no actor left out. */
  List<String> resolve(String article, Collection<String> local) {
    Map<String, String> ids = globalIds.getOrDefault(article, Map.of());
    List<String> resolved = new ArrayList<>();
    for (String id : local) {
      String global = ids.get(id);
      if (global != null && !resolved.contains(global)) {
        resolved.add(global);
      }
    }
    return resolved;
  }

  @Nullable String resolve(String article, @Nullable String local) {
    return local == null ? null : globalIds.getOrDefault(article, Map.of()).get(local);
  }

  boolean knows(String id) {
    return actors.containsKey(id);
  }

  Actor actor(String id) {
    Actor actor = actors.get(id);
    if (actor == null) {
      throw new IllegalArgumentException("no actor " + id);
    }
    return actor;
  }

  /** ISO codes of the actors that have a country. */
  Set<String> countries(Collection<String> ids) {
    Set<String> countries = new LinkedHashSet<>();
    for (String id : ids) {
      String country = actor(id).country();
      if (country != null) {
        countries.add(country);
      }
    }
    return countries;
  }

  /** All actors, by id. */
  Collection<Actor> all() {
    return actors.values();
  }
}
