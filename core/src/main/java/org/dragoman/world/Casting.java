package org.dragoman.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.mention.Name;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/** The cast of one article while it is put together. */
final class Casting {
  /** An actor whose country, office and spellings may still become known. */
  static final class Role {
    final String id;
    final Actor.Kind kind;
    String name;
    @Nullable String country;
    @Nullable String sector;
    @Nullable String office;
    @Nullable Known known;
    String gender = "";
    String officeRole = "";

    /** Whom it was chosen before, as "; not …". */
    String because = "";

    final Set<String> variants = new LinkedHashSet<>();

    Role(String id, Actor.Kind kind, String name) {
      this.id = id;
      this.kind = kind;
      this.name = name;
    }

    private Actor actor() {
      return new Actor(
          id, kind, name, country, sector, office, known != null, List.copyOf(variants));
    }
  }

  private final Map<String, Role> roles = new LinkedHashMap<>();
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final List<Name> names = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Located> located = new ArrayList<>();
  private int strangers;
  private int strangePlaces;

  /** The actor with an id, made on first use. */
  Role role(String id, Actor.Kind kind, String name) {
    return roles.computeIfAbsent(id, k -> new Role(id, kind, name));
  }

  /** An actor whom the world does not know. */
  Role stranger(Actor.Kind kind, String name) {
    return role("new:" + ++strangers, kind, name);
  }

  @Nullable Role find(String id) {
    return roles.get(id);
  }

  /** The state, organisation or person of the world as an actor here. */
  Role known(Known known, Actor.Kind kind) {
    Role role = role(known.id(), kind, known.name());
    role.known = known;
    if (role.country == null) {
      role.country = known.country();
    }
    if (known instanceof Known.Organisation organisation && role.sector == null) {
      role.sector = organisation.sector();
    }
    return role;
  }

  /** A state as an actor. */
  Role state(Known.State state) {
    Role role = known(state, Actor.Kind.COUNTRY);
    role.sector = role.sector == null ? "GOV" : role.sector;
    return role;
  }

  List<Mention> mentions() {
    return List.copyOf(mentions);
  }

  /** Takes back mentions that a better reading replaces. */
  void drop(List<Mention> replaced) {
    mentions.removeAll(replaced);
  }

  Place place(Known known) {
    return places.computeIfAbsent(
        known.id(),
        id ->
            known instanceof Known.Locality town && town.located()
                ? new Place(id, town.name(), town.country(), town.latitude(), town.longitude())
                : new Place(id, known.name(), known.country(), null, null));
  }

  /** A place that the world does not have. */
  Place strangePlace(String name, @Nullable String country) {
    for (Place place : places.values()) {
      if (place.id().startsWith("place:") && place.name().equals(name)) {
        return place;
      }
    }
    Place place = new Place("place:" + ++strangePlaces, name, country, null, null);
    places.put(place.id(), place);
    return place;
  }

  void located(Span span, Place place, String because) {
    located.add(new Located(span, place, because));
  }

  void name(Span span, Name.Kind kind, @Nullable String ref) {
    names.add(new Name(span, kind, ref));
  }

  void mention(Span span, Span head, Role role, Mention.How how, String because) {
    mentions.add(new Mention(span, head, role.id, how, because));
  }

  /** Whether a mention already covers a span. */
  boolean covered(Span span) {
    return mentions.stream().anyMatch(mention -> mention.span().contains(span));
  }

  Iterable<Role> roles() {
    return roles.values();
  }

  Cast finish() {
    names.sort((a, b) -> a.span().compareTo(b.span()));
    mentions.sort((a, b) -> a.span().compareTo(b.span()));
    List<Actor> actors = new ArrayList<>();
    roles.values().forEach(role -> actors.add(role.actor()));
    return new Cast(names, actors, List.copyOf(places.values()), mentions, located);
  }
}
