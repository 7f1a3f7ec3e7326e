package org.dragoman.world;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which country an article speaks of where it names none. */
final class CountryFocus {
  private final @Nullable String[] latest;
  private final @Nullable String most;

  CountryFocus(Scan scan, List<Found> names) {
    latest = new String[scan.size()];
    Map<String, Integer> counts = new HashMap<>();
    String last = null;
    for (int i = 0; i < scan.size(); i++) {
      String here = country(scan, i);
      if (here != null) {
        counts.merge(here, 1, Integer::sum);
        last = here;
      }
      latest[i] = last;
    }
    String best = null;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (best == null
          || entry.getValue() > counts.getOrDefault(best, 0)
          || (entry.getValue().equals(counts.get(best)) && entry.getKey().compareTo(best) < 0)) {
        best = entry.getKey();
      }
    }
    most = best;
  }

  private static @Nullable String country(Scan scan, int word) {
    Known.People people = scan.people(word);
    if (people != null) {
      return people.country();
    }
    Known.State state = scan.knownAt(word, Known.State.class);
    if (state != null) {
      return state.country();
    }
    Known.Locality town = scan.knownAt(word, Known.Locality.class);
    return town != null && scan.words.capital(word) ? scan.world.capitalOf(town.id()) : null;
  }

  /** The country named last before a word, else the one named most. */
  @Nullable String before(int word) {
    return word > 0 && latest[word - 1] != null ? latest[word - 1] : most;
  }
}
