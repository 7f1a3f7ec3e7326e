package org.dragoman.text;

/** Web addresses, which are one token whatever signs they hold. */
final class Address {
  private static final String[] SCHEMES = {"http://", "https://", "ftp://", "www."};

  private Address() {}

  /** Where the address that starts at {@code start} ends, or {@code start} where there is none. */
  static int end(String text, int start, int to) {
    char first = (char) (text.charAt(start) | 0x20);
    if (first != 'h' && first != 'w' && first != 'f') {
      return start;
    }
    for (String scheme : SCHEMES) {
      if (text.regionMatches(true, start, scheme, 0, scheme.length())) {
        int end = start + scheme.length();
        while (end < to && isInside(text.charAt(end))) {
          end++;
        }
        while (end > start && isTrailing(text.charAt(end - 1))) {
          end--;
        }
        return end > start + scheme.length() ? end : start;
      }
    }
    return start;
  }

  private static boolean isInside(char c) {
    return CharClass.of(c) != CharClass.SPACE && "<>\"«»“”".indexOf(c) < 0;
  }

  private static boolean isTrailing(char c) {
    return ".,;:!?)]}'’…".indexOf(c) >= 0;
  }
}
