package org.dragoman.world;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.mention.Name.Kind;
import org.jspecify.annotations.Nullable;

/** Which country an article speaks of where it names none. */
final class CountryFocus {
  /** The part of all country mentions that makes one country the article's own. */
  private static final double SHARE = 0.4;

  private final @Nullable String[] latest;
  private final Map<String, Integer> counts = new TreeMap<>();
  private @Nullable String most;

  /**
   * @param persons the countries of persons, by the first word of their names
   */
  CountryFocus(Scan scan, List<Found> names, Map<Integer, String> persons) {
    latest = new String[scan.size()];
    boolean[] inside = new boolean[scan.size()];
    boolean[] placed = new boolean[scan.size()];
    for (Found name : names) {
      for (int i = name.first(); i <= name.last(); i++) {
        // "Hollande" the man says nothing of Holland.
        inside[i] = name.kind() == Kind.PERSON || reports(scan, name);
        placed[i] = name.kind() == Kind.PLACE;
      }
    }
    String last = null;
    for (int i = 0; i < scan.size(); i++) {
      String here = inside[i] ? persons.get(i) : country(scan, i, placed[i]);
      if (here != null && scan.world.find("iso:" + here) instanceof Known.State) {
        counts.merge(here, 1, Integer::sum);
        last = here;
      }
      latest[i] = last;
    }
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (most == null || entry.getValue() > counts.getOrDefault(most, 0)) {
        most = entry.getKey();
      }
    }
  }

  /** "France 24" tells of the world: its name says nothing of where. */
  private static boolean reports(Scan scan, Found name) {
    Known.Organisation known =
        name.kind() == Kind.ORGANISATION && scan.knownEnd(name.first()) == name.last()
            ? scan.knownAt(name.first(), Known.Organisation.class)
            : null;
    return known != null && "JRN".equals(known.sector());
  }

  private static @Nullable String country(Scan scan, int word, boolean place) {
    Known.People people = scan.people(word);
    if (people != null) {
      return people.country();
    }
    Known.State state = scan.knownAt(word, Known.State.class);
    if (state != null) {
      return state.country();
    }
    Known.Locality town = scan.knownAt(word, Known.Locality.class);
    return place && town != null && scan.words.capital(word) ? town.country() : null;
  }

  /** The country named last before a word, else the one named most. */
  @Nullable String before(int word) {
    return word > 0 && latest[word - 1] != null ? latest[word - 1] : most;
  }

  /** The country named most, where it is named much more than the others; else null. */
  @Nullable String own() {
    int all = counts.values().stream().mapToInt(n -> n).sum();
    return most != null && counts.getOrDefault(most, 0) >= SHARE * all ? most : null;
  }

  /** The one of some countries that is named most, an earlier one where two are; or null. */
  @Nullable String most(List<String> countries) {
    String best = null;
    for (String country : countries) {
      if (names(country) && (best == null || count(country) > count(best))) {
        best = country;
      }
    }
    return best;
  }

  private int count(String country) {
    return counts.getOrDefault(country, 0);
  }

  boolean names(String country) {
    return counts.containsKey(country);
  }
}
