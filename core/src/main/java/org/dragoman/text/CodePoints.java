package org.dragoman.text;

/**
 * Converts UTF-16 offsets of one text to Unicode code-point offsets and back.
 *
 * <p>Texts without surrogate pairs, nearly all news, cost one scan and no memory.
 */
public final class CodePoints {
  /** UTF-16 offset of the second half of each surrogate pair, ascending. */
  private final int[] lowSurrogates;

  private final int length;

  public CodePoints(String text) {
    length = text.length();
    int pairs = 0;
    for (int i = 1; i < length; i++) {
      if (isPair(text, i)) {
        pairs++;
      }
    }
    lowSurrogates = new int[pairs];
    for (int i = 1, n = 0; n < pairs; i++) {
      if (isPair(text, i)) {
        lowSurrogates[n++] = i;
      }
    }
  }

  private static boolean isPair(String text, int low) {
    return Character.isLowSurrogate(text.charAt(low))
        && Character.isHighSurrogate(text.charAt(low - 1));
  }

  /** The code-point offset of a UTF-16 offset; one inside a pair counts as its end. */
  public int fromUtf16(int offset) {
    return offset - below(offset);
  }

  /** The UTF-16 offset of a code-point offset. */
  public int toUtf16(int codePoint) {
    int low = 0;
    int high = lowSurrogates.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lowSurrogates[middle] - middle <= codePoint) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.min(length, codePoint + low);
  }

  /** How many low surrogates stand before an offset. */
  private int below(int offset) {
    int low = 0;
    int high = lowSurrogates.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lowSurrogates[middle] < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
