package org.dragoman.text;

/** Symbols that several code points make up: skin tones, joined families, flags, accents. */
final class Emoji {
  private static final int JOINER = 0x200d;

  private Emoji() {}

  /** Where the symbol at {@code start} ends; a lone surrogate is a symbol of its own. */
  static int end(String text, int start, int to) {
    int first = text.codePointAt(start);
    int i = Math.min(to, start + Character.charCount(first));
    if (isFlagLetter(first) && i < to && isFlagLetter(text.codePointAt(i))) {
      return Math.min(to, i + 2);
    }
    while (i < to) {
      int next = text.codePointAt(i);
      if (next == JOINER && i + 1 < to) {
        i += 1 + Character.charCount(text.codePointAt(i + 1));
      } else if (CharClass.of(text.charAt(i)) == CharClass.MARK || isSkinTone(next)) {
        i += Character.charCount(next);
      } else {
        break;
      }
    }
    return Math.min(to, i);
  }

  private static boolean isFlagLetter(int codePoint) {
    return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
  }

  private static boolean isSkinTone(int codePoint) {
    return codePoint >= 0x1f3fb && codePoint <= 0x1f3ff;
  }
}
