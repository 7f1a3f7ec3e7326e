package org.dragoman.mention.grammar;

/**
 * A word that is recognised with one letter missing, added, changed, or swapped with the next.
 *
 * <p>The first letter and the last have to be right: they cost nothing to compare, and few words
 * that only look alike share them.
 *
 * @param word folded
 * @param number its number in the lexicon
 * @param afterFigures whether it is forgiven only right after figures
 */
record Misspelling(String word, int number, boolean afterFigures) {
  private static final int SHORTEST = 5;

  /** Whether what stands in {@code text[start, end)} is the word but for one letter. */
  boolean fits(CharSequence text, int start, int end) {
    int length = end - start;
    int longer = length - word.length();
    if (length < SHORTEST
        || longer < -1
        || longer > 1
        || at(text, end - 1) != word.charAt(word.length() - 1)
        || at(text, start) != word.charAt(0)) {
      return false;
    }
    int i = 0;
    while (i < length && i < word.length() && at(text, start + i) == word.charAt(i)) {
      i++;
    }
    if (longer != 0) {
      return same(text, start + i + Math.max(longer, 0), i + Math.max(-longer, 0));
    }
    boolean swapped =
        i + 1 < length
            && at(text, start + i) == word.charAt(i + 1)
            && at(text, start + i + 1) == word.charAt(i)
            && same(text, start + i + 2, i + 2);
    return i < length && (swapped || same(text, start + i + 1, i + 1));
  }

  /** Whether the rest of the text's word is the rest of this one; both end together. */
  private boolean same(CharSequence text, int from, int rest) {
    for (int i = rest; i < word.length(); i++) {
      if (at(text, from + i - rest) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static char at(CharSequence text, int index) {
    return Folding.fold(text.charAt(index));
  }
}
