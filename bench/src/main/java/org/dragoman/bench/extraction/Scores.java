package org.dragoman.bench.extraction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.bench.extraction.Extractor.Extracted;

/**
 * The measures of the public extraction benchmarks, over the pages of one set.
 *
 * <p>Shingles: the words four in a row, precision and recall averaged over pages, as
 * scrapinghub/article-extraction-benchmark does. Words: the bag of lower-case words, F1 averaged
 * over pages, as WCXB does. Snippets: pieces that must and must not be in the text, summed over all
 * pages, as trafilatura does. Title: equal but for case, spacing and punctuation. Date: the day.
 * Authors: the set of names.
 */
final class Scores {
  private static final int SHINGLE = 4;

  private final List<double[]> shingles = new ArrayList<>();
  private double wordF1;
  private int snippetsRight;
  private int snippetsWrong;
  private int snippetsMissed;
  private int bodies;
  private int titles;
  private int titlesRight;
  private int dates;
  private int datesGiven;
  private int datesRight;
  private int authors;
  private int authorsRight;

  void add(GoldPage gold, Extracted found) {
    if (gold.body() != null) {
      bodies++;
      shingles.add(shingles(gold.body(), found.text()));
      wordF1 += wordF1(gold.body(), found.text());
    }
    snippets(gold, normal(found.text()));
    if (gold.title() != null) {
      titles++;
      titlesRight += rightTitle(gold, found) ? 1 : 0;
    }
    if (gold.date() != null) {
      dates++;
      datesGiven += found.date() == null ? 0 : 1;
      datesRight += rightDate(gold, found) ? 1 : 0;
    }
    if (!gold.authors().isEmpty()) {
      authors++;
      authorsRight += rightAuthors(gold, found) ? 1 : 0;
    }
  }

  static boolean rightTitle(GoldPage gold, Extracted found) {
    return folded(gold.title()).equals(folded(found.title()));
  }

  static boolean rightDate(GoldPage gold, Extracted found) {
    return gold.date() != null && day(gold.date()).equals(day(found.date()));
  }

  static boolean rightAuthors(GoldPage gold, Extracted found) {
    return names(gold.authors()).equals(names(found.authors()));
  }

  private void snippets(GoldPage gold, String text) {
    for (String piece : gold.with()) {
      boolean in = text.contains(normal(piece));
      snippetsRight += in ? 1 : 0;
      snippetsMissed += in ? 0 : 1;
    }
    for (String piece : gold.without()) {
      snippetsWrong += text.contains(normal(piece)) ? 1 : 0;
    }
  }

  /** The measures that the set's gold allows, by name, between 0 and 1. */
  Map<String, Double> measures() {
    Map<String, Double> measures = new LinkedHashMap<>();
    if (bodies > 0) {
      double precision = mean(shingles, 1);
      double recall = mean(shingles, 2);
      measures.put("shingle F1", f1(precision, recall));
      measures.put("shingle precision", precision);
      measures.put("shingle recall", recall);
      measures.put("word F1", wordF1 / bodies);
    }
    if (snippetsRight + snippetsMissed > 0) {
      measures.put(
          "snippet F1",
          2.0 * snippetsRight / (2.0 * snippetsRight + snippetsWrong + snippetsMissed));
    }
    if (titles > 0) {
      measures.put("title", (double) titlesRight / titles);
    }
    if (authors > 0) {
      measures.put("author", (double) authorsRight / authors);
    }
    if (dates > 0) {
      double precision = (double) datesRight / Math.max(1, datesGiven);
      double recall = (double) datesRight / dates;
      measures.put("date F1", f1(precision, recall));
      measures.put("date precision", precision);
      measures.put("date", recall);
    }
    return measures;
  }

  /**
   * A page with no wrong and no missed shingle counts as right, also where both texts are empty.
   */
  private static double mean(List<double[]> counts, int wrong) {
    double sum = 0;
    int n = 0;
    for (double[] count : counts) {
      if (count[0] + count[wrong] > 0) {
        n++;
        sum += count[0] / (count[0] + count[wrong]);
      }
    }
    return n == 0 ? 0 : sum / n;
  }

  private static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /** Shared, extra and missing. */
  private static double[] shingles(String gold, String text) {
    return counts(inRows(words(gold)), inRows(words(text)));
  }

  private static double[] counts(Map<String, Integer> wanted, Map<String, Integer> given) {
    int shared = 0;
    for (Map.Entry<String, Integer> entry : wanted.entrySet()) {
      shared += Math.min(entry.getValue(), given.getOrDefault(entry.getKey(), 0));
    }
    return new double[] {shared, sum(given) - shared, sum(wanted) - shared};
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(i -> i).sum();
  }

  private static Map<String, Integer> inRows(List<String> words) {
    Map<String, Integer> rows = new HashMap<>();
    for (int i = 0; i < Math.max(1, words.size() - SHINGLE + 1) && !words.isEmpty(); i++) {
      rows.merge(
          String.join(" ", words.subList(i, Math.min(words.size(), i + SHINGLE))), 1, Integer::sum);
    }
    return rows;
  }

  private static double wordF1(String gold, String text) {
    Map<String, Integer> wanted = new HashMap<>();
    words(gold.toLowerCase(Locale.ROOT)).forEach(w -> wanted.merge(w, 1, Integer::sum));
    Map<String, Integer> given = new HashMap<>();
    words(text.toLowerCase(Locale.ROOT)).forEach(w -> given.merge(w, 1, Integer::sum));
    double[] counts = counts(wanted, given);
    double all = 2 * counts[0] + counts[1] + counts[2];
    return all == 0 ? 1 : 2 * counts[0] / all;
  }

  /** Runs of letters, digits and underscores, as Python's {@code \w+}. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); ) {
      int c = i < text.length() ? text.codePointAt(i) : ' ';
      boolean inside = Character.isLetterOrDigit(c) || c == '_';
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
      i += Character.charCount(c);
    }
    return words;
  }

  private static String normal(String text) {
    StringBuilder normal = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = true;
      } else {
        normal.append(gap && !normal.isEmpty() ? " " : "").append(c);
        gap = false;
      }
    }
    return normal.toString();
  }

  private static String folded(@org.jspecify.annotations.Nullable String text) {
    String normal = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC);
    return String.join(" ", words(normal.toLowerCase(Locale.ROOT)));
  }

  private static String day(@org.jspecify.annotations.Nullable String date) {
    return date == null || date.length() < 10 ? "none" : date.substring(0, 10);
  }

  private static Set<String> names(List<String> names) {
    return names.stream().map(Scores::folded).filter(n -> !n.isEmpty()).collect(Collectors.toSet());
  }
}
