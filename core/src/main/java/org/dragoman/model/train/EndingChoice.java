package org.dragoman.model.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.model.LemmaEndings.Edit;
import org.jspecify.annotations.Nullable;

/** Chooses which endings are worth a line: those that change the answer for many known words. */
final class EndingChoice {
  /** How many more dictionary words an ending must get right than the shorter ending does. */
  private static final int GAIN = 6;

  private EndingChoice() {}

  /**
   * @param counts for each kind and ending, how often each edit is right
   */
  static TreeMap<String, Edit> choose(Map<String, Map<Edit, Integer>> counts) {
    List<Map.Entry<String, Map<Edit, Integer>>> entries = new ArrayList<>(counts.entrySet());
    entries.sort(
        Comparator.comparingInt((Map.Entry<String, ?> e) -> e.getKey().length())
            .thenComparing(Map.Entry::getKey));
    TreeMap<String, Edit> chosen = new TreeMap<>();
    for (Map.Entry<String, Map<Edit, Integer>> entry : entries) {
      String key = entry.getKey();
      Map<Edit, Integer> edits = entry.getValue();
      Edit best = best(edits);
      Edit shorter = shorter(chosen, key);
      int gain =
          edits.getOrDefault(best, 0) - (shorter == null ? 0 : edits.getOrDefault(shorter, 0));
      if (!best.equals(shorter) && gain >= GAIN) {
        chosen.put(key, best);
      }
    }
    return chosen;
  }

  private static Edit best(Map<Edit, Integer> edits) {
    return edits.entrySet().stream()
        .max(
            Map.Entry.<Edit, Integer>comparingByValue()
                .thenComparing(e -> e.getKey().cut() + e.getKey().add()))
        .orElseThrow()
        .getKey();
  }

  private static @Nullable Edit shorter(Map<String, Edit> chosen, String key) {
    int space = key.indexOf(' ');
    for (int from = space + 2; from <= key.length(); from++) {
      Edit edit = chosen.get(key.substring(0, space + 1) + key.substring(from));
      if (edit != null) {
        return edit;
      }
    }
    return null;
  }
}
