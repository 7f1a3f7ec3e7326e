package org.dragoman.claim.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Fits how often an act is right to the chance that a model gives it (Platt scaling). */
final class Calibration {
  private static final int STEPS = 2000;
  private static final int BINS = 10;

  private Calibration() {}

  /**
   * Slope and shift over the log-odds of the chance, by gradient descent.
   *
   * @param outcomes pairs of a chance and 1 for right or 0 for wrong
   */
  static double[] fit(double[][] outcomes) {
    double slope = 1;
    double shift = 0;
    for (int step = 0; step < STEPS && outcomes.length > 0; step++) {
      double bySlope = 0;
      double byShift = 0;
      for (double[] outcome : outcomes) {
        double odds = odds(outcome[0]);
        double error = chance(odds, slope, shift) - outcome[1];
        bySlope += error * odds;
        byShift += error;
      }
      slope -= 0.2 * bySlope / outcomes.length;
      shift -= 0.2 * byShift / outcomes.length;
    }
    return new double[] {round(slope), round(shift)};
  }

  private static double round(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  private static double odds(double chance) {
    double bounded = Math.min(0.999, Math.max(0.001, chance));
    return Math.log(bounded / (1 - bounded));
  }

  private static double chance(double odds, double slope, double shift) {
    return 1 / (1 + Math.exp(-(slope * odds + shift)));
  }

  /** For each tenth of confidence, how many acts had it and how many of them were right. */
  static List<String> table(double[][] outcomes, double[] curve) {
    int[] all = new int[BINS];
    int[] right = new int[BINS];
    double[] sum = new double[BINS];
    for (double[] outcome : outcomes) {
      double confidence = chance(odds(outcome[0]), curve[0], curve[1]);
      int bin = Math.min(BINS - 1, (int) (confidence * BINS));
      all[bin]++;
      sum[bin] += confidence;
      right[bin] += outcome[1] > 0 ? 1 : 0;
    }
    List<String> rows = new ArrayList<>(List.of("confidence,acts,mean confidence %,right %"));
    for (int bin = 0; bin < BINS; bin++) {
      if (all[bin] > 0) {
        rows.add(
            String.format(
                Locale.ROOT,
                "%.1f-%.1f,%d,%.1f,%.1f",
                bin / 10.0,
                (bin + 1) / 10.0,
                all[bin],
                100 * sum[bin] / all[bin],
                100.0 * right[bin] / all[bin]));
      }
    }
    return rows;
  }
}
