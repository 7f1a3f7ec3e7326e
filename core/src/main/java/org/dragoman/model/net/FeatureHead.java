package org.dragoman.model.net;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Chooses part of speech and features together, among the bundles of the training data.
 *
 * <p>A bundle's score is the sum of the scores of its attributes ({@code Gender=Fem}), so that rare
 * bundles learn from common ones.
 */
public final class FeatureHead {
  private final int[][] attributes;
  private final Linear scores;
  private final Parameter prior;

  FeatureHead(Labels labels, int width) {
    Map<String, Integer> known = new LinkedHashMap<>();
    attributes = new int[labels.bundles().size()][];
    for (int b = 0; b < attributes.length; b++) {
      List<Integer> found = new ArrayList<>();
      for (String attribute : labels.bundles().get(b).split("\\|", -1)) {
        known.putIfAbsent(attribute, known.size());
        found.add(known.get(attribute));
      }
      attributes[b] = found.stream().mapToInt(Integer::intValue).toArray();
    }
    scores = new Linear("features", width, known.size());
    prior = Parameter.dense("features.prior", 1, attributes.length);
  }

  void fill(RandomGenerator random) {
    scores.fill(random, 0.05);
  }

  float[] forward(float[] state) {
    float[] byAttribute = scores.forward(state);
    float[] byBundle = prior.row(0).clone();
    for (int b = 0; b < byBundle.length; b++) {
      for (int attribute : attributes[b]) {
        byBundle[b] += byAttribute[attribute];
      }
    }
    return byBundle;
  }

  /** The best of some bundles. */
  int best(float[] state, int[] candidates) {
    float[] byAttribute = scores.forward(state);
    int best = candidates[0];
    float highest = Float.NEGATIVE_INFINITY;
    for (int bundle : candidates) {
      float score = prior.row(0)[bundle];
      for (int attribute : attributes[bundle]) {
        score += byAttribute[attribute];
      }
      if (score > highest) {
        best = bundle;
        highest = score;
      }
    }
    return best;
  }

  void backward(float[] state, float[] gradient, float[] byState) {
    Kernel.add(prior.gradient(0), gradient);
    float[] byAttribute = new float[scores.outputs()];
    for (int b = 0; b < gradient.length; b++) {
      for (int attribute : attributes[b]) {
        byAttribute[attribute] += gradient[b];
      }
    }
    scores.backward(state, byAttribute, byState);
  }

  List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(scores.parameters());
    all.add(prior);
    return all;
  }
}
