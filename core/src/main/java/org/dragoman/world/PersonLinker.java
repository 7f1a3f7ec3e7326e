package org.dragoman.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/** Gives every person's name in an article its identity. */
final class PersonLinker {
  /** How many of those who bear the same name are told of. */
  private static final int RIVALS = 3;

  /** A person met in the article, with the keys of the words of the name. */
  private record Met(Casting.Role role, List<String> keys) {}

  private final Scan scan;
  private final World world;
  private final Casting casting;
  private final LocalDate date;
  private final List<Met> met = new ArrayList<>();

  PersonLinker(Scan scan, Casting casting, LocalDate date) {
    this.scan = scan;
    this.world = scan.world;
    this.casting = casting;
    this.date = date;
  }

  /** The person that a name of several words names; {@code country} is what the title says. */
  Casting.Role full(Found name, @Nullable String country) {
    String text = scan.text(name.first(), name.last());
    List<String> keys = keys(name);
    Met before = meet(keys);
    if (before != null) {
      return before.role();
    }
    Known.Person known = best(candidates(name, keys), country);
    Casting.Role role =
        known != null
            ? casting.known(known, Actor.Kind.PERSON)
            : casting.stranger(Actor.Kind.PERSON, text);
    if (known != null) {
      describe(role, known);
      role.because = rivals(known, candidates(name, keys), country);
    } else {
      role.country = country;
      role.gender = gender(name);
    }
    met.add(new Met(role, keys));
    return role;
  }

  /** The person that a name of one word names. */
  Casting.Role single(Found name, @Nullable String country) {
    String key = NameKey.word(scan.words.folded(name.first()));
    Met best = null;
    for (Met one : met) {
      if (one.keys().contains(key)
          && (best == null
              || one.keys().getLast().equals(key) && !best.keys().getLast().equals(key))) {
        best = one;
      }
    }
    if (best != null) {
      return best.role();
    }
    List<Known.Person> leaders = leaders(key);
    Known.Person leader = best(leaders, country);
    Casting.Role role;
    if (leader != null) {
      role = casting.known(leader, Actor.Kind.PERSON);
      describe(role, leader);
      role.because = rivals(leader, leaders, country);
    } else {
      role = casting.stranger(Actor.Kind.PERSON, scan.text(name.first(), name.last()));
      role.country = country;
    }
    met.add(new Met(role, List.of(key)));
    return role;
  }

  /** Adds someone whom a title alone brought in, so that a later surname finds them. */
  void meet(Casting.Role role, Known.Person known) {
    List<String> keys = List.of(NameKey.of(known.name()).split(" "));
    if (meet(keys) == null) {
      met.add(new Met(role, keys));
    }
  }

  /** Writes into a role what the world says of a person at the date. */
  void describe(Casting.Role role, Known.Person known) {
    role.gender = known.gender();
    if (role.country == null) {
      role.country = known.country();
    }
    List<Term> offices = world.offices(known, date);
    if (!offices.isEmpty()) {
      Term office = offices.get(0);
      role.office = OfficeName.of(world, office);
      role.officeRole = office.role();
      if (world.find(office.country()) instanceof Known.Organisation body
          && body.country() != null) {
        // Whoever leads an organisation acts for it, not for home.
        role.country = body.country();
      }
      role.sector = known.sector() != null ? known.sector() : "GOV";
    } else {
      role.sector = known.sector() != null ? known.sector() : "ELI";
    }
  }

  private @Nullable Met meet(List<String> keys) {
    for (Met one : met) {
      if (one.keys().equals(keys) || sameFullName(one.keys(), keys)) {
        return one;
      }
    }
    return null;
  }

  /** The same family name, and forenames of which one begins or skips the other. */
  private static boolean sameFullName(List<String> a, List<String> b) {
    if (a.size() < 2 || b.size() < 2 || !a.getLast().equals(b.getLast())) {
      return false;
    }
    String first = a.get(0);
    String second = b.get(0);
    boolean initial = first.length() == 1 || second.length() == 1;
    return first.equals(second)
        || (initial && first.charAt(0) == second.charAt(0))
        || a.containsAll(b)
        || b.containsAll(a);
  }

  private List<String> keys(Found name) {
    List<String> keys = new ArrayList<>();
    for (int i = name.first(); i <= name.last(); i++) {
      keys.add(NameKey.word(scan.words.folded(i)));
    }
    return keys;
  }

  private List<Known.Person> candidates(Found name, List<String> keys) {
    List<Known.Person> candidates = new ArrayList<>();
    if (scan.knownEnd(name.first()) == name.last()) {
      for (Known known : scan.knownAt(name.first())) {
        if (known instanceof Known.Person person) {
          candidates.add(person);
        }
      }
    }
    candidates.addAll(world.peopleByKey(String.join(" ", keys)));
    if (candidates.isEmpty() && keys.size() > 2) {
      candidates.addAll(world.peopleByKey(keys.get(0) + " " + keys.getLast()));
    }
    return candidates;
  }

  /** Why the others of a name were not meant: "; not George Bush (USA, farther from office)". */
  private String rivals(
      Known.Person chosen, List<Known.Person> candidates, @Nullable String country) {
    StringBuilder why = new StringBuilder();
    Set<Known.Person> others = new LinkedHashSet<>(candidates);
    others.remove(chosen);
    int told = 0;
    for (Known.Person other : others) {
      if (told++ == RIVALS) {
        why.append(" nor ").append(others.size() - RIVALS).append(" more");
        break;
      }
      boolean abroad =
          country != null && country.equals(chosen.country()) && !country.equals(other.country());
      String reason =
          abroad
              ? "of another country"
              : distance(other) > distance(chosen)
                  ? "farther from office"
                  : seniority(other) > seniority(chosen) ? "of lesser office" : "less known";
      why.append(told == 1 ? "; not " : ", ").append(other.name()).append(" (");
      why.append(other.country() == null ? "" : other.country() + ", ").append(reason).append(')');
    }
    return why.toString();
  }

  private List<Known.Person> leaders(String key) {
    List<Known.Person> near = new ArrayList<>();
    for (Known.Person person : world.leadersBySurname(key)) {
      if (person.terms().isEmpty() || distance(person) < 12 * 366L) {
        near.add(person);
      }
    }
    return near;
  }

  /** In office at the date before near it, of the right country before any other. */
  private Known.@Nullable Person best(List<Known.Person> candidates, @Nullable String country) {
    Known.Person best = null;
    long bestCost = Long.MAX_VALUE;
    for (Known.Person person : candidates) {
      boolean abroad = country != null && !country.equals(person.country());
      long cost =
          distance(person)
              + seniority(person) * 400L
              + (abroad ? 100_000 : 0)
              - (known(person) ? 5000 : 0);
      if (cost < bestCost) {
        best = person;
        bestCost = cost;
      }
    }
    return best;
  }

  /** Whether somebody thought the person worth a row by hand. */
  private static boolean known(Known.Person person) {
    return person.terms().stream().anyMatch(term -> term.trust() == 2);
  }

  private static int seniority(Known.Person person) {
    int best = 10;
    for (Term term : person.terms()) {
      best = Math.min(best, Roles.rank(term.role()));
    }
    return best;
  }

  /** Days between the date and the person's nearest day in office. */
  private long distance(Known.Person person) {
    long best = person.terms().isEmpty() ? 2000 : 30_000;
    for (Term term : person.terms()) {
      long days =
          term.holdsAt(date)
              ? 0
              : date.isBefore(term.from()) ? days(date, term.from()) : days(term.to(), date);
      best = Math.min(best, days);
    }
    return best;
  }

  private static long days(LocalDate a, LocalDate b) {
    return Math.min(30_000, Math.abs(b.toEpochDay() - a.toEpochDay()));
  }

  private String gender(Found name) {
    boolean feminine = scan.has(name.first(), Cues.FORENAME_F);
    boolean masculine = scan.has(name.first(), Cues.FORENAME_M);
    return feminine == masculine ? "" : feminine ? "f" : "m";
  }

  Span span(Found name) {
    return new Span(scan.words.start(name.first()), scan.words.end(name.last()));
  }
}
