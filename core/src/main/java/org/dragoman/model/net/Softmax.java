package org.dragoman.model.net;

/** The softmax function and the gradient of its cross-entropy loss. */
final class Softmax {
  private Softmax() {}

  /** Turns scores into probabilities, in place; scores of minus infinity become zero. */
  static void normalise(float[] scores) {
    float max = scores[best(scores)];
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (float) Math.exp(scores[i] - max);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= (float) sum;
    }
  }

  /**
   * Turns scores into the gradient of the loss by the scores, in place.
   *
   * @return the loss
   */
  static double gradient(float[] scores, int gold, float weight) {
    normalise(scores);
    double loss = -Math.log(Math.max(1e-9, scores[gold]));
    scores[gold] -= 1;
    for (int i = 0; i < scores.length; i++) {
      scores[i] *= weight;
    }
    return loss * weight;
  }

  /** The index of the highest score, the first of several. */
  static int best(float[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        best = i;
      }
    }
    return best;
  }
}
