package org.dragoman.text;

import java.util.Set;

/** Finds where sentences end among the tokens of one paragraph. */
final class Splitter {
  /** No sentence is longer, so that whatever reads sentences stays fast on text that is none. */
  static final int LONGEST = 400;

  private static final int LONGEST_ABBREVIATION = 5;
  private static final int LONGEST_OPENER = 14;

  private static final String CLOSERS = "»”’)]}";
  private static final String OPENERS = "«“‘([";

  /** Words in capitals alone that make a headline. */
  private static final int HEADLINE = 3;

  private final TokenRules rules;
  private final String text;
  private final Cuts cuts;
  private int brackets;

  /** Tokens before this one have been looked at for straight quotation marks. */
  private int counted;

  private boolean quoted;

  Splitter(TokenRules rules, String text, Cuts cuts) {
    this.rules = rules;
    this.text = text;
    this.cuts = cuts;
  }

  /** The index after the last token of the sentence that starts at token {@code from}. */
  int end(int from) {
    brackets = 0;
    int soft = -1;
    for (int i = from; i < cuts.size(); i++) {
      count(i);
      int end = endAt(from, i);
      if (end > 0) {
        return end;
      }
      if (isSign(i, ',')) {
        soft = i;
      }
      if (i - from >= LONGEST - 1) {
        return (soft > from ? soft : i) + 1;
      }
    }
    return cuts.size();
  }

  private void count(int i) {
    countMarks(i);
    if (isSign(i, '(') || isSign(i, '[')) {
      brackets++;
    } else if (brackets > 0 && (isSign(i, ')') || isSign(i, ']'))) {
      brackets--;
    }
  }

  /** Whether a straight quotation is open before a token. */
  private void countMarks(int before) {
    for (; counted < before; counted++) {
      if (isSign(counted, '"')) {
        boolean spaced = hasSpaceBefore(counted);
        boolean after = counted + 1 == cuts.size() || hasSpaceBefore(counted + 1);
        // Where the spaces do not tell which mark it is, the one before it does.
        quoted = spaced == after ? !quoted : spaced;
      }
    }
  }

  /** The index after the sentence's last token where token {@code i} closes it, else -1. */
  private int endAt(int from, int i) {
    switch (cuts.kind(i)) {
      case Cuts.CLOSING:
        return i + 1 < cuts.size() && isOpener(i + 1) && hasSpaceBefore(i + 1) ? i + 1 : -1;
      case Cuts.WORD, Cuts.NUMBER:
        return i + 1 < cuts.size() && isHeadline(from, i) ? i + 1 : -1;
      case Cuts.SIGN:
        break;
      default:
        return -1;
    }
    char c = text.charAt(cuts.start(i));
    if (c == ';') {
      return brackets == 0 && cuts.length(i) == 1 ? i + 1 : -1;
    }
    boolean stop = c == '.' && cuts.length(i) == 1;
    if (c != '.' && c != '!' && c != '?' && c != '\u2026') {
      return -1;
    }
    if (stop ? isEnumeration(from, i) : isOmission(i)) {
      return -1;
    }
    int next = afterClosers(i);
    return next == cuts.size() || opens(next, c) || isCarelessStart(i, next) ? next : -1;
  }

  /**
   * Whether a headline without a full stop ends at token {@code i}, with the text's first sentence
   * on the same line: "Un accord signé Selon le ministre …", "LE ROI EST MORT Il avait 80 ans."
   */
  private boolean isHeadline(int from, int i) {
    int next = i + 1;
    if (cuts.kind(next) != Cuts.WORD
        || !Character.isUpperCase(text.charAt(cuts.start(next)))
        || !hasSpaceBefore(next)) {
      return false;
    }
    boolean capitals = isCapitals(i);
    if (capitals ? isCapitals(next) || !isOpener(next) : !isIn(rules.restarts(), next)) {
      return false;
    }
    return capitals
        ? i - from >= HEADLINE - 1 && isCapitals(from, i)
        : i > from && !Character.isUpperCase(text.charAt(cuts.start(i))) && !isIn(rules.works(), i);
  }

  /** Whether there is no small letter, but one capital or more, from one word to another. */
  private boolean isCapitals(int from, int to) {
    int words = 0;
    for (int i = from; i <= to; i++) {
      if (cuts.kind(i) == Cuts.WORD) {
        if (!isCapitals(i)) {
          return false;
        }
        words++;
      }
    }
    return words >= HEADLINE;
  }

  private boolean isCapitals(int i) {
    boolean capital = false;
    for (int at = cuts.start(i); at < cuts.end(i); at++) {
      if (Character.isLowerCase(text.charAt(at))) {
        return false;
      }
      capital |= Character.isUpperCase(text.charAt(at));
    }
    return capital;
  }

  /** "1." or "a." before an item of a list. */
  private boolean isEnumeration(int from, int i) {
    if (i != from + 1) {
      return false;
    }
    return cuts.kind(from) == Cuts.NUMBER ? cuts.length(from) < 4 : cuts.length(from) == 1;
  }

  /** "[...]" or "(...)" stands for words left out; it ends nothing. */
  private boolean isOmission(int i) {
    return i > 0 && (isSign(i - 1, '(') || isSign(i - 1, '['));
  }

  /** The first token after an end mark that is neither an end mark nor a closing sign. */
  private int afterClosers(int i) {
    int next = i + 1;
    while (next < cuts.size() && cuts.kind(next) == Cuts.SIGN && closes(next)) {
      next++;
    }
    return next;
  }

  private boolean closes(int i) {
    char c = text.charAt(cuts.start(i));
    if (CLOSERS.indexOf(c) >= 0) {
      return true;
    }
    if (c == '"' && !hasSpaceBefore(i) && i + 1 < cuts.size() && !hasSpaceBefore(i + 1)) {
      // Between a stop and a word, both without a space, it may as well open a quotation.
      countMarks(i);
      return quoted || !Character.isUpperCase(text.charAt(cuts.start(i + 1)));
    }
    if (c == '"' || c == '\'') {
      return !hasSpaceBefore(i) || i + 1 == cuts.size() || hasSpaceBefore(i + 1);
    }
    return c == '!' || c == '?' || c == '.' || c == '\u2026';
  }

  /** Whether a sentence may start at a token that follows an end mark. */
  private boolean opens(int i, char mark) {
    int c = text.codePointAt(cuts.start(i));
    if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
      return true;
    }
    if (Character.isLowerCase(c)) {
      return false;
    }
    if (Character.isDigit(c)) {
      return hasSpaceBefore(i);
    }
    if (Character.isLetter(c)) {
      return true;
    }
    if (c == '"' || OPENERS.indexOf(c) >= 0) {
      return (hasSpaceBefore(i) || c == '"') && !isLowerAfter(i);
    }
    return mark != '!' && hasSpaceBefore(i) && isBullet(c) && !isLowerAfter(i);
  }

  /**
   * Whether a sentence starts in lower case after a full stop: where the word before is too long to
   * be an abbreviation that nobody listed.
   */
  private boolean isCarelessStart(int stop, int next) {
    return next == stop + 1
        && stop > 0
        && cuts.length(stop) == 1
        && text.charAt(cuts.start(stop)) == '.'
        && cuts.kind(stop - 1) == Cuts.WORD
        && cuts.length(stop - 1) > LONGEST_ABBREVIATION
        && Character.isLowerCase(text.charAt(cuts.start(stop - 1)))
        && hasSpaceBefore(next)
        && (isSign(next, '-') || cuts.kind(next) == Cuts.WORD);
  }

  private boolean isLowerAfter(int i) {
    return i + 1 < cuts.size() && Character.isLowerCase(text.codePointAt(cuts.start(i + 1)));
  }

  private static boolean isBullet(int c) {
    return c == '-'
        || c == '\u2013'
        || c == '\u2014'
        || c == '\u2022'
        || c == '\u25ba'
        || c == '*'
        || c > 0xffff;
  }

  private boolean isOpener(int i) {
    return Character.isUpperCase(text.charAt(cuts.start(i))) && isIn(rules.openers(), i);
  }

  private boolean isIn(Set<String> words, int i) {
    return cuts.length(i) < LONGEST_OPENER
        && words.contains(TokenRules.fold(text.substring(cuts.start(i), cuts.end(i))));
  }

  private boolean hasSpaceBefore(int i) {
    return i == 0 || cuts.end(i - 1) < cuts.start(i);
  }

  private boolean isSign(int i, char c) {
    return cuts.kind(i) == Cuts.SIGN && text.charAt(cuts.start(i)) == c;
  }
}
