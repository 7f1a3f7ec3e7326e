package org.dragoman.bench.conll;

import java.util.Arrays;
import java.util.List;
import org.dragoman.bench.conll.EvaluatedText.EvaluatedWord;

/**
 * Pairs the words of two analyses of one text: by their spans, and inside tokens of several words
 * by the longest common subsequence of their forms.
 */
final class WordAlignment {
  private final List<EvaluatedWord> gold;
  private final List<EvaluatedWord> system;

  /** For each gold word the system's word, or -1. */
  private final int[] paired;

  private int g;
  private int s;

  WordAlignment(List<EvaluatedWord> gold, List<EvaluatedWord> system) {
    this.gold = gold;
    this.system = system;
    paired = new int[gold.size()];
    Arrays.fill(paired, -1);
    align();
  }

  int of(int goldWord) {
    return paired[goldWord];
  }

  private void align() {
    while (g < gold.size() && s < system.size()) {
      EvaluatedWord left = gold.get(g);
      EvaluatedWord right = system.get(s);
      if (left.multiword() || right.multiword()) {
        alignMultiword();
      } else if (left.span().equals(right.span())) {
        paired[g++] = s++;
      } else if (left.span().start() <= right.span().start()) {
        g++;
      } else {
        s++;
      }
    }
  }

  private void alignMultiword() {
    EvaluatedWord left = gold.get(g);
    EvaluatedWord right = system.get(s);
    int end;
    if (left.multiword()) {
      end = left.span().end();
      if (!right.multiword() && right.span().start() < left.span().start()) {
        s++;
      }
    } else {
      end = right.span().end();
      if (left.span().start() < right.span().start()) {
        g++;
      }
    }
    int fromGold = g;
    int fromSystem = s;
    while (!isBeyond(gold, g, end) || !isBeyond(system, s, end)) {
      boolean takeGold =
          g < gold.size()
              && (s >= system.size() || gold.get(g).span().start() <= system.get(s).span().start());
      EvaluatedWord next = takeGold ? gold.get(g++) : system.get(s++);
      if (next.multiword()) {
        end = Math.max(end, next.span().end());
      }
    }
    pairCommon(fromGold, fromSystem);
  }

  private static boolean isBeyond(List<EvaluatedWord> words, int i, int end) {
    if (i >= words.size()) {
      return true;
    }
    EvaluatedWord word = words.get(i);
    return word.multiword() ? word.span().start() >= end : word.span().end() > end;
  }

  private void pairCommon(int fromGold, int fromSystem) {
    int rows = g - fromGold;
    int columns = s - fromSystem;
    int[][] common = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int k = columns - 1; k >= 0; k--) {
        common[i][k] =
            sameForm(fromGold + i, fromSystem + k)
                ? 1 + common[i + 1][k + 1]
                : Math.max(common[i + 1][k], common[i][k + 1]);
      }
    }
    int i = 0;
    int k = 0;
    while (i < rows && k < columns) {
      if (sameForm(fromGold + i, fromSystem + k)) {
        paired[fromGold + i++] = fromSystem + k++;
      } else if (common[i + 1][k] >= common[i][k + 1]) {
        i++;
      } else {
        k++;
      }
    }
  }

  private boolean sameForm(int goldWord, int systemWord) {
    return gold.get(goldWord).form().equals(system.get(systemWord).form());
  }
}
