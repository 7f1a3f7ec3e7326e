package org.dragoman.model.net;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Marks named entities: a small hidden layer, and a chain of BIO labels over its scores. */
public final class EntityHead {
  private final Linear inner;
  private final Linear outer;
  private final LabelChain chain;

  EntityHead(Labels labels, int width) {
    inner = new Linear("entities.inner", width, width / 2);
    outer = new Linear("entities", width / 2, labels.entities().size());
    chain = new LabelChain("entities.steps", labels.entities());
  }

  void fill(RandomGenerator random, int width) {
    inner.fill(random, Math.sqrt(2.0 / width));
    outer.fill(random, 0.05);
  }

  private float[] hidden(float[] state) {
    float[] hidden = inner.forward(state);
    Kernel.rectify(hidden);
    return hidden;
  }

  /**
   * Adds the gradients of a sentence.
   *
   * @param states of the words, and more
   * @param gold label numbers, -1 where any label may be right
   * @return the loss
   */
  double learn(float[][] states, int[] gold, float weight, float[][] byState) {
    float[][] hidden = new float[gold.length][];
    float[][] scores = new float[gold.length][];
    for (int t = 0; t < gold.length; t++) {
      hidden[t] = hidden(states[t]);
      scores[t] = outer.forward(hidden[t]);
    }
    double loss = chain.learn(scores, gold, weight);
    for (int t = 0; t < gold.length; t++) {
      float[] byHidden = new float[hidden[t].length];
      outer.backward(hidden[t], scores[t], byHidden);
      for (int j = 0; j < byHidden.length; j++) {
        byHidden[j] = hidden[t][j] > 0 ? byHidden[j] : 0;
      }
      inner.backward(states[t], byHidden, byState[t]);
    }
    return loss;
  }

  /** The best legal sequence of label numbers for the first {@code words} states. */
  int[] decode(float[][] states, int words) {
    float[][] scores = new float[words][];
    for (int t = 0; t < words; t++) {
      scores[t] = outer.forward(hidden(states[t]));
    }
    return chain.best(scores);
  }

  List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(inner.parameters());
    all.addAll(outer.parameters());
    all.add(chain.steps());
    return all;
  }
}
