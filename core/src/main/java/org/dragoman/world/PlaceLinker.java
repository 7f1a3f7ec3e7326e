package org.dragoman.world;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.mention.Name.Kind;
import org.dragoman.text.Span;
import org.dragoman.world.Mention.How;
import org.jspecify.annotations.Nullable;

/** Gives places their identity, and powers to the cities that stand for them. */
final class PlaceLinker {
  /** How many places of the same name are told of. */
  private static final int RIVALS = 3;

  /** How many words away a place tells where another is. */
  private static final int NEAR = 8;

  private final Scan scan;
  private final Casting casting;
  private final Clauses clauses;
  private final CountryFocus focus;

  /** The words with which names of places begin. */
  private final Set<Integer> placed = new HashSet<>();

  /** How often each country is named, by which towns of one name are told apart. */
  private final Map<String, Integer> countries = new HashMap<>();

  PlaceLinker(Scan scan, Casting casting, Clauses clauses, CountryFocus focus, List<Found> names) {
    this.focus = focus;
    for (Found name : names) {
      if (name.kind() == Kind.PLACE) {
        placed.add(name.first());
      }
    }
    this.scan = scan;
    this.casting = casting;
    this.clauses = clauses;
    for (int i = 0; i < scan.size(); i++) {
      Known.People people = scan.people(i);
      Known.State state = scan.knownAt(i, Known.State.class);
      Known.Organisation organisation = scan.knownAt(i, Known.Organisation.class);
      if (organisation != null && organisation.country() != null) {
        countries.merge(organisation.country(), 1, Integer::sum);
      }
      if (people != null && people.country() != null) {
        countries.merge(people.country(), 1, Integer::sum);
      } else if (state != null) {
        countries.merge(state.country(), 2, Integer::sum);
      }
    }
  }

  void link(Found name) {
    Span span = new Span(scan.words.start(name.first()), scan.words.end(name.last()));
    String text = span.in(scan.words.text);
    Known known = scan.knownEnd(name.first()) == name.last() ? best(name.first()) : null;
    if (known == null) {
      Place place = casting.strangePlace(text, near(name));
      casting.name(span, Kind.PLACE, place.id());
      return;
    }
    Place place = casting.place(known);
    casting.name(span, Kind.PLACE, place.id());
    casting.located(span, place, because(known, name.first()));
    if (known instanceof Known.State state) {
      Casting.Role role = casting.known(state, Actor.Kind.COUNTRY);
      role.sector = "GOV";
      role.variants.add(text);
      casting.mention(span, span, role, How.NAME, "a state's name");
    } else if (known instanceof Known.Seat seat) {
      Casting.Role role = power(seat);
      role.variants.add(text);
      casting.mention(span, span, role, How.METONYM, "the seat of " + role.name);
    } else if (known instanceof Known.Locality town) {
      metonym(name, span, text, town);
    }
  }

  /**
   * The country of a place that the world does not have: that of the adjective before it, of the
   * state or town named inside its name or nearest to it, else the one the article is on.
   */
  private @Nullable String near(Found name) {
    Known.People people = name.first() == 0 ? null : scan.people(name.first() - 1);
    if (people != null && people.country() != null) {
      return people.country();
    }
    for (int step = 0; step < NEAR; step++) {
      boolean inside = name.first() + step <= name.last();
      String country = inside ? located(name.first() + step) : null;
      country = country == null ? located(name.last() + step) : country;
      country = country == null ? located(name.first() - step) : country;
      if (country != null) {
        return country;
      }
    }
    return focus.own();
  }

  private @Nullable String located(int word) {
    Known.State state = scan.knownAt(word, Known.State.class);
    if (state != null) {
      return state.country();
    }
    boolean place = placed.contains(word);
    Known.Locality town = place ? scan.knownAt(word, Known.Locality.class) : null;
    return town == null ? null : town.country();
  }

  private void metonym(Found name, Span span, String text, Known.Locality town) {
    String country = scan.world.capitalOf(town.id());
    if (country == null || !(scan.world.find("iso:" + country) instanceof Known.State state)) {
      return;
    }
    if (acts(name, span)) {
      Known european = scan.world.find("org:EU");
      if (country.equals("BEL") && european != null && europe()) {
        Casting.Role union = casting.known(european, Actor.Kind.ORGANISATION);
        union.variants.add(text);
        casting.mention(span, span, union, How.METONYM, "the seat of the Union, not Belgium");
        return;
      }
      Casting.Role role = casting.known(state, Actor.Kind.COUNTRY);
      role.sector = "GOV";
      role.variants.add(text);
      casting.mention(span, span, role, How.METONYM, "the capital of " + state.name());
    }
  }

  /** Whether the article speaks no more of Belgium than of the Union. */
  private boolean europe() {
    return countries.getOrDefault("EUU", 0) >= countries.getOrDefault("BEL", 0);
  }

  /** Whether a capital does something here, rather than something being done in it. */
  private boolean acts(Found name, Span span) {
    int before = name.first() - 1;
    if (before >= 0 && scan.words.joined(before)) {
      String word = scan.words.folded(before);
      switch (word) {
        case "a", "dans", "vers", "depuis", "en", "chez", "sur", "jusqu" -> {
          return false;
        }
        case "avec", "par", "contre", "entre", "et", "que", "pour", "selon" -> {
          return true;
        }
        default -> {
          // What else comes before is for the clause to tell.
        }
      }
    }
    String relation = clauses.relation(span);
    if (relation.startsWith("nsubj") || relation.equals("obl:agent") || relation.equals("obj")) {
      return true;
    }
    if (before > 0 && of(before)) {
      // "l'appui de Moscou", but not "la ville de Moscou" nor "le maire de Moscou".
      return !scan.has(before - 1, Cues.PLACE_NOUN | Cues.ORGANISATION_NOUN)
          && scan.cueAt(before - 1, Cue.Title.class) == null
          && relation.equals("nmod");
    }
    return relation.isEmpty() && (before < 0 || !scan.words.joined(before));
  }

  private boolean of(int word) {
    String form = scan.words.folded(word);
    return form.equals("de") || form.equals("d");
  }

  /** The state or organisation that a seat of power stands for. */
  Casting.Role power(Known.Seat seat) {
    Known actor = scan.world.find(seat.actor());
    if (actor instanceof Known.Organisation organisation) {
      return casting.known(organisation, Actor.Kind.ORGANISATION);
    }
    if (actor instanceof Known.State state) {
      Casting.Role role = casting.known(state, Actor.Kind.COUNTRY);
      role.sector = "GOV";
      return role;
    }
    Casting.Role role = casting.known(seat, Actor.Kind.ORGANISATION);
    return role;
  }

  private @Nullable Known best(int word) {
    Known best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Known known : scan.knownAt(word)) {
      double score =
          switch (known) {
            case Known.State s -> 100;
            case Known.Seat s -> 90;
            case Known.Locality town -> town(town);
            default -> Double.NEGATIVE_INFINITY;
          };
      if (score > bestScore) {
        best = known;
        bestScore = score;
      }
    }
    return best;
  }

  /** Why one of several places of a name was meant: "; not Tripoli (LBN, smaller)". */
  private String because(Known chosen, int word) {
    StringBuilder why = new StringBuilder(kind(chosen));
    int told = 0;
    for (Known other : scan.knownAt(word)) {
      if (other == chosen || !(other instanceof Known.State || other instanceof Known.Locality)) {
        continue;
      }
      why.append(told == 0 ? "; not " : ", ").append(other.name()).append(" (");
      why.append(other.country() == null ? "" : other.country() + ", ");
      why.append(reason(chosen, other)).append(')');
      if (++told == RIVALS) {
        break;
      }
    }
    return why.toString();
  }

  private static String kind(Known known) {
    return switch (known) {
      case Known.State s -> "a state";
      case Known.Seat s -> "a seat of power";
      case Known.Locality town -> town.capital() ? "a capital" : "a " + town.kind();
      default -> "known";
    };
  }

  private String reason(Known chosen, Known other) {
    if (!(chosen instanceof Known.Locality) || !(other instanceof Known.Locality)) {
      return "no state";
    }
    int here = countries.getOrDefault(String.valueOf(chosen.country()), 0);
    int there = countries.getOrDefault(String.valueOf(other.country()), 0);
    return here > there ? "whose country is named less" : "smaller";
  }

  /** Size first, but a small town of a country the article speaks of before a big one elsewhere. */
  private double town(Known.Locality town) {
    double size = Math.log10(Math.max(1000, town.population()));
    int named = town.country() == null ? 0 : countries.getOrDefault(town.country(), 0);
    return size
        + (named > 0 ? 1.5 + Math.min(1, named / 10.0) : 0)
        + (town.capital() ? 1.5 : 0)
        + (town.kind().equals("city") ? 0 : 1);
  }
}
