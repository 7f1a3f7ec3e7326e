package org.dragoman.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.pack.Pack;
import org.jspecify.annotations.Nullable;

/** What is known of states, people, organisations and places, and of who held which office when. */
public final class World {
  /** The last day for which the pack's leaders and memberships are given. */
  public static final LocalDate KNOWN_UP_TO = LocalDate.of(2026, 1, 22);

  final PhraseTable phrases = new PhraseTable();
  private final List<Known> known = new ArrayList<>();
  private final Map<String, Known> byId = new HashMap<>();
  private final Map<String, List<Known.Person>> byKey = new HashMap<>();
  private final Map<String, List<Known.Person>> bySurname = new HashMap<>();
  private final Map<String, List<Term>> byOffice = new HashMap<>();
  private final Map<String, String> capitals = new HashMap<>();
  private final Map<String, List<Membership>> memberships = new HashMap<>();

  /** A state's time in an organisation. */
  public record Membership(String state, String organisation, LocalDate from, LocalDate to) {}

  World() {}

  /**
   * Reads the world pack and then any overlays, whose rows add to it.
   *
   * @throws org.dragoman.pack.PackException naming file and line of a row that cannot be used
   */
  public static World load(Pack pack, Pack... overlays) {
    WorldReader reader = new WorldReader();
    reader.read(pack);
    for (Pack overlay : overlays) {
      reader.readOverlay(overlay);
    }
    return reader.finish();
  }

  // What follows is for WorldReader alone: a world does not change once it is loaded.

  void add(Known one, Collection<String> names) {
    if (byId.putIfAbsent(one.id(), one) == null || !(one instanceof Known.State)) {
      known.add(one);
    }
    for (String name : names) {
      phrases.add(name, Form.value(known.size() - 1, name));
      if (one instanceof Known.Locality && (name.startsWith("Le ") || name.startsWith("Les "))) {
        // "au Caire", "des Sables-d'Olonne": the article melts into the preposition.
        phrases.add(name.substring(name.indexOf(' ')), Form.value(known.size() - 1, name));
      }
    }
    if (one instanceof Known.Person person) {
      addPerson(person);
    }
    if (one instanceof Known.Locality place && place.capital() && place.country() != null) {
      capitals.put(place.id(), place.country());
    }
  }

  private void addPerson(Known.Person person) {
    Set<String> keys = new LinkedHashSet<>();
    for (String name : person.names()) {
      keys.add(NameKey.of(name));
    }
    keys.forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(person));
    boolean leads = false;
    for (Term term : person.terms()) {
      if (!term.role().equals("other")) {
        byOffice
            .computeIfAbsent(term.role() + " " + term.country(), k -> new ArrayList<>())
            .add(term);
        leads |= Roles.leads(term.role());
      }
    }
    if (leads || person.terms().isEmpty()) {
      Set<String> surnames = new LinkedHashSet<>();
      for (String name : person.names()) {
        surnames.add(NameKey.of(surname(name, person.country())));
      }
      surnames.forEach(key -> bySurname.computeIfAbsent(key, k -> new ArrayList<>(1)).add(person));
    }
  }

  void add(Membership membership) {
    memberships.computeIfAbsent(membership.organisation(), k -> new ArrayList<>()).add(membership);
  }

  /** The family name within a full name: the last word, or the first where families come first. */
  static String surname(String name, @Nullable String country) {
    if (country != null && "CHN PRK KOR VNM TWN".contains(country)) {
      int blank = name.indexOf(' ');
      return blank < 0 ? name : name.substring(0, blank);
    }
    String[] words = name.split(" ");
    int from = words.length - 1;
    while (from > 1 && Character.isLowerCase(words[from - 1].charAt(0))) {
      from--;
    }
    return String.join(" ", List.of(words).subList(from, words.length));
  }

  Known known(int index) {
    return known.get(index);
  }

  public @Nullable Known find(@Nullable String id) {
    return id == null ? null : byId.get(id);
  }

  public Collection<Known> all() {
    return known;
  }

  /**
   * All who bear one of some names: as spelt but for case and accents, else in any romanisation.
   */
  public java.util.stream.Stream<Known> find(Collection<String> names) {
    Set<Known> found = new LinkedHashSet<>();
    for (String name : names) {
      Surface words = new Surface(name);
      long state = 0;
      for (int i = 0; i < words.size(); i++) {
        state = PhraseTable.step(state, words.hash(i));
      }
      int slot = phrases.find(state);
      int entry = slot < 0 ? 0 : phrases.first(slot);
      for (; entry != 0; entry = phrases.next(entry)) {
        found.add(known.get(Form.index(phrases.value(entry))));
      }
      found.addAll(peopleByKey(NameKey.of(name)));
      found.addAll(leadersBySurname(NameKey.of(name)));
    }
    return found.stream();
  }

  /** People whose full name, in any romanisation, has this key. */
  List<Known.Person> peopleByKey(String key) {
    return byKey.getOrDefault(key, List.of());
  }

  /** Leaders whose family name has this key. */
  List<Known.Person> leadersBySurname(String key) {
    return bySurname.getOrDefault(key, List.of());
  }

  /** The state whose capital a place is, or null. */
  @Nullable String capitalOf(String placeId) {
    return capitals.get(placeId);
  }

  /** Who held an office of a state on a day, or null where nobody is known to. */
  public Known.@Nullable Person holder(String role, String country, LocalDate date) {
    Term best = null;
    for (Term term : byOffice.getOrDefault(role + " " + country, List.of())) {
      if (term.namesHolderAt(date) && (best == null || better(term, best))) {
        best = term;
      }
    }
    return best != null && byId.get(best.person()) instanceof Known.Person person ? person : null;
  }

  /** The better source; from one source, on the day of a handover, the successor. */
  private static boolean better(Term a, Term b) {
    return a.trust() != b.trust() ? a.trust() > b.trust() : a.from().isAfter(b.from());
  }

  /** The offices that a person held on a day, the most senior first. */
  public List<Term> offices(Known.Person person, LocalDate date) {
    List<Term> held = new ArrayList<>();
    for (Term term : person.terms()) {
      if (term.holdsAt(date)) {
        held.add(term);
      }
    }
    held.sort((a, b) -> Integer.compare(Roles.rank(a.role()), Roles.rank(b.role())));
    return held;
  }

  /** The organisations a state belongs to on a day, by id. */
  public List<String> memberships(String state, LocalDate date) {
    List<String> found = new ArrayList<>();
    for (List<Membership> members : memberships.values()) {
      for (Membership member : members) {
        if (member.state().equals(state)
            && !date.isBefore(member.from())
            && !date.isAfter(member.to())) {
          found.add(member.organisation());
        }
      }
    }
    found.sort(null);
    return found;
  }
}
