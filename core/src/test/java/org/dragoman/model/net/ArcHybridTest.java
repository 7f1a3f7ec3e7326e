package org.dragoman.model.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ArcHybridTest {
  private static final int SEED = 11;
  private final SplittableRandom random = new SplittableRandom(SEED);

  @Test
  void movesWithoutCostRebuildAProjectiveTree() {
    for (int round = 0; round < 300; round++) {
      int[] gold = projectiveTree(1 + random.nextInt(12));
      ArcHybrid state = new ArcHybrid(gold.length);
      while (!state.isDone()) {
        List<Integer> free = allowed(state);
        free.removeIf(move -> state.cost(move, gold) > 0);
        assertThat(free).as("seed %d, %s", SEED, Arrays.toString(gold)).isNotEmpty();
        state.apply(free.get(random.nextInt(free.size())), 0);
      }
      assertThat(Arrays.copyOf(state.heads(), gold.length)).isEqualTo(gold);
    }
  }

  @Test
  void anyMovesEndInATreeWithOneRoot() {
    for (int round = 0; round < 300; round++) {
      int n = 1 + random.nextInt(15);
      ArcHybrid state = new ArcHybrid(n);
      int moves = 0;
      while (!state.isDone()) {
        List<Integer> allowed = allowed(state);
        state.apply(allowed.get(random.nextInt(allowed.size())), 0);
        moves++;
      }
      assertThat(moves).isEqualTo(2 * n);
      int roots = 0;
      for (int word = 0; word < n; word++) {
        int steps = 0;
        int at = word;
        for (; at != n && steps <= n; steps++) {
          at = state.heads()[at];
        }
        assertThat(steps).as("seed %d", SEED).isLessThanOrEqualTo(n);
        roots += state.heads()[word] == n ? 1 : 0;
      }
      assertThat(roots).isEqualTo(1);
    }
  }

  @Test
  void theBestMoveCostsNothingMoreThanWhatIsLost() {
    for (int round = 0; round < 200; round++) {
      int[] gold = projectiveTree(1 + random.nextInt(5));
      List<Integer> path = new ArrayList<>();
      ArcHybrid state = new ArcHybrid(gold.length);
      while (!state.isDone() && random.nextInt(8) > 0) {
        List<Integer> allowed = allowed(state);
        int move = allowed.get(random.nextInt(allowed.size()));
        path.add(move);
        state.apply(move, 0);
      }
      if (state.isDone()) {
        continue;
      }
      int least = fewestErrors(path, gold);
      for (int move : allowed(state)) {
        List<Integer> longer = new ArrayList<>(path);
        longer.add(move);
        // Near the end the single root makes some losses unavoidable that the cost does not see.
        assertThat(state.cost(move, gold))
            .as("seed %d, tree %s, after %s, move %d", SEED, Arrays.toString(gold), path, move)
            .isBetween(0, fewestErrors(longer, gold) - least + 1);
      }
    }
  }

  private static int fewestErrors(List<Integer> path, int[] gold) {
    ArcHybrid state = new ArcHybrid(gold.length);
    path.forEach(move -> state.apply(move, 0));
    if (state.isDone()) {
      int errors = 0;
      for (int i = 0; i < gold.length; i++) {
        errors += state.heads()[i] == gold[i] ? 0 : 1;
      }
      return errors;
    }
    int fewest = Integer.MAX_VALUE;
    for (int move : allowed(state)) {
      List<Integer> longer = new ArrayList<>(path);
      longer.add(move);
      fewest = Math.min(fewest, fewestErrors(longer, gold));
    }
    return fewest;
  }

  private static List<Integer> allowed(ArcHybrid state) {
    List<Integer> allowed = new ArrayList<>();
    for (int move = 0; move < 3; move++) {
      if (state.allows(move)) {
        allowed.add(move);
      }
    }
    return allowed;
  }

  /** The tree of random moves is projective. */
  private int[] projectiveTree(int words) {
    ArcHybrid state = new ArcHybrid(words);
    while (!state.isDone()) {
      List<Integer> allowed = allowed(state);
      state.apply(allowed.get(random.nextInt(allowed.size())), 0);
    }
    return Arrays.copyOf(state.heads(), words);
  }
}
