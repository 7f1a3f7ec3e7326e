package org.dragoman.world;

/** How far a run of capitalised words goes on as one name. */
final class NameRuns {
  private final Scan scan;
  private final Surface words;

  NameRuns(Scan scan) {
    this.scan = scan;
    this.words = scan.words;
  }

  /** Whether a word is an initial before a name: "V. Sapounov", "J-M Ayrault". */
  boolean initial(int i) {
    if (words.end(i) - words.start(i) != 1 || i + 1 >= words.size() || !words.capital(i + 1)) {
      return false;
    }
    char after = words.end(i) < words.text.length() ? words.text.charAt(words.end(i)) : ' ';
    return (after == '.' && words.start(i + 1) - words.end(i) <= 2) || words.hyphenAfter(i);
  }

  /** Last word of the run that begins at a word. */
  int end(int i) {
    int end = i;
    while (end + 1 < words.size()) {
      int next = grow(end, i);
      if (next < 0) {
        break;
      }
      end = next;
    }
    return end;
  }

  private int grow(int end, int first) {
    int next = end + 1;
    if (initial(end)) {
      return next;
    }
    if (words.hyphenAfter(end)) {
      return hyphenated(end, next);
    }
    if (words.apostropheAfter(end)) {
      return apostrophe(end, next, first);
    }
    if (ampersand(end)) {
      return next;
    }
    if (!words.blankAfter(end) || scan.sentenceStart(next)) {
      return -1;
    }
    if (words.capital(next)) {
      boolean people = scan.people(next) != null && scan.knownEnd(next) == next;
      return scan.has(next, Cues.COURTESY) || (people && scan.has(end, Cues.JOIN)) ? -1 : next;
    }
    if (scan.has(next, Cues.PARTICLE | Cues.FOREIGN_JOIN)
        || (genitive(next) && forenameOnly(first, end))) {
      return particles(next);
    }
    return -1;
  }

  /** "Moody's", "O'Neill", "Sables d'Olonne", but not "L'Otan". */
  private int apostrophe(int end, int next, int first) {
    boolean possessive = words.end(next) - words.start(next) == 1 && !words.capital(next);
    boolean elided = words.end(end) - words.start(end) == 1 && words.capital(next);
    return possessive || (elided && (end > first || !"LlDd".contains(words.word(end)))) ? next : -1;
  }

  /** "Johnson & Johnson". */
  private boolean ampersand(int end) {
    return words.capital(end + 1)
        && words.start(end + 1) == words.end(end) + 3
        && words.text.startsWith(" & ", words.end(end));
  }

  /** "Bormes-les-Mimosas", "Moon Jae-in", but not "Macron-là" or "Poutine-t-il". */
  private int hyphenated(int end, int next) {
    if (words.capital(next)) {
      return next;
    }
    int length = words.end(next) - words.start(next);
    if (length > 4 || words.hyphenAfter(next)) {
      return words.folded(next).equals("t") ? -1 : next;
    }
    return switch (words.folded(next)) {
      case "la", "ci", "il", "elle", "on", "ils", "t", "je", "tu", "vous", "nous", "ce", "y" -> -1;
      default -> next;
    };
  }

  private boolean genitive(int word) {
    return switch (words.folded(word)) {
      case "de", "du", "d" -> true;
      default -> false;
    };
  }

  /** "de" joins only to a forename: "François de Rugy", not "Macron de France". */
  private boolean forenameOnly(int first, int end) {
    return scan.has(end, Cues.FORENAME)
        && (end == first || words.hyphenAfter(end - 1))
        && !(scan.sentenceStart(first) && scan.has(first, Cues.STARTER));
  }

  /** The capitalised word that follows one to three particles, or -1. */
  private int particles(int from) {
    int i = from;
    while (i < words.size()
        && i < from + 3
        && !words.capital(i)
        && scan.has(i, Cues.PARTICLE | Cues.JOIN | Cues.FOREIGN_JOIN)) {
      if (!words.joined(i)) {
        return -1;
      }
      i++;
    }
    return i > from && i < words.size() && words.capital(i) ? i : -1;
  }
}
