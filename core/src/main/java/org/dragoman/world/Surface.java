package org.dragoman.world;

import java.util.Arrays;

/**
 * The words of a text by their letters alone: runs of letters and digits, cut at apostrophes,
 * hyphens, blanks and all else.
 *
 * <p>Finding names needs the text as it is printed; syntactic words would split "du" and join
 * "Nour-Soultan" as the treebank likes.
 */
final class Surface {
  final String text;
  private int[] starts;
  private int[] ends;
  private long[] hashes;
  private int size;

  Surface(String text) {
    this.text = text;
    int guess = text.length() / 4 + 8;
    starts = new int[guess];
    ends = new int[guess];
    hashes = new long[guess];
    scan();
  }

  private void scan() {
    int length = text.length();
    int i = 0;
    while (i < length) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        i++;
        continue;
      }
      int start = i;
      long hash = PhraseTable.WORD_START;
      while (i < length && Character.isLetterOrDigit(c = text.charAt(i))) {
        hash = PhraseTable.next(hash, Fold.fold(c));
        i++;
      }
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
        hashes = Arrays.copyOf(hashes, size * 2);
      }
      starts[size] = start;
      ends[size] = i;
      hashes[size++] = hash;
    }
  }

  int size() {
    return size;
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }

  /** Hash of the word's folded letters, as {@link PhraseTable} takes it. */
  long hash(int word) {
    return hashes[word];
  }

  String word(int word) {
    return text.substring(starts[word], ends[word]);
  }

  String folded(int word) {
    return Fold.fold(word(word));
  }

  boolean capital(int word) {
    return Character.isUpperCase(text.charAt(starts[word]));
  }

  /** Two letters or more and all of them capitals; digits may stand between. */
  boolean allCapitals(int word) {
    int letters = 0;
    for (int i = starts[word]; i < ends[word]; i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    return letters >= 2;
  }

  /** Whether a word has a lower-case letter. */
  boolean lowerLetters(int word) {
    for (int i = starts[word]; i < ends[word]; i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The character between a word and the next when they are one character apart, else 0. */
  char gap(int word) {
    if (word < 0 || word + 1 >= size || starts[word + 1] != ends[word] + 1) {
      return 0;
    }
    return text.charAt(ends[word]);
  }

  /** Whether only a blank, a hyphen or an apostrophe parts a word from the next. */
  boolean joined(int word) {
    return switch (gap(word)) {
      case ' ', '\u00a0', '\u202f', '-', '\u2010', '\u2011', '\'', '\u2019' -> true;
      default -> false;
    };
  }

  boolean blankAfter(int word) {
    char gap = gap(word);
    return gap == ' ' || gap == '\u00a0' || gap == '\u202f';
  }

  boolean hyphenAfter(int word) {
    char gap = gap(word);
    return gap == '-' || gap == '\u2010' || gap == '\u2011';
  }

  boolean apostropheAfter(int word) {
    char gap = gap(word);
    return gap == '\'' || gap == '\u2019';
  }

  /** The first word that ends after an offset; {@link #size()} where there is none. */
  int at(int offset) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
