package org.dragoman.mention.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words and signs a grammar knows, each with a number.
 *
 * <p>Lookup reads the text in place, without making strings; words are compared folded.
 */
public final class Lexicon {
  /** The number of every word that is not in the lexicon. */
  public static final int UNKNOWN = 0;

  /** The number of every run of digits. */
  public static final int DIGITS = 1;

  private final List<String> words = new ArrayList<>(List.of("", "0"));
  private final List<Misspelling> misspellings = new ArrayList<>();
  private int[] table = new int[256];

  /** The number of a word or sign, entered on its first use. */
  public int number(String word) {
    return add(word);
  }

  int add(String word) {
    String folded = Folding.fold(word);
    int slot = slot(folded, 0, folded.length());
    if (table[slot] != 0) {
      return table[slot];
    }
    words.add(folded);
    table[slot] = words.size() - 1;
    if (words.size() * 3 > table.length) {
      grow();
    }
    return words.size() - 1;
  }

  private void grow() {
    table = new int[table.length * 2];
    for (int i = 2; i < words.size(); i++) {
      table[slot(words.get(i), 0, words.get(i).length())] = i;
    }
  }

  /**
   * Enters a long word that is still meant where one letter of it is wrong.
   *
   * @param afterFigures whether only right after figures: "12 janiver"
   */
  void forgive(String word, boolean afterFigures) {
    Misspelling forgiven = new Misspelling(Folding.fold(word), add(word), afterFigures);
    if (!misspellings.contains(forgiven)) {
      misspellings.add(forgiven);
    }
  }

  /**
   * The forgiven word that differs by one letter from what stands in {@code text[start, end)}, or
   * {@link #UNKNOWN}.
   */
  int almost(CharSequence text, int start, int end, boolean afterFigures) {
    for (Misspelling forgiven : misspellings) {
      if ((afterFigures || !forgiven.afterFigures()) && forgiven.fits(text, start, end)) {
        return forgiven.number();
      }
    }
    return UNKNOWN;
  }

  /** The number of the word that stands in {@code text[start, end)}, or {@link #UNKNOWN}. */
  public int find(CharSequence text, int start, int end) {
    return table[slot(text, start, end)];
  }

  private int slot(CharSequence text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + Folding.fold(text.charAt(i));
    }
    hash *= 0x9E3779B1;
    int slot = (hash >>> 8) & (table.length - 1);
    while (table[slot] != 0 && !same(words.get(table[slot]), text, start, end)) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  private static boolean same(String word, CharSequence text, int start, int end) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != Folding.fold(text.charAt(start + i))) {
        return false;
      }
    }
    return true;
  }

  public int size() {
    return words.size();
  }

  /** The folded form of a word of the lexicon. */
  public String word(int number) {
    return words.get(number);
  }

  /** A word's meanings in the classes of a grammar ("month" → "7"). */
  static final class Meanings {
    private @Nullable String[][] byClass = new String[0][];

    void put(int wordClass, int word, String value) {
      if (wordClass >= byClass.length) {
        byClass = Arrays.copyOf(byClass, wordClass + 1);
      }
      @Nullable String[] values = byClass[wordClass];
      if (values == null) {
        values = new String[word + 1];
      } else if (word >= values.length) {
        values = Arrays.copyOf(values, word + 16);
      }
      values[word] = value;
      byClass[wordClass] = values;
    }

    @Nullable String get(int wordClass, int word) {
      @Nullable String[] values = byClass[wordClass];
      return values != null && word < values.length ? values[word] : null;
    }
  }
}
