package org.dragoman.model.net;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Marks named entities: a small hidden layer, and the best sequence of BIO tags that is legal. */
public final class EntityHead {
  private final List<String> labels;

  /** Which labels may stand before each. */
  private final int[][] before;

  private final Linear inner;
  private final Linear outer;

  EntityHead(Labels labels, int width) {
    this.labels = labels.entities();
    before = new int[this.labels.size()][];
    for (int label = 0; label < before.length; label++) {
      int after = label;
      before[label] =
          IntStream.range(0, before.length).filter(other -> follows(other, after)).toArray();
    }
    inner = new Linear("entities.inner", width, width / 2);
    outer = new Linear("entities", width / 2, this.labels.size());
  }

  void fill(RandomGenerator random, int width) {
    inner.fill(random, Math.sqrt(2.0 / width));
    outer.fill(random, 0.05);
  }

  float[] hidden(float[] state) {
    float[] hidden = inner.forward(state);
    Kernel.rectify(hidden);
    return hidden;
  }

  float[] scores(float[] hidden) {
    return outer.forward(hidden);
  }

  void backward(float[] state, float[] hidden, float[] gradient, float[] byState) {
    float[] byHidden = new float[hidden.length];
    outer.backward(hidden, gradient, byHidden);
    for (int j = 0; j < hidden.length; j++) {
      byHidden[j] = hidden[j] > 0 ? byHidden[j] : 0;
    }
    inner.backward(state, byHidden, byState);
  }

  /** The best legal sequence of label numbers for the first {@code words} states. */
  int[] decode(float[][] states, int words) {
    int n = labels.size();
    int[][] from = new int[words][n];
    float[] best = new float[n];
    for (int t = 0; t < words; t++) {
      float[] scores = scores(hidden(states[t]));
      float[] next = new float[n];
      for (int label = 0; label < n; label++) {
        int source = source(best, label, t == 0);
        from[t][label] = source;
        next[label] = source < 0 ? Float.NEGATIVE_INFINITY : best[source] + scores[label];
      }
      best = next;
    }
    int[] path = new int[words];
    int label = words == 0 ? 0 : Softmax.best(best);
    for (int t = words - 1; t >= 0; t--) {
      path[t] = label;
      label = from[t][label];
    }
    return path;
  }

  /** The best label to come from; -1 when a sentence cannot begin with this one. */
  private int source(float[] best, int label, boolean first) {
    if (first) {
      return labels.get(label).startsWith("I-") ? -1 : 0;
    }
    int source = before[label][0];
    for (int other : before[label]) {
      source = best[other] > best[source] ? other : source;
    }
    return source;
  }

  private boolean follows(int other, int label) {
    String inside = labels.get(label);
    return !inside.startsWith("I-")
        || labels.get(other).regionMatches(1, inside, 1, inside.length() - 1);
  }

  List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(inner.parameters());
    all.addAll(outer.parameters());
    return all;
  }
}
