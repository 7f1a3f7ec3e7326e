package org.dragoman.model.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EntityHeadTest {
  private static final List<String> TAGS =
      List.of("O", "B-person", "I-person", "B-place", "I-place");
  private static final Labels LABELS = new Labels(List.of(), List.of(), List.of(), TAGS);

  @Test
  void findsTheBestLegalSequence() {
    SplittableRandom random = new SplittableRandom(4);
    EntityHead head = new EntityHead(LABELS, 8);
    for (int round = 0; round < 100; round++) {
      head.fill(random, 8);
      head.parameters().get(2).fill(random, 1);
      float[][] states = new float[1 + random.nextInt(4)][8];
      for (float[] state : states) {
        for (int j = 0; j < 8; j++) {
          state[j] = (float) random.nextGaussian();
        }
      }
      int[] path = head.decode(states, states.length);
      assertThat(isLegal(path)).isTrue();
      assertThat(score(head, states, path))
          .isCloseTo(best(head, states, new int[0]), org.assertj.core.data.Offset.offset(1e-4));
    }
  }

  private static double best(EntityHead head, float[][] states, int[] path) {
    if (path.length == states.length) {
      return isLegal(path) ? score(head, states, path) : Double.NEGATIVE_INFINITY;
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int tag = 0; tag < TAGS.size(); tag++) {
      int[] longer = java.util.Arrays.copyOf(path, path.length + 1);
      longer[path.length] = tag;
      best = Math.max(best, best(head, states, longer));
    }
    return best;
  }

  private static double score(EntityHead head, float[][] states, int[] path) {
    double sum = 0;
    for (int t = 0; t < path.length; t++) {
      sum += head.scores(head.hidden(states[t]))[path[t]];
    }
    return sum;
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
