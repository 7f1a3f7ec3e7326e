package org.dragoman.article.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses an article's title among what its page states, without the name of the site. */
final class Titles {
  private static final String[] SEPARATORS = {
    " | ", " - ", " – ", " — ", " · ", " » ", " • ", "|", " : ", " :: ", " / ", "-", "ㅣ"
  };

  private Titles() {}

  /**
   * The best supported title: clues that differ by nothing but spelling add up.
   *
   * @param clues candidates; those from title and og:title may carry the site's name
   * @param site the site's name, where the page states it
   */
  static @Nullable Clue best(List<Clue> clues, @Nullable String site) {
    List<Clue> all = new ArrayList<>();
    for (Clue clue : clues) {
      String value = clue.value().strip();
      if (value.isEmpty() || Words.folded(value).equals(Words.folded(site == null ? "" : site))) {
        continue;
      }
      String bare = withoutSite(value, site);
      all.add(new Clue(bare, clue.source(), clue.weight()));
      // What stands before a separator counts only where another source says the same.
      for (String part : cuts(bare)) {
        all.add(new Clue(part, clue.source() + " cut", clue.weight() * 0.3));
      }
    }
    Map<String, Double> support = new HashMap<>();
    for (Clue clue : all) {
      support.merge(Words.folded(clue.value()), clue.weight(), Double::sum);
    }
    Clue best = null;
    double most = 0;
    for (Clue clue : all) {
      double sum = support.getOrDefault(Words.folded(clue.value()), 0.0);
      if (sum > most + 1e-9) {
        most = sum;
        best = clue;
      }
    }
    return best;
  }

  private static String withoutSite(String title, @Nullable String site) {
    String name = Words.folded(site == null ? "" : site);
    for (String separator : SEPARATORS) {
      int last = title.lastIndexOf(separator);
      if (last > 0
          && !name.isEmpty()
          && sameName(title.substring(last + separator.length()), name)) {
        return title.substring(0, last).strip();
      }
      int first = title.indexOf(separator);
      if (first > 0 && !name.isEmpty() && sameName(title.substring(0, first), name)) {
        return title.substring(first + separator.length()).strip();
      }
    }
    return title;
  }

  private static boolean sameName(String part, String name) {
    String folded = Words.folded(part).replace(" ", "");
    String bare = name.replace(" ", "");
    return !folded.isEmpty()
        && (folded.equals(bare) || folded.equals(bare.replaceAll("(com|net|org|fr|de|ru)$", "")));
  }

  private static List<String> cuts(String title) {
    List<String> cuts = new ArrayList<>();
    for (String separator : SEPARATORS) {
      int last = title.lastIndexOf(separator);
      int first = title.indexOf(separator);
      if (separator.length() == 1 || last <= 0) {
        continue;
      }
      cuts.add(title.substring(0, last).strip());
      if (first != last) {
        cuts.add(title.substring(0, first).strip());
      }
      cuts.add(title.substring(first + separator.length()).strip());
    }
    cuts.removeIf(cut -> cut.length() < 8);
    return cuts;
  }
}
