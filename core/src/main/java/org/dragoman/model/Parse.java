package org.dragoman.model;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.text.Sentence;
import org.dragoman.text.Span;

/** A sentence with its words parsed: tags, lemmas and the dependency tree. */
public final class Parse {
  private final Sentence sentence;
  private final List<Word> words;
  private final int[][] children;

  /**
   * @throws IllegalArgumentException when a head lies outside the sentence
   */
  public Parse(Sentence sentence, List<Word> words) {
    this.sentence = sentence;
    this.words = List.copyOf(words);
    this.children = childrenOf(this.words);
  }

  private static int[][] childrenOf(List<Word> words) {
    int[] count = new int[words.size()];
    for (Word word : words) {
      if (word.head() < Word.ROOT || word.head() >= words.size()) {
        throw new IllegalArgumentException("head " + word.head() + " of " + word.form());
      }
      if (word.head() != Word.ROOT) {
        count[word.head()]++;
      }
    }
    int[][] children = new int[words.size()][];
    for (int i = 0; i < children.length; i++) {
      children[i] = new int[count[i]];
    }
    for (int i = words.size() - 1; i >= 0; i--) {
      int head = words.get(i).head();
      if (head != Word.ROOT) {
        children[head][--count[head]] = i;
      }
    }
    return children;
  }

  public Sentence sentence() {
    return sentence;
  }

  public Span span() {
    return sentence.span();
  }

  public List<Word> words() {
    return words;
  }

  public Word word(int index) {
    return words.get(index);
  }

  public int size() {
    return words.size();
  }

  /** Indices of the words that depend on this one, in order; the array is not to be changed. */
  public int[] children(int index) {
    return children[index];
  }

  /** Indices of the dependants in one relation, subtypes included. */
  public List<Integer> children(int index, String relation) {
    List<Integer> found = new ArrayList<>();
    for (int child : children[index]) {
      if (words.get(child).hasRelation(relation)) {
        found.add(child);
      }
    }
    return found;
  }

  /** The span of a word and all that depends on it. */
  public Span subtree(int index) {
    int start = words.get(index).start();
    int end = words.get(index).end();
    List<Integer> open = new ArrayList<>(List.of(index));
    // Each word has one head, so only a cycle that the model never makes could exceed this bound.
    for (int steps = 0; !open.isEmpty() && steps <= words.size(); steps++) {
      int next = open.removeLast();
      start = Math.min(start, words.get(next).start());
      end = Math.max(end, words.get(next).end());
      for (int child : children[next]) {
        open.add(child);
      }
    }
    return new Span(start, end);
  }
}
