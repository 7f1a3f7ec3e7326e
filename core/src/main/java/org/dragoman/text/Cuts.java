package org.dragoman.text;

import java.util.Arrays;

/** The tokens of one paragraph, as offsets into the text, with what the splitter needs to know. */
final class Cuts {
  /** A word. */
  static final byte WORD = 0;

  /** An abbreviation with its full stop. */
  static final byte ABBREVIATION = 1;

  /** An abbreviation that may end a sentence: "etc.", "J.-C.", an acronym, an initial. */
  static final byte CLOSING = 2;

  /** A number. */
  static final byte NUMBER = 3;

  /** Anything else: punctuation, symbols. */
  static final byte SIGN = 4;

  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private byte[] kinds = new byte[64];
  private int size;

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  void add(int start, int end, byte kind) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      kinds = Arrays.copyOf(kinds, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    kinds[size++] = kind;
  }

  /** Gives the token that starts at one offset an earlier start, if there is one. */
  void widen(int start, int earlier) {
    for (int i = size - 1; i >= 0 && starts[i] >= start; i--) {
      if (starts[i] == start) {
        starts[i] = earlier;
      }
    }
  }

  int start(int index) {
    return starts[index];
  }

  int end(int index) {
    return ends[index];
  }

  int length(int index) {
    return ends[index] - starts[index];
  }

  byte kind(int index) {
    return kinds[index];
  }
}
