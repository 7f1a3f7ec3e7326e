package org.dragoman.model.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Compares the chain with what a walk over all sequences gives. */
class LabelChainTest {
  private static final List<String> TAGS =
      List.of("O", "B-person", "I-person", "B-place", "I-place");
  private static final double STEP = 1e-2;

  private final SplittableRandom random = new SplittableRandom(4);
  private final LabelChain chain = new LabelChain("steps", TAGS);

  @BeforeEach
  void startTraining() {
    chain.steps().startTraining();
  }

  @Test
  void findsTheBestLegalSequence() {
    for (int round = 0; round < 100; round++) {
      float[][] scores = scores(1 + random.nextInt(4));
      int[] path = chain.best(scores);
      assertThat(isLegal(path)).isTrue();
      double best =
          sequences(scores.length).stream().mapToDouble(p -> score(scores, p)).max().orElseThrow();
      assertThat(score(scores, path)).isCloseTo(best, within(1e-4));
    }
  }

  @Test
  void theLossIsThatOfTheChanceOfWhatAgreesWithGold() {
    for (int round = 0; round < 30; round++) {
      float[][] scores = scores(3);
      int[] gold = {random.nextInt(5) == 0 ? -1 : 1, -1, 0};
      assertThat(chain.learn(scores.clone(), gold, 1)).isCloseTo(loss(scores, gold), within(1e-4));
    }
  }

  @Test
  void gradientsAreSlopesOfTheLoss() {
    float[][] scores = scores(4);
    int[] gold = {1, 2, -1, 0};
    float[][] gradient = scores.clone();
    chain.learn(gradient, gold, 1);
    for (int t = 0; t < scores.length; t++) {
      for (int label = 0; label < TAGS.size(); label++) {
        assertThat((double) gradient[t][label])
            .isCloseTo(slope(scores, gold, scores[t], label), within(2e-3));
      }
    }
    for (int before = 0; before < chain.steps().rows(); before++) {
      for (int label = 0; label < TAGS.size(); label++) {
        assertThat((double) chain.steps().gradient(before)[label])
            .isCloseTo(slope(scores, gold, chain.steps().row(before), label), within(2e-3));
      }
    }
  }

  private double slope(float[][] scores, int[] gold, float[] row, int j) {
    float value = row[j];
    row[j] = (float) (value + STEP);
    double above = loss(scores, gold);
    row[j] = (float) (value - STEP);
    double below = loss(scores, gold);
    row[j] = value;
    return (above - below) / (2 * STEP);
  }

  private float[][] scores(int words) {
    chain.steps().fill(random, 1);
    float[][] scores = new float[words][TAGS.size()];
    for (float[] row : scores) {
      for (int j = 0; j < row.length; j++) {
        row[j] = (float) random.nextGaussian();
      }
    }
    return scores;
  }

  private double loss(float[][] scores, int[] gold) {
    double all = 0;
    double right = 0;
    for (int[] path : sequences(scores.length)) {
      double weight = Math.exp(score(scores, path));
      all += weight;
      boolean agrees = true;
      for (int t = 0; t < path.length; t++) {
        agrees &= gold[t] < 0 || gold[t] == path[t];
      }
      right += agrees ? weight : 0;
    }
    return Math.log(all) - Math.log(right);
  }

  private double score(float[][] scores, int[] path) {
    double sum = 0;
    int before = TAGS.size();
    for (int t = 0; t < path.length; t++) {
      sum += scores[t][path[t]] + chain.steps().row(before)[path[t]];
      before = path[t];
    }
    return sum;
  }

  /** All legal sequences. */
  private static List<int[]> sequences(int words) {
    List<int[]> paths = new ArrayList<>();
    int count = (int) Math.pow(TAGS.size(), words);
    for (int number = 0; number < count; number++) {
      int[] path = new int[words];
      for (int t = 0, rest = number; t < words; t++, rest /= TAGS.size()) {
        path[t] = rest % TAGS.size();
      }
      if (isLegal(path)) {
        paths.add(path);
      }
    }
    return paths;
  }

  private static boolean isLegal(int[] path) {
    String before = "O";
    for (int tag : path) {
      String now = TAGS.get(tag);
      if (now.startsWith("I-") && !before.endsWith(now.substring(1))) {
        return false;
      }
      before = now;
    }
    return true;
  }
}
