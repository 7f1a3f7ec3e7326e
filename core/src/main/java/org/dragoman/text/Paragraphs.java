package org.dragoman.text;

/**
 * Finds where paragraphs end: at blank lines, and at single line breaks unless the lines were
 * wrapped at a fixed width.
 */
final class Paragraphs {
  /** Lines shorter than this are never taken for wrapped ones. */
  private static final int NARROWEST = 40;

  private final String text;

  /** Of the block of lines, up to a blank one, that the last paragraph was in. */
  private int blockEnd = -1;

  private boolean wrapped;

  Paragraphs(String text) {
    this.text = text;
  }

  /**
   * The end of the paragraph that starts at {@code start}: a line break's offset, or the text's.
   */
  int end(int start) {
    if (start >= blockEnd) {
      blockEnd = blockEnd(start);
      wrapped = isWrapped(start, blockEnd);
    }
    return wrapped ? blockEnd : lineEnd(start, blockEnd);
  }

  /** Where the next blank line is. */
  private int blockEnd(int start) {
    int line = lineEnd(start, text.length());
    while (line < text.length()) {
      int next = lineEnd(line + 1, text.length());
      if (isBlank(line + 1, next)) {
        return line;
      }
      line = next;
    }
    return line;
  }

  private int lineEnd(int from, int to) {
    int i = from;
    while (i < to && !isBreak(text.charAt(i))) {
      i++;
    }
    return Math.min(i, to);
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (CharClass.of(text.charAt(i)) != CharClass.SPACE) {
        return false;
      }
    }
    return true;
  }

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f';
  }

  /**
   * Whether a filling program broke these lines: no line but the last had room for the first word
   * of the next one. Two lines alone also need the second to go on in lower case.
   */
  private boolean isWrapped(int start, int end) {
    int widest = 0;
    int lines = 0;
    for (int line = start; line < end; line = lineEnd(line, end) + 1) {
      widest = Math.max(widest, lineEnd(line, end) - line);
      lines++;
    }
    if (lines < 2 || widest < NARROWEST || widest > 200) {
      return false;
    }
    boolean goesOn = false;
    for (int line = start; line < end; ) {
      int stop = lineEnd(line, end);
      if (stop < end && stop - line + 1 + wordLength(stop + 1, end) <= widest) {
        return false;
      }
      goesOn |= line > start && Character.isLowerCase(text.charAt(line));
      line = stop + 1;
    }
    return goesOn;
  }

  private int wordLength(int from, int to) {
    int i = from;
    while (i < to && CharClass.of(text.charAt(i)) != CharClass.SPACE) {
      i++;
    }
    return i - from;
  }
}
