package org.dragoman.claim.event;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How much more often than by chance a lemma stands in sentences that tell a type of act. */
final class Association {
  /** Sentences of the average kind that each lemma is taken to have been seen in beside. */
  private static final double PRIOR = 1.5;

  private final int classes;
  private final int[] told;
  private final Map<String, int[]> together = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private int sentences;

  Association(int classes) {
    this.classes = classes;
    told = new int[classes];
  }

  void add(Collection<String> lemmas, Collection<Integer> acts) {
    sentences++;
    acts.forEach(act -> told[act]++);
    for (String lemma : lemmas) {
      seen.merge(lemma, 1, Integer::sum);
      int[] counts = together.computeIfAbsent(lemma, key -> new int[classes]);
      acts.forEach(act -> counts[act]++);
    }
  }

  /** The logarithm of the ratio, drawn to zero for rare lemmas. */
  double of(String lemma, int act) {
    double base = (told[act] + 0.1) / (sentences + 1.0);
    int[] counts = together.get(lemma);
    if (counts == null) {
      return 0;
    }
    return Math.log((counts[act] + PRIOR * base) / (seen.getOrDefault(lemma, 0) + PRIOR) / base);
  }
}
