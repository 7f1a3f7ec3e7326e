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

  /** Clues of at least this weight are titles as they stand and no cuts. */
  private static final double WHOLE = 0.6;

  private Titles() {}

  /**
   * The best supported title: clues that differ by nothing but spelling add up.
   *
   * @param clues candidates; those from title and og:title may carry the site's name
   * @param site the site's name, where the page states it
   * @param uri the page's address, whose host names the site too
   */
  static @Nullable Clue best(List<Clue> clues, @Nullable String site, @Nullable String uri) {
    List<String> names = names(site, uri);
    List<Clue> all = new ArrayList<>();
    for (Clue clue : clues) {
      String value = clue.value().strip();
      if (value.isEmpty() || Words.folded(value).equals(Words.folded(site == null ? "" : site))) {
        continue;
      }
      boolean shown = clue.source().startsWith("h1");
      if (shown && names.contains(Words.folded(value).replace(" ", ""))) {
        continue;
      }
      String bare = shown ? value : withoutSite(withoutSite(value, names), names);
      Clue whole = new Clue(bare, clue.source(), clue.weight());
      all.add(whole);
      all.addAll(cuts(whole));
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
    return best == null ? null : withoutKicker(best, all);
  }

  /**
   * The part of a title behind its first colon or dash, where og:title gives exactly that: then
   * what stands before it is a label.
   */
  private static Clue withoutKicker(Clue title, List<Clue> all) {
    for (String separator : new String[] {": ", " - ", " – ", " | "}) {
      int at = title.value().indexOf(separator);
      String rest = at < 0 ? "" : title.value().substring(at + separator.length());
      for (Clue clue : all) {
        boolean whole = clue.weight() >= WHOLE && clue.source().equals("meta og:title");
        if (!rest.isEmpty() && whole && Words.folded(clue.value()).equals(Words.folded(rest))) {
          return clue;
        }
      }
    }
    return title;
  }

  /** Cuts the name of the site off either end, and what stands behind it or between. */
  private static String withoutSite(String title, List<String> names) {
    for (String separator : SEPARATORS) {
      int last = title.lastIndexOf(separator);
      if (last > 0 && isOneOf(title.substring(last + separator.length()), names)) {
        return title.substring(0, last).strip();
      }
      int first = title.indexOf(separator);
      if (first > 0 && isOneOf(title.substring(0, first), names)) {
        return title.substring(first + separator.length()).strip();
      }
    }
    return title;
  }

  private static boolean isOneOf(String part, List<String> names) {
    String joined = Words.folded(part).replace(" ", "");
    for (String name : names) {
      boolean same =
          joined.equals(name)
              || (joined.length() > 3 && name.startsWith(joined))
              || (name.length() > 3
                  && joined.startsWith(name)
                  && joined.length() < name.length() + 10);
      if (same && !joined.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The site's names, joined and in lower case: as stated, and out of the address. */
  private static List<String> names(@Nullable String site, @Nullable String uri) {
    List<String> names = new ArrayList<>();
    String stated = Words.folded(site == null ? "" : site).replace(" ", "");
    if (!stated.isEmpty()) {
      names.add(stated);
      names.add(stated.replaceFirst("(com|net|org|fr|de|ru)$", ""));
    }
    int start = uri == null ? -1 : uri.indexOf("://");
    if (uri != null && start > 0) {
      int end = uri.indexOf('/', start + 3);
      String host = uri.substring(start + 3, end < 0 ? uri.length() : end);
      String[] parts = host.split("\\.", -1);
      names.add(host.replaceFirst("^www\\.", "").replace(".", "").replace("-", ""));
      if (parts.length > 1) {
        names.add(parts[parts.length - 2].replace("-", ""));
      }
    }
    names.removeIf(name -> name.length() < 2);
    return names;
  }

  private static final String[] CUTTING = {" | ", " ｜ ", "｜", " • ", " * ", " » ", " · ", " :: "};

  /** What may be the bare title: parts before and after separators, the surest cuts marked so. */
  private static List<Clue> cuts(Clue clue) {
    List<Clue> cuts = new ArrayList<>();
    String title = clue.value();
    for (String separator : CUTTING) {
      int first = title.indexOf(separator);
      if (first > 8) {
        cuts.add(new Clue(title.substring(0, first).strip(), clue.source(), clue.weight() * 1.02));
        break;
      }
    }
    for (String separator : new String[] {" - ", " – ", " — ", ": ", " | ", "-"}) {
      int last = title.lastIndexOf(separator);
      int first = title.indexOf(separator);
      if (separator.equals("-") && last > 0 && title.charAt(last - 1) == ' ') {
        continue;
      }
      if (last > 8) {
        cuts.add(new Clue(title.substring(0, last).strip(), clue.source(), clue.weight() * 0.3));
      }
      if (first > 0 && first + separator.length() + 8 < title.length()) {
        cuts.add(
            new Clue(
                title.substring(first + separator.length()).strip(),
                clue.source(),
                clue.weight() * 0.3));
      }
      if (first > 8 && first != last) {
        cuts.add(new Clue(title.substring(0, first).strip(), clue.source(), clue.weight() * 0.3));
      }
    }
    return cuts;
  }
}
