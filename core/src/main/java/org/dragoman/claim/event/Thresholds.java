package org.dragoman.claim.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Chooses from which chance on acts are kept and proposed. */
final class Thresholds {
  /**
   * A judgement on a word of a lesson left out of learning.
   *
   * @param ruled whether a rule held there
   * @param family the chance of the types the rule may give
   * @param best the chance of the likeliest type
   */
  record Verdict(
      boolean ruled, double family, double best, boolean familyRight, boolean bestRight) {}

  /** How often an act that no rule found must be right, for the whole of them. */
  private static final double PROPOSED_RIGHT = 2 / 3.0;

  /**
   * The least chance to propose from, in twentieths: news tells fewer acts a sentence than lessons,
   * so what is less sure is wrong there more often.
   */
  private static final int LEAST_PROPOSED = 14;

  private Thresholds() {}

  /**
   * The threshold of keeping with the best F1, and of proposing the least at which acts proposed
   * are right in two of three.
   */
  static double[] choose(List<Verdict> verdicts, int wanted, List<String> log) {
    double[] best = {0.2, 0.5};
    double most = -1;
    for (int keep = 1; keep < 14; keep++) {
      double[] tried = {keep * 0.05, 2};
      double[][] accepted = accepted(verdicts, tried);
      double f1 = 2 * right(accepted) / (wanted + accepted.length);
      if (f1 > most) {
        most = f1;
        best = tried;
      }
    }
    double[][] kept = accepted(verdicts, best);
    double sure = right(kept) / Math.max(1, kept.length);
    for (int propose = 19; propose >= LEAST_PROPOSED; propose--) {
      double[] tried = {best[0], propose * 0.05};
      double[][] all = accepted(verdicts, tried);
      double right = right(all) - right(kept);
      if (right / Math.max(1, all.length - kept.length) >= PROPOSED_RIGHT) {
        best = tried;
      }
    }
    double[][] accepted = accepted(verdicts, best);
    log.add(
        String.format(
            Locale.ROOT,
            "keep from %.2f (%d kept, %.1f %% right), propose from %.2f: F1 of types %.3f, with"
                + " rules alone %.3f, on parts left out",
            best[0],
            kept.length,
            100 * sure,
            best[1],
            2 * right(accepted) / (wanted + accepted.length),
            most));
    return best;
  }

  private static double right(double[][] accepted) {
    double right = 0;
    for (double[] each : accepted) {
      right += each[1];
    }
    return right;
  }

  /** Chance, and 1 or 0 for right or wrong, of the acts told at some thresholds. */
  static double[][] accepted(List<Verdict> verdicts, double[] thresholds) {
    List<double[]> accepted = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      if (verdict.ruled() && verdict.family() >= thresholds[0]) {
        accepted.add(new double[] {verdict.family(), verdict.familyRight() ? 1 : 0});
      } else if (verdict.best() >= thresholds[1]) {
        accepted.add(new double[] {verdict.best(), verdict.bestRight() ? 1 : 0});
      }
    }
    return accepted.toArray(new double[0][]);
  }
}
