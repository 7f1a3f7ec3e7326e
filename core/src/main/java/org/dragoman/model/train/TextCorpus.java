package org.dragoman.model.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.model.net.Vocabulary;
import org.dragoman.text.Segmenter;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;

/** Running text as word numbers: sentence after sentence, with a mark between them. */
final class TextCorpus {
  /** Stands between sentences, and for words left out of the vocabulary. */
  static final int NONE = -1;

  private final Segmenter segmenter;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private int[] counts = new int[1 << 16];
  private int[] text = new int[1 << 20];
  private int size;

  TextCorpus(Segmenter segmenter) {
    this.segmenter = segmenter;
  }

  void add(String article) {
    for (Sentence sentence : segmenter.segment(article)) {
      for (Token token : sentence.tokens()) {
        append(number(Vocabulary.normal(token.form())));
      }
      append(NONE);
    }
  }

  private int number(String word) {
    int number = numbers.computeIfAbsent(word, w -> words.size());
    if (number == words.size()) {
      words.add(word);
      if (number == counts.length) {
        counts = Arrays.copyOf(counts, 2 * number);
      }
    }
    counts[number]++;
    return number;
  }

  private void append(int number) {
    if (size == text.length) {
      text = Arrays.copyOf(text, size + size / 2);
    }
    text[size++] = number;
  }

  /** A vocabulary by falling frequency, and the text in its numbers. */
  record Numbered(List<String> words, int[] counts, int[] text) {}

  /** Keeps the words that occur often enough, at most {@code limit}. */
  Numbered numbered(int least, int limit) {
    Integer[] order = new Integer[words.size()];
    Arrays.setAll(order, i -> i);
    // Ties go by spelling, so that the order of the articles does not matter.
    Arrays.sort(
        order,
        (a, b) ->
            counts[a] != counts[b]
                ? Integer.compare(counts[b], counts[a])
                : words.get(a).compareTo(words.get(b)));
    int[] renumbered = new int[words.size()];
    Arrays.fill(renumbered, NONE);
    List<String> kept = new ArrayList<>();
    for (int old : order) {
      if (kept.size() == limit || counts[old] < least) {
        break;
      }
      renumbered[old] = kept.size();
      kept.add(words.get(old));
    }
    int[] keptCounts = new int[kept.size()];
    for (int i = 0; i < keptCounts.length; i++) {
      keptCounts[i] = counts[order[i]];
    }
    int[] mapped = new int[size];
    for (int i = 0; i < size; i++) {
      mapped[i] = text[i] == NONE ? NONE : renumbered[text[i]];
    }
    return new Numbered(kept, keptCounts, mapped);
  }
}
