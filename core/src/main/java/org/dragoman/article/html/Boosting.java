package org.dragoman.article.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Learns {@link Tree}s one after the other, each from what those before it left wrong: gradient
 * boosting of the logistic loss with second-order steps, as in Chen and Guestrin, "XGBoost" (2016),
 * with the level-wise trees of Prokhorenkova et al., "CatBoost" (2018).
 */
final class Boosting {
  private static final int BINS = 32;
  private static final int LEVELS = 5;
  private static final int TREES = 80;
  private static final double RATE = 0.15;

  /** In the unit of the blocks' weights, of which a page has 100. */
  private static final double SHRINK = 50;

  private static final double BLOCKS = 0.5;
  private static final double FEATURES = 0.4;

  private final float[][] cuts;
  private final byte[][] bins;
  private final float[] wished;
  private final float[] weight;
  private final double[] gradient;
  private final double[] curvature;
  private final double[] score;

  private Boosting(float[][] rows, float[] wished, float[] weight) {
    int width = rows[0].length;
    this.wished = wished;
    this.weight = weight;
    this.gradient = new double[rows.length];
    this.curvature = new double[rows.length];
    this.score = new double[rows.length];
    this.cuts = new float[width][];
    this.bins = new byte[width][];
    IntStream.range(0, width)
        .parallel()
        .forEach(
            f -> {
              cuts[f] = cuts(rows, f);
              bins[f] = bins(rows, f, cuts[f]);
            });
  }

  static List<Tree> learn(float[][] rows, float[] wished, float[] weight) {
    Boosting boosting = new Boosting(rows, wished, weight);
    Random random = new Random(20241127);
    List<Tree> trees = new ArrayList<>();
    for (int t = 0; t < TREES; t++) {
      boosting.slopes();
      trees.add(boosting.grown(random));
    }
    return trees;
  }

  /** Values between which the blocks fall into parts of about the same size. */
  private static float[] cuts(float[][] rows, int feature) {
    float[] values = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      values[i] = rows[i][feature];
    }
    Arrays.sort(values);
    float[] cuts = new float[BINS - 1];
    int n = 0;
    int next = 0;
    for (int i = 0; i + 1 < values.length && n < cuts.length; i++) {
      if (values[i + 1] > values[i] && i >= next) {
        cuts[n++] = (values[i] + values[i + 1]) / 2;
        next = i + (values.length - i) / (BINS - n);
      }
    }
    return Arrays.copyOf(cuts, n);
  }

  private static byte[] bins(float[][] rows, int feature, float[] cuts) {
    byte[] bins = new byte[rows.length];
    for (int i = 0; i < rows.length; i++) {
      int bin = 0;
      while (bin < cuts.length && rows[i][feature] > cuts[bin]) {
        bin++;
      }
      bins[i] = (byte) bin;
    }
    return bins;
  }

  private void slopes() {
    for (int i = 0; i < score.length; i++) {
      double p = 1 / (1 + Math.exp(-score[i]));
      gradient[i] = (p - wished[i]) * weight[i];
      curvature[i] = Math.max(1e-6, p * (1 - p)) * weight[i];
    }
  }

  private Tree grown(Random random) {
    int[] sample = sample(random, score.length, BLOCKS);
    int[] asked = sample(random, cuts.length, FEATURES);
    int[] leaf = new int[score.length];
    int[] features = new int[LEVELS];
    float[] thresholds = new float[LEVELS];
    for (int level = 0; level < LEVELS; level++) {
      int leaves = 1 << level;
      Split best =
          Arrays.stream(asked)
              .parallel()
              .mapToObj(f -> best(f, sample, leaf, leaves))
              .reduce(new Split(asked[0], 0, Double.NEGATIVE_INFINITY), Split::better);
      features[level] = best.feature;
      thresholds[level] =
          best.cut < cuts[best.feature].length ? cuts[best.feature][best.cut] : Float.MAX_VALUE;
      for (int i = 0; i < leaf.length; i++) {
        leaf[i] = 2 * leaf[i] + (bins[best.feature][i] > best.cut ? 1 : 0);
      }
    }
    return new Tree(features, thresholds, leaves(leaf));
  }

  private static int[] sample(Random random, int n, double share) {
    return IntStream.range(0, n).filter(i -> random.nextDouble() < share).toArray();
  }

  /** A question and how much it tells. */
  private record Split(int feature, int cut, double gain) {
    Split better(Split other) {
      boolean later = other.gain == gain && other.feature >= feature;
      return other.gain < gain || later ? this : other;
    }
  }

  private Split best(int feature, int[] sample, int[] leaf, int leaves) {
    double[] g = new double[leaves * BINS];
    double[] h = new double[leaves * BINS];
    byte[] bin = bins[feature];
    for (int i : sample) {
      int at = leaf[i] * BINS + bin[i];
      g[at] += gradient[i];
      h[at] += curvature[i];
    }
    double[] gains = new double[cuts[feature].length + 1];
    for (int l = 0; l < leaves; l++) {
      addGains(gains, g, h, l * BINS);
    }
    Split best = new Split(feature, 0, Double.NEGATIVE_INFINITY);
    for (int cut = 0; cut < gains.length - 1; cut++) {
      best = gains[cut] > best.gain ? new Split(feature, cut, gains[cut]) : best;
    }
    return best;
  }

  private static void addGains(double[] gains, double[] g, double[] h, int from) {
    double allG = 0;
    double allH = 0;
    for (int b = 0; b < BINS; b++) {
      allG += g[from + b];
      allH += h[from + b];
    }
    double leftG = 0;
    double leftH = 0;
    for (int cut = 0; cut < gains.length; cut++) {
      leftG += g[from + cut];
      leftH += h[from + cut];
      double rightG = allG - leftG;
      gains[cut] += leftG * leftG / (leftH + SHRINK) + rightG * rightG / (allH - leftH + SHRINK);
    }
  }

  /** The step that each leaf calls for, taken at once. */
  private double[] leaves(int[] leaf) {
    double[] g = new double[1 << LEVELS];
    double[] h = new double[1 << LEVELS];
    for (int i = 0; i < leaf.length; i++) {
      g[leaf[i]] += gradient[i];
      h[leaf[i]] += curvature[i];
    }
    double[] values = new double[1 << LEVELS];
    for (int l = 0; l < values.length; l++) {
      // Rounded as the file has it.
      values[l] = Math.round(-RATE * g[l] / (h[l] + SHRINK) * 1e4) / 1e4;
    }
    for (int i = 0; i < leaf.length; i++) {
      score[i] += values[leaf[i]];
    }
    return values;
  }
}
