package org.dragoman.world;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Learns a {@link NameAligner} from pairs of spellings by expectation maximisation. */
public final class NameAlignerTraining {
  private static final int ROUNDS = 5;
  private static final double RARE = 2e-7;

  /** Favours short pieces while nothing is known yet. */
  private static final double LONG = 0.02;

  private NameAlignerTraining() {}

  /**
   * The probability of each pair of pieces, as natural logarithms keyed "latin\tcyrillic".
   *
   * @param pairs a Latin and a Cyrillic spelling each
   */
  public static Map<String, Double> learn(List<String[]> pairs) {
    Map<String, Double> model = Map.of();
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, double[]> counts = new HashMap<>();
      for (String[] pair : pairs) {
        count(pair[0].toLowerCase(Locale.ROOT), pair[1].toLowerCase(Locale.ROOT), model, counts);
      }
      double total = counts.values().stream().mapToDouble(n -> n[0]).sum();
      Map<String, Double> next = new HashMap<>();
      counts.forEach(
          (piece, n) -> {
            if (n[0] / total > RARE) {
              next.put(piece, Math.log(n[0] / total));
            }
          });
      model = next;
    }
    return model;
  }

  private static double weight(Map<String, Double> model, String latin, String cyrillic) {
    if (model.isEmpty()) {
      return Math.pow(LONG, Math.abs(latin.length() - cyrillic.length()) + 1.0);
    }
    Double log = model.get(latin + "\t" + cyrillic);
    return log == null ? 0 : Math.exp(log);
  }

  private static void count(
      String l, String c, Map<String, Double> model, Map<String, double[]> counts) {
    int n = l.length();
    int m = c.length();
    if (n * m == 0 || n > 30 || m > 30) {
      return;
    }
    double[][] forward = new double[n + 1][m + 1];
    double[][] backward = new double[n + 1][m + 1];
    forward[0][0] = 1;
    backward[n][m] = 1;
    for (int i = 0; i <= n; i++) {
      for (int j = 0; j <= m; j++) {
        for (int a = 0; a <= Math.min(i, NameAligner.LONGEST_LATIN); a++) {
          for (int b = 0; b <= Math.min(j, NameAligner.LONGEST_CYRILLIC); b++) {
            if (NameAligner.allowed(a, b) && forward[i - a][j - b] > 0) {
              forward[i][j] +=
                  forward[i - a][j - b]
                      * weight(model, l.substring(i - a, i), c.substring(j - b, j));
            }
          }
        }
      }
    }
    if (!(forward[n][m] > 0)) {
      return;
    }
    for (int i = n; i >= 0; i--) {
      for (int j = m; j >= 0; j--) {
        for (int a = 0; a <= Math.min(n - i, NameAligner.LONGEST_LATIN); a++) {
          for (int b = 0; b <= Math.min(m - j, NameAligner.LONGEST_CYRILLIC); b++) {
            if (!NameAligner.allowed(a, b) || backward[i + a][j + b] == 0) {
              continue;
            }
            String latin = l.substring(i, i + a);
            String cyrillic = c.substring(j, j + b);
            double through = weight(model, latin, cyrillic) * backward[i + a][j + b];
            backward[i][j] += through;
            double share = forward[i][j] * through / forward[n][m];
            if (share > 1e-9) {
              counts.computeIfAbsent(latin + "\t" + cyrillic, k -> new double[1])[0] += share;
            }
          }
        }
      }
    }
  }
}
