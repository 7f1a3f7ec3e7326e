package org.dragoman.claim.event;

import java.util.List;
import java.util.SplittableRandom;

/** Multinomial logistic regression over sparse features of weight one, by AdaGrad with decay. */
final class Maxent {
  private static final int EPOCHS = 6;
  private static final double RATE = 0.1;
  private static final double DECAY = 0.008;

  private final int features;
  private final int classes;
  private final long seed;

  Maxent(int features, int classes, long seed) {
    this.features = features;
    this.classes = classes;
    this.seed = seed;
  }

  /** Weights by feature and class; the same for the same examples in the same order. */
  double[][] fit(List<int[]> examples, List<Integer> targets) {
    double[][] weights = new double[features][classes];
    double[][] squares = new double[features][classes];
    int[] order = new int[examples.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    SplittableRandom random = new SplittableRandom(seed);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      for (int i = order.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int swapped = order[i];
        order[i] = order[j];
        order[j] = swapped;
      }
      for (int at : order) {
        step(weights, squares, examples.get(at), targets.get(at));
      }
    }
    return weights;
  }

  private void step(double[][] weights, double[][] squares, int[] active, int target) {
    double[] chances = chances(weights, active);
    for (int c = 0; c < classes; c++) {
      double error = chances[c] - (c == target ? 1 : 0);
      if (Math.abs(error) < 1e-4) {
        continue;
      }
      for (int feature : active) {
        double slope = error + DECAY * weights[feature][c];
        squares[feature][c] += slope * slope;
        weights[feature][c] -= RATE * slope / Math.sqrt(squares[feature][c] + 1);
      }
    }
  }

  /** The chance of each class. */
  static double[] chances(double[][] weights, int[] active) {
    double[] scores = new double[weights[0].length];
    for (int feature : active) {
      double[] row = weights[feature];
      for (int c = 0; c < scores.length; c++) {
        scores[c] += row[c];
      }
    }
    Judge.softmax(scores);
    return scores;
  }
}
