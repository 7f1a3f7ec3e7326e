package org.dragoman.text;

/** Numbers in groups of three figures, which are one token: "13 819", "2 700 000,50". */
final class Groups {
  private Groups() {}

  /** Where the number that starts at {@code start} and runs to {@code end} really ends. */
  static int end(String text, int start, int end, int to) {
    if (end - start > 3 || text.charAt(start) == '0') {
      return end;
    }
    int last = end;
    while (isGroup(text, last, to)) {
      last += 4;
    }
    if (last > end && isDecimal(text, last, to)) {
      last += 2;
      while (CharClass.at(text, last, to) == CharClass.DIGIT) {
        last++;
      }
    }
    return last;
  }

  private static boolean isGroup(String text, int at, int to) {
    return at + 4 <= to
        && " \u00a0\u202f\u2009".indexOf(text.charAt(at)) >= 0
        && CharClass.of(text.charAt(at + 1)) == CharClass.DIGIT
        && CharClass.of(text.charAt(at + 2)) == CharClass.DIGIT
        && CharClass.of(text.charAt(at + 3)) == CharClass.DIGIT
        && !CharClass.isWord(CharClass.at(text, at + 4, to));
  }

  private static boolean isDecimal(String text, int at, int to) {
    return at + 1 < to
        && text.charAt(at) == ','
        && CharClass.of(text.charAt(at + 1)) == CharClass.DIGIT;
  }
}
