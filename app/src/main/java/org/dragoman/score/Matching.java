package org.dragoman.score;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** A greedy one-to-one matching: each gold item takes the first free item that fits. */
record Matching<G, P>(List<Pair<G, P>> pairs, List<G> missed, List<P> free) {
  record Pair<G, P>(G gold, P found) {}

  static <G, P> Matching<G, P> of(List<G> golds, List<P> found, BiPredicate<G, P> fits) {
    List<Pair<G, P>> pairs = new ArrayList<>();
    List<G> missed = new ArrayList<>();
    List<P> free = new ArrayList<>(found);
    for (G gold : golds) {
      int hit = -1;
      for (int i = 0; i < free.size() && hit < 0; i++) {
        if (fits.test(gold, free.get(i))) {
          hit = i;
        }
      }
      if (hit < 0) {
        missed.add(gold);
      } else {
        pairs.add(new Pair<>(gold, free.remove(hit)));
      }
    }
    return new Matching<>(pairs, missed, free);
  }
}
