package org.dragoman.world;

import org.dragoman.mention.Name;
import org.jspecify.annotations.Nullable;

/**
 * Names that begin with a common noun: "ministère de l'Intérieur", "Cour pénale internationale".
 */
final class HeadedNames {
  private final Scan scan;
  private final Surface words;
  private final NameRuns runs;

  HeadedNames(Scan scan, NameRuns runs) {
    this.scan = scan;
    this.words = scan.words;
    this.runs = runs;
  }

  /** The headed name that begins at a word, or null. */
  @Nullable Found at(int i) {
    Cue.Head head = scan.cueAt(i, Cue.Head.class);
    if (head == null) {
      return null;
    }
    int end = scan.cueEnd(i);
    if (head.follow().contains("Phrase")) {
      return words.capital(i) ? capital(head, i, end) : null;
    }
    int last = lower(head, i, end);
    return last < 0 ? null : Found.sure(i, last, head.kind());
  }

  private @Nullable Found capital(Cue.Head head, int i, int end) {
    int last = phraseEnd(end, head.follow().contains("named"));
    if (last == end && end == i) {
      // A head alone names only in the middle of a sentence: "la Commission a proposé".
      boolean alone = !scan.sentenceStart(i) && head.kind() == Name.Kind.ORGANISATION;
      return alone ? Found.sure(i, i, head.kind()) : null;
    }
    return Found.sure(i, last, head.kind());
  }

  /** Where the words that belong to a capitalised head end. */
  private int phraseEnd(int head, boolean named) {
    int end = head;
    while (end + 1 < words.size() && end - head < 14 && words.joined(end)) {
      int next = end + 1;
      if (scan.sentenceStart(next) || scan.has(next, Cues.COURTESY)) {
        break;
      }
      if (words.capital(next)) {
        // After an adjective a capital begins another name: "Conseil européen Donald Tusk".
        if ((!words.capital(end) && end > head) || (forename(next) && !named)) {
          break;
        }
        end = Math.max(runs.end(next), scan.knownEnd(next));
      } else if (adjectiveEnd(next) >= 0) {
        end = adjectiveEnd(next);
      } else if (scan.has(next, Cues.JOIN)) {
        int target = afterJoins(next);
        if (target < 0) {
          break;
        }
        end = target;
      } else {
        break;
      }
    }
    return end;
  }

  private boolean forename(int word) {
    return scan.has(word, Cues.FORENAME)
        && word + 1 < words.size()
        && words.blankAfter(word)
        && words.capital(word + 1);
  }

  /** Last word of an adjective that may belong to a name, or -1. */
  private int adjectiveEnd(int word) {
    if (words.capital(word)) {
      return -1;
    }
    if (scan.people(word) != null) {
      return scan.knownEnd(word);
    }
    return scan.has(word, Cues.INSIDE) && !scan.has(word, Cues.JOIN) ? word : -1;
  }

  /** The end of what follows joining words such as "de la" and still belongs, or -1. */
  private int afterJoins(int from) {
    int i = from;
    while (i < words.size() && i < from + 4 && !words.capital(i) && scan.has(i, Cues.JOIN)) {
      if (!words.joined(i)) {
        return -1;
      }
      i++;
    }
    if (i >= words.size()) {
      return -1;
    }
    String first = words.folded(from);
    boolean genitive = first.startsWith("d") || first.equals("pour");
    if (words.capital(i)) {
      boolean joins =
          genitive
              || first.equals("et") && scan.cueAt(i, Cue.Domain.class) != null
              || first.equals("en") && genitiveBefore(from);
      return joins ? Math.max(runs.end(i), scan.knownEnd(i)) : -1;
    }
    return scan.has(i, Cues.INSIDE) && !first.equals("a") && !first.equals("en") ? i : -1;
  }

  /**
   * "Organisation pour la sécurité et la coopération en Europe": "en" belongs after such a phrase.
   */
  private boolean genitiveBefore(int word) {
    return scan.has(word - 1, Cues.INSIDE);
  }

  /** The end of a name whose head is a lower-case noun, or -1 where it names nothing. */
  private int lower(Cue.Head head, int i, int headEnd) {
    int end = headEnd;
    if (!words.joined(end) || end + 1 >= words.size()) {
      return -1;
    }
    boolean people = false;
    while (end + 1 < words.size() && words.blankAfter(end) && adjectiveEnd(end + 1) >= 0) {
      people |= scan.people(end + 1) != null;
      end = adjectiveEnd(end + 1);
    }
    if (people && head.follow().contains("people")) {
      return end;
    }
    if (end + 1 >= words.size() || !words.joined(end) || scan.sentenceStart(end + 1)) {
      return -1;
    }
    int next = end + 1;
    if (words.capital(next)) {
      boolean direct =
          head.follow().contains("direct")
              && words.blankAfter(end)
              && !scan.has(next, Cues.COURTESY)
              && (head.kind() == Name.Kind.PLACE || !forename(next));
      return direct ? Math.max(runs.end(next), scan.knownEnd(next)) : -1;
    }
    return head.follow().contains("de") ? genitive(head, next) : -1;
  }

  private int genitive(Cue.Head head, int from) {
    int i = from;
    String first = words.folded(i);
    if (!(first.equals("de") || first.equals("du") || first.equals("des") || first.equals("d"))) {
      return -1;
    }
    while (i < words.size() && i < from + 3 && !words.capital(i) && scan.has(i, Cues.JOIN)) {
      if (!words.joined(i)) {
        return -1;
      }
      i++;
    }
    if (i >= words.size() || !words.capital(i)) {
      return -1;
    }
    if (head.kind() == Name.Kind.PLACE && forename(i)) {
      return -1;
    }
    boolean other = head.kind() == null;
    if (other && scan.knownAt(i, Known.Organisation.class) != null) {
      return -1;
    }
    int end = Math.max(runs.end(i), scan.knownEnd(i));
    return head.follow().contains("phrase") ? phraseEnd(end, false) : end;
  }
}
