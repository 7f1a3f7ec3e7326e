package org.dragoman.model.net;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sequences of BIO labels: each label has a score at each word, and each step from label to label
 * has one (a conditional random field, Lafferty et al. 2001). Steps that BIO forbids never happen.
 */
final class LabelChain {
  private static final float NEVER = Float.NEGATIVE_INFINITY;

  private final List<String> labels;

  /** Row i: what each label scores after label i; the last row: at the start of a sentence. */
  private final Parameter steps;

  private final boolean[][] legal;

  LabelChain(String name, List<String> labels) {
    this.labels = labels;
    int n = labels.size();
    steps = Parameter.dense(name, n + 1, n);
    legal = new boolean[n + 1][n];
    for (int label = 0; label < n; label++) {
      for (int before = 0; before <= n; before++) {
        legal[before][label] = follows(before == n ? "O" : labels.get(before), labels.get(label));
      }
    }
  }

  private static boolean follows(String before, String label) {
    return !label.startsWith("I-") || before.regionMatches(1, label, 1, label.length() - 1);
  }

  Parameter steps() {
    return steps;
  }

  private float step(int before, int label) {
    return legal[before][label] ? steps.row(before)[label] : NEVER;
  }

  /** The best legal sequence of label numbers. */
  int[] best(float[][] scores) {
    int n = labels.size();
    int[][] from = new int[scores.length][n];
    float[] best = new float[n];
    for (int t = 0; t < scores.length; t++) {
      float[] next = new float[n];
      for (int label = 0; label < n; label++) {
        int source = t == 0 ? n : source(best, label);
        from[t][label] = source;
        next[label] = (t == 0 ? 0 : best[source]) + step(source, label) + scores[t][label];
      }
      best = next;
    }
    int[] path = new int[scores.length];
    int label = scores.length == 0 ? 0 : Softmax.best(best);
    for (int t = scores.length - 1; t >= 0; t--) {
      path[t] = label;
      label = from[t][label];
    }
    return path;
  }

  private int source(float[] best, int label) {
    int source = 0;
    float highest = NEVER;
    for (int before = 0; before < best.length; before++) {
      float score = best[before] + step(before, label);
      if (score > highest) {
        source = before;
        highest = score;
      }
    }
    return source;
  }

  /**
   * Turns scores into the gradient of the loss by the scores, in place, and adds to that of the
   * steps.
   *
   * @param gold label numbers, -1 where any label may be right
   * @return the loss: minus the logarithm of the chance of all sequences that agree with gold
   */
  double learn(float[][] scores, int[] gold, float weight) {
    Sums all = new Sums(scores, null);
    Sums right = new Sums(scores, gold);
    all.addSteps(weight);
    right.addSteps(-weight);
    double loss = weight * (all.total - right.total);
    for (int t = 0; t < scores.length; t++) {
      float[] gradient = new float[labels.size()];
      for (int label = 0; label < gradient.length; label++) {
        gradient[label] = (float) (weight * (all.chance(t, label) - right.chance(t, label)));
      }
      scores[t] = gradient;
    }
    return loss;
  }

  /** Logarithms of sums over all sequences, or over those that agree with gold labels. */
  private final class Sums {
    private final float[][] scores;

    /** Over what leads to a label, its own score included; and over what follows it. */
    private final double[][] until;

    private final double[][] after;
    final double total;

    Sums(float[][] scores, int @Nullable [] gold) {
      int n = labels.size();
      int words = scores.length;
      this.scores = scores;
      until = new double[words][n];
      after = new double[words][n];
      double[] sums = new double[n];
      for (int t = 0; t < words; t++) {
        for (int label = 0; label < n; label++) {
          for (int before = 0; before < n && t > 0; before++) {
            sums[before] = until[t - 1][before] + step(before, label);
          }
          boolean allowed = gold == null || gold[t] < 0 || gold[t] == label;
          double reached = t == 0 ? step(n, label) : logSum(sums);
          until[t][label] = allowed ? reached + scores[t][label] : NEVER;
        }
      }
      for (int t = words - 2; t >= 0; t--) {
        for (int label = 0; label < n; label++) {
          for (int next = 0; next < n; next++) {
            boolean allowed = until[t + 1][next] > NEVER;
            sums[next] =
                allowed ? step(label, next) + scores[t + 1][next] + after[t + 1][next] : NEVER;
          }
          after[t][label] = logSum(sums);
        }
      }
      total = logSum(until[words - 1]);
    }

    double chance(int t, int label) {
      return Math.exp(until[t][label] + after[t][label] - total);
    }

    void addSteps(float weight) {
      int n = labels.size();
      for (int label = 0; label < n; label++) {
        steps.gradient(n)[label] += (float) (weight * chance(0, label));
      }
      for (int t = 1; t < scores.length; t++) {
        for (int label = 0; label < n; label++) {
          if (until[t][label] > NEVER) {
            double rest = scores[t][label] + after[t][label] - total;
            for (int before = 0; before < n; before++) {
              double sum = until[t - 1][before] + step(before, label) + rest;
              steps.gradient(before)[label] += (float) (weight * Math.exp(sum));
            }
          }
        }
      }
    }
  }

  private static double logSum(double[] terms) {
    double max = NEVER;
    for (double term : terms) {
      max = Math.max(max, term);
    }
    if (max == NEVER) {
      return NEVER;
    }
    double sum = 0;
    for (double term : terms) {
      sum += Math.exp(term - max);
    }
    return max + Math.log(sum);
  }
}
