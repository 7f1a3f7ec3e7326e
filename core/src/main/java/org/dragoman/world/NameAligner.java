package org.dragoman.world;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How probably two spellings, one Latin and one Cyrillic, are one name: the best way to cut both
 * into matching pieces, each piece as probable as much data says (a joint unigram model of
 * letter-to-letter pairs, as grapheme-to-phoneme converters have it).
 *
 * @param pieces natural logarithm of the probability of a pair of pieces, keyed "latin\tcyrillic"
 */
record NameAligner(
    Map<String, Double> pieces, Map<Character, Double> latin, Map<Character, Double> cyrillic) {
  static final int LONGEST_LATIN = 4;
  static final int LONGEST_CYRILLIC = 2;

  /** What a pair of pieces that was never seen costs, for each letter in it. */
  private static final double UNSEEN = -8.5;

  /** A model whose marginal letter probabilities follow from the pieces. */
  static NameAligner of(Map<String, Double> pieces) {
    Map<Character, Double> latin = new HashMap<>();
    Map<Character, Double> cyrillic = new HashMap<>();
    pieces.forEach(
        (key, log) -> {
          int tab = key.indexOf('\t');
          spread(latin, key.substring(0, tab), Math.exp(log));
          spread(cyrillic, key.substring(tab + 1), Math.exp(log));
        });
    return new NameAligner(Map.copyOf(pieces), logs(latin), logs(cyrillic));
  }

  private static void spread(Map<Character, Double> counts, String piece, double weight) {
    for (char c : piece.toCharArray()) {
      counts.merge(c, weight, Double::sum);
    }
  }

  private static Map<Character, Double> logs(Map<Character, Double> counts) {
    double total = counts.values().stream().mapToDouble(d -> d).sum();
    Map<Character, Double> logs = new HashMap<>();
    counts.forEach((c, n) -> logs.put(c, Math.log(n / total)));
    return Map.copyOf(logs);
  }

  /** Whether a pair of pieces may be one unit: no more than one letter against several. */
  static boolean allowed(int latin, int cyrillic) {
    return latin + cyrillic > 0 && (latin <= 1 || cyrillic <= 1);
  }

  /**
   * The evidence for each letter that the two are one name rather than two: 0 where they have
   * nothing to do with one another.
   */
  double score(String latinWord, String cyrillicWord) {
    String l = latinWord.toLowerCase(Locale.ROOT);
    String c = cyrillicWord.toLowerCase(Locale.ROOT);
    if (l.isEmpty() || c.isEmpty() || l.length() > 60 || c.length() > 60) {
      return -9;
    }
    double joint = best(l, c);
    double apart = sum(latin, l) + sum(cyrillic, c);
    return (joint - apart) / Math.max(l.length(), c.length());
  }

  private static double sum(Map<Character, Double> logs, String word) {
    double sum = 0;
    for (char c : word.toCharArray()) {
      sum += logs.getOrDefault(c, logs.getOrDefault(Fold.fold(c), UNSEEN));
    }
    return sum;
  }

  private double best(String l, String c) {
    double[][] best = new double[l.length() + 1][c.length() + 1];
    for (int i = 0; i <= l.length(); i++) {
      for (int j = 0; j <= c.length(); j++) {
        if (i + j == 0) {
          continue;
        }
        double top = Double.NEGATIVE_INFINITY;
        for (int a = 0; a <= Math.min(i, LONGEST_LATIN); a++) {
          for (int b = 0; b <= Math.min(j, LONGEST_CYRILLIC); b++) {
            if (allowed(a, b)) {
              top = Math.max(top, best[i - a][j - b] + piece(l, i - a, i, c, j - b, j));
            }
          }
        }
        best[i][j] = top;
      }
    }
    return best[l.length()][c.length()];
  }

  private double piece(String l, int i, int iEnd, String c, int j, int jEnd) {
    Double log = pieces.get(l.substring(i, iEnd) + "\t" + c.substring(j, jEnd));
    if (log == null && iEnd - i == 1) {
      // An accent never seen is read as if it were not there.
      log = pieces.get(Fold.fold(l.charAt(i)) + "\t" + c.substring(j, jEnd));
    }
    return log != null ? log : UNSEEN * (iEnd - i + jEnd - j);
  }
}
