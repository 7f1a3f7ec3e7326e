package org.dragoman.bench.conll;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.model.ConlluRow;
import org.dragoman.model.ConlluSentence;

/** Named entities of {@code Entity=} in MISC, right where place and kind are. */
final class Entities {
  private Entities() {}

  static boolean hasAny(List<ConlluSentence> sentences) {
    return sentences.stream()
        .flatMap(s -> s.words().stream())
        .anyMatch(row -> !row.misc("Entity").isEmpty());
  }

  static Score score(List<ConlluSentence> gold, List<ConlluSentence> system) {
    Set<String> left = spans(gold);
    Set<String> right = spans(system);
    Set<String> both = new HashSet<>(left);
    both.retainAll(right);
    return new Score(left.size(), right.size(), both.size());
  }

  /** Each entity as "sentence first-last kind". */
  private static Set<String> spans(List<ConlluSentence> sentences) {
    Set<String> spans = new HashSet<>();
    for (int s = 0; s < sentences.size(); s++) {
      List<ConlluRow> words = sentences.get(s).words();
      for (int i = 0; i < words.size(); i++) {
        String tag = words.get(i).misc("Entity");
        if (!tag.startsWith("B-")) {
          continue;
        }
        int end = i + 1;
        String inside = "I-" + tag.substring(2);
        while (end < words.size() && words.get(end).misc("Entity").equals(inside)) {
          end++;
        }
        spans.add(s + " " + i + "-" + end + " " + tag.substring(2));
      }
    }
    return spans;
  }
}
