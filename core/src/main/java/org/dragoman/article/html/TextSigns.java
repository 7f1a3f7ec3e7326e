package org.dragoman.article.html;

/** What the characters of a block tell, counted in one scan. */
record TextSigns(
    boolean endsSentence,
    boolean endsColon,
    int sentences,
    int commas,
    double digitShare,
    double upperShare,
    boolean startsLower,
    int bars,
    boolean copyright,
    boolean atSign,
    boolean quotes,
    boolean year,
    boolean question,
    double capitalised) {

  static TextSigns of(String text) {
    int letters = 0;
    int digits = 0;
    int upper = 0;
    int ends = 0;
    int commas = 0;
    int bars = 0;
    int starts = 0;
    int capitals = 0;
    int digitRun = 0;
    boolean copyright = false;
    boolean atSign = false;
    boolean quotes = false;
    boolean year = false;
    boolean question = false;
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        boolean capital = Character.isUpperCase(c);
        upper += capital ? 1 : 0;
        if (!Character.isLetterOrDigit(before) && before != '\'' && before != '’') {
          starts++;
          capitals += capital ? 1 : 0;
        }
      }
      if (c >= '0' && c <= '9') {
        digits++;
        digitRun++;
      } else {
        year |= digitRun == 4;
        digitRun = 0;
      }
      switch (c) {
        case '.', '!', '…', '。', '！', '？' -> ends += isEnd(text, i) ? 1 : 0;
        case '?' -> {
          ends += isEnd(text, i) ? 1 : 0;
          question = true;
        }
        case ',', '、', '，' -> commas++;
        case '|', '›', '»' -> bars += c == '»' ? 0 : 1;
        case '©' -> copyright = true;
        case '@' -> atSign = true;
        case '“', '„', '«', '"' -> quotes = true;
        default -> {}
      }
      before = c;
    }
    year |= digitRun == 4;
    char last = lastSign(text);
    int signs = Math.max(1, letters + digits);
    return new TextSigns(
        ".!?…。！？".indexOf(last) >= 0,
        last == ':',
        ends,
        commas,
        (double) digits / signs,
        (double) upper / Math.max(1, letters),
        !text.isEmpty() && Character.isLowerCase(text.charAt(0)),
        bars,
        copyright,
        atSign,
        quotes,
        year,
        question,
        (double) capitals / Math.max(1, starts));
  }

  private static boolean isEnd(String text, int i) {
    if (i + 1 == text.length() || text.charAt(i) > 0x2fff) {
      return true;
    }
    char next = text.charAt(i + 1);
    return Character.isWhitespace(next) || next == '\u00a0' || "\"»”’)".indexOf(next) >= 0;
  }

  private static char lastSign(String text) {
    int i = text.length() - 1;
    while (i > 0
        && (Character.isWhitespace(text.charAt(i)) || "\"»”’)]".indexOf(text.charAt(i)) >= 0)) {
      i--;
    }
    return i < 0 ? ' ' : text.charAt(i);
  }
}
