package org.dragoman.world;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the names in a text: those known and those that their looks and neighbours betray. */
final class NameFinder {
  private final Scan scan;
  private final Surface words;
  private final NameRuns runs;
  private final HeadedNames headed;
  private final NameJudge judge;
  private final boolean[] titled;

  /**
   * @param titles the offices the text names, after which people are named
   */
  NameFinder(Scan scan, Titles titles) {
    this.scan = scan;
    this.words = scan.words;
    runs = new NameRuns(scan);
    headed = new HeadedNames(scan, runs);
    judge = new NameJudge(scan, titles);
    titled = titles.domains();
  }

  List<Found> find() {
    return NameAgreement.settle(scan, candidates());
  }

  /** What may be names, before the article as a whole has its say. */
  List<Found> candidates() {
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
    return found;
  }

  private @Nullable Found at(int i) {
    int known = knownName(i);
    if (titled[i]) {
      return null;
    }
    Found byHead = known > i ? null : headed.at(i);
    if (byHead != null && byHead.last() > known) {
      return byHead;
    }
    if (!words.capital(i)) {
      return known >= 0 ? judge.known(i, known) : null;
    }
    if (skips(i, known)) {
      return null;
    }
    int end = Math.max(known, runs.end(i));
    if (known < 0 && shouted(i, end)) {
      return null;
    }
    if (known == end || (known >= 0 && newName(i, known + 1))) {
      return judge.known(i, known);
    }
    return judge.unknown(i, withPeople(i, end), known);
  }

  /** Whether a name of its own begins after a known one: "RIA Novosti Valentin …". */
  private boolean newName(int first, int word) {
    boolean town = scan.knownEnd(first) == first && onlyTown(first);
    if (town && scan.has(first, Cues.FORENAME)) {
      return false;
    }
    return scan.has(word, Cues.FORENAME)
        || (knownName(word) >= 0 && !(onlyTown(word) && scan.knownEnd(word) == word));
  }

  /** Four words and more in capitals are a headline, not a name. */
  private boolean shouted(int first, int end) {
    int capitals = 0;
    for (int i = first; i <= end; i++) {
      capitals += words.allCapitals(i) ? 1 : 0;
    }
    return capitals > 3;
  }

  private boolean onlyTown(int word) {
    return scan.knownAt(word).stream().allMatch(known -> known instanceof Known.Locality);
  }

  /** "Mutualité française": the people's adjective belongs to a name that is no person's. */
  private int withPeople(int first, int end) {
    int next = end + 1;
    if (first == end
        && next < words.size()
        && words.blankAfter(end)
        && !words.capital(next)
        && !words.allCapitals(end)
        && !scan.sentenceStart(first)
        && scan.people(next) != null
        && !scan.has(first, Cues.FORENAME)) {
      return scan.knownEnd(next);
    }
    return end;
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
  private boolean skips(int i, int known) {
    boolean starts = scan.sentenceStart(i);
    boolean function = scan.has(i, Cues.JOIN | Cues.BEFORE_PLACE);
    if (known > i) {
      return false;
    }
    if (known == i) {
      return starts && function;
    }
    if (scan.has(i, Cues.COURTESY | Cues.NEVER) || scan.people(i) != null) {
      return true;
    }
    boolean single = words.end(i) - words.start(i) == 1;
    if (!runs.initial(i) && (single || roman(i))) {
      return true;
    }
    if (scan.cueAt(i, Cue.Title.class) != null || scan.cueAt(i, Cue.Domain.class) != null) {
      return true;
    }
    if (words.apostropheAfter(i) && words.end(i) - words.start(i) <= 2 && function) {
      return true;
    }
    return starts && (function || scan.has(i, Cues.STARTER));
  }

  /** A Roman numeral, also with an ordinal's ending: "IV", "XVe". */
  private boolean roman(int i) {
    String word = words.word(i);
    int end = word.endsWith("e") || word.endsWith("è") ? word.length() - 1 : word.length();
    for (int c = 0; c < end; c++) {
      if ("IVXLC".indexOf(word.charAt(c)) < 0) {
        return false;
      }
    }
    return end > 0;
  }
}
