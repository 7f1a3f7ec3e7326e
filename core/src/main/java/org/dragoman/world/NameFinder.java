package org.dragoman.world;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the names in a text: those known and those that their looks and neighbours betray. */
final class NameFinder {
  private final Scan scan;
  private final Surface words;
  private final HeadedNames headed;
  private final NameJudge judge;

  /**
   * @param titles the offices the text names, after which people are named
   */
  NameFinder(Scan scan, Titles titles) {
    this.scan = scan;
    this.words = scan.words;
    headed = new HeadedNames(scan, this);
    judge = new NameJudge(scan, titles);
  }

  List<Found> find() {
    List<Found> found = new ArrayList<>();
    int i = 0;
    while (i < scan.size()) {
      Found name = at(i);
      if (name == null) {
        i++;
      } else {
        found.add(name);
        i = name.last() + 1;
      }
    }
    return NameAgreement.settle(scan, found);
  }

  private @Nullable Found at(int i) {
    int known = knownName(i);
    Found byHead = headed.at(i);
    if (byHead != null && byHead.last() > known) {
      return byHead;
    }
    if (!words.capital(i)) {
      return known >= 0 ? judge.known(i, known) : null;
    }
    if (known < 0 && skips(i)) {
      return null;
    }
    int end = Math.max(known, runEnd(i));
    if (known == end) {
      return judge.known(i, end);
    }
    return judge.unknown(i, end, known);
  }

  /** Last word of a known name that begins here and is no mere adjective or people; or -1. */
  private int knownName(int i) {
    for (Known known : scan.knownAt(i)) {
      if (!(known instanceof Known.People)) {
        return scan.knownEnd(i);
      }
    }
    return -1;
  }

  /** Whether a capitalised word begins no name: the first word of a sentence, a title, a people. */
  private boolean skips(int i) {
    boolean single = words.end(i) - words.start(i) == 1;
    if (scan.has(i, Cues.COURTESY | Cues.NEVER) || (single && !initial(i))) {
      return true;
    }
    Known.People people = scan.people(i);
    if (people != null && (scan.knownEnd(i) == runEnd(i) || scan.sentenceStart(i))) {
      return true;
    }
    Cue.Title title = scan.cueAt(i, Cue.Title.class);
    if (title != null) {
      return true;
    }
    if (words.apostropheAfter(i) && words.end(i) - words.start(i) <= 2 && scan.has(i, Cues.JOIN)) {
      return true;
    }
    return scan.sentenceStart(i) && scan.has(i, Cues.STARTER | Cues.JOIN | Cues.BEFORE_PLACE);
  }

  boolean initial(int i) {
    return words.end(i) - words.start(i) == 1
        && words.end(i) < words.text.length()
        && words.text.charAt(words.end(i)) == '.'
        && i + 1 < words.size()
        && words.start(i + 1) - words.end(i) <= 2
        && words.capital(i + 1);
  }

  /** Last word of the run of capitalised words that begins at a word. */
  int runEnd(int i) {
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
      boolean possessive = words.end(next) - words.start(next) == 1 && !words.capital(next);
      boolean elided = words.end(end) - words.start(end) == 1 && words.capital(next);
      return possessive || (elided && end > first) || (elided && !"LlDd".contains(words.word(end)))
          ? next
          : -1;
    }
    if (!words.blankAfter(end) || scan.sentenceStart(next)) {
      return -1;
    }
    if (words.capital(next)) {
      boolean people = scan.people(next) != null && scan.knownEnd(next) == next;
      boolean stop = scan.has(next, Cues.COURTESY) || (people && scan.has(end, Cues.JOIN));
      return stop ? -1 : next;
    }
    if (scan.has(next, Cues.PARTICLE) || (scan.has(next, Cues.JOIN) && forenameOnly(first, end))) {
      return particles(next);
    }
    return -1;
  }

  /** "Bormes-les-Mimosas", "Moon Jae-in", but not "Macron-là" or "Poutine-t-il". */
  private int hyphenated(int end, int next) {
    if (words.capital(next)) {
      return next;
    }
    int length = words.end(next) - words.start(next);
    boolean clitic = length <= 2 && !words.hyphenAfter(next) && !scan.has(end, Cues.FORENAME);
    if (!clitic) {
      return next;
    }
    String word = words.folded(next);
    return word.equals("la") || word.equals("ci") || word.equals("il") || word.equals("t") ? -1 : next;
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
        && scan.has(i, Cues.PARTICLE | Cues.JOIN)) {
      if (!words.joined(i)) {
        return -1;
      }
      i++;
    }
    return i > from && i < words.size() && words.capital(i) ? i : -1;
  }
}
