package org.dragoman.world;

import org.dragoman.mention.Name.Kind;
import org.jspecify.annotations.Nullable;

/** Decides what kind of thing a name names, by the name itself and the words around it. */
final class NameJudge {
  private static final int PERSON = Kind.PERSON.ordinal();
  private static final int ORGANISATION = Kind.ORGANISATION.ordinal();
  private static final int PLACE = Kind.PLACE.ordinal();

  private final Scan scan;
  private final Surface words;
  private final Titles titles;

  NameJudge(Scan scan, Titles titles) {
    this.scan = scan;
    this.words = scan.words;
    this.titles = titles;
  }

  /** A name that the world has, which may be borne by a person and a place: "Washington". */
  @Nullable Found known(int first, int last) {
    double[] shape = new double[3];
    boolean town = true;
    for (Known known : scan.knownAt(first)) {
      double weight =
          switch (known) {
            case Known.State s -> 7;
            case Known.Organisation o -> first == last ? 4 : 7;
            case Known.Seat s -> 7;
            case Known.Person p -> 7;
            case Known.Locality p -> last > first ? 3.5 : townWeight(p);
            case Known.People p -> 0;
          };
      town &= known instanceof Known.Locality || known instanceof Known.People;
      int kind = kindOf(known).ordinal();
      shape[kind] = Math.max(shape[kind], weight);
    }
    if (town && first == last) {
      ownWord(first, shape);
    }
    double[] context = new double[3];
    context(first, last, context);
    Kind kind = Found.verdict(shape, context);
    boolean doubtful = town && first == last && shape[PLACE] < 4 && scan.sentenceStart(first);
    return kind == null ? null : new Found(first, last, kind, shape, context, doubtful);
  }

  /** A town's name that is also a forename, a leader's surname or a common word. */
  private void ownWord(int word, double[] shape) {
    if (scan.sentenceStart(word) && scan.has(word, Cues.STARTER)) {
      shape[PLACE] -= 3;
    }
    if (words.allCapitals(word) && words.end(word) - words.start(word) < 5) {
      shape[PLACE] -= 2;
      shape[ORGANISATION] += 2;
    }
    if (shape[PLACE] < 4) {
      shape[PERSON] += scan.has(word, Cues.FORENAME) ? 1.2 : 0.7;
      shape[PERSON] += leader(word) ? 2 : 0;
    }
  }

  /** Small towns often share their name with a common word or a family. */
  private static double townWeight(Known.Locality place) {
    if (place.capital() || place.population() > 1_000_000 || !place.kind().equals("city")) {
      return 5;
    }
    return place.population() > 200_000 ? 3 : 2;
  }

  private static Kind kindOf(Known known) {
    return switch (known) {
      case Known.Person p -> Kind.PERSON;
      case Known.Organisation o -> Kind.ORGANISATION;
      case Known.Seat s -> s.kind().equals("place") ? Kind.PLACE : Kind.ORGANISATION;
      default -> Kind.PLACE;
    };
  }

  /**
   * A run of words that the world does not have as a whole.
   *
   * @param known last word of a known name at its beginning, or -1
   */
  @Nullable Found unknown(int first, int last, int known) {
    double[] shape = new double[3];
    double[] context = new double[3];
    shape(first, last, shape);
    context(first, last, context);
    if (known >= 0) {
      for (Known one : scan.knownAt(first)) {
        shape[kindOf(one).ordinal()] += one instanceof Known.Person ? 2 : 0.7;
      }
    }
    if (first == last && leader(first)) {
      shape[PERSON] += 2;
    }
    int seen = scan.seen(first, last);
    if (seen >= 0) {
      shape[seen] += 2.5;
    }
    Kind kind = Found.verdict(shape, context);
    boolean doubtful = first == last && scan.sentenceStart(first) && titles.leadsTo(first) == 0;
    return kind == null ? null : new Found(first, last, kind, shape, context, doubtful);
  }

  private boolean leader(int word) {
    return !scan.world.leadersBySurname(NameKey.word(words.folded(word))).isEmpty();
  }

  /** What the words of the name say. */
  private void shape(int first, int last, double[] scores) {
    int size = last - first + 1;
    boolean capitals = false;
    for (int i = first; i <= last; i++) {
      capitals |= words.allCapitals(i);
      scores[ORGANISATION] += scan.has(i, Cues.ORGANISATION_WORD) ? 3 : 0;
      scores[PLACE] += scan.has(i, Cues.PLACE_WORD) ? 4 : 0;
      if (i > first && !words.capital(i)) {
        scores[PERSON] += scan.has(i, Cues.PARTICLE) ? 1 : 0;
        scores[ORGANISATION] += scan.has(i, Cues.FOREIGN_JOIN) ? 2 : 0;
      }
    }
    if (size == 1) {
      scores[ORGANISATION] += capitals ? 2.5 : 0.8;
      // News gives a person's name in full at first, so a lone unknown word is seldom one.
      scores[PERSON] += capitals ? 0 : scan.has(first, Cues.FORENAME) ? 1.2 : 0.5;
      scores[PLACE] += capitals ? 0 : 0.9;
    } else {
      scores[PERSON] += scan.has(first, Cues.FORENAME) ? 3.5 : size <= 3 ? 1.2 : 0.5;
      scores[ORGANISATION] += capitals ? 1.2 : 0.9;
      scores[PLACE] += words.hyphenAfter(first) && size >= 3 ? 1.6 : 0.6;
      if (words.end(first) - words.start(first) == 1
          && !Character.isDigit(words.text.charAt(words.start(first)))) {
        scores[PERSON] += 2.5;
      }
    }
    ending(last, size, scores);
  }

  private void ending(int last, int size, double[] scores) {
    String end = words.folded(last);
    if (end.endsWith("stan")
        || end.endsWith("grad")
        || end.endsWith("ville")
        || end.endsWith("bourg")
        || end.endsWith("shire")
        || end.endsWith("land")) {
      scores[PLACE] += size == 1 ? 1.2 : 0.3;
    }
  }

  /** What the words before and after say. */
  private void context(int first, int last, double[] scores) {
    scores[PERSON] += 2.2 * titles.leadsTo(first) + (titles.follows(last) ? 1.6 : 0);
    int before = first - 1;
    if (before >= 0 && near(before)) {
      before(before, scores);
    }
    after(last, scores);
  }

  private boolean near(int before) {
    return words.joined(before)
        || (scan.has(before, Cues.COURTESY) && words.start(before + 1) - words.end(before) <= 2);
  }

  private void before(int before, double[] scores) {
    String word = words.folded(before);
    boolean article =
        word.equals("le") || word.equals("la") || word.equals("l") || word.equals("les");
    boolean genitive = word.equals("du") || word.equals("des");
    if (scan.has(before, Cues.COURTESY)) {
      scores[PERSON] += 6;
    } else if (word.equals("en")) {
      scores[PLACE] += 3.5;
    } else if (word.equals("a")) {
      scores[PLACE] += 2.2;
    } else if (scan.has(before, Cues.BEFORE_PLACE)) {
      scores[PLACE] += 1.2;
    } else if (genitive || article) {
      scores[PERSON] -= 0.6;
      scores[ORGANISATION] += 0.7;
      scores[PLACE] += 0.4;
    }
    boolean linked = article || genitive || word.equals("de") || word.equals("d");
    noun(linked ? before - 1 : before, before, scores);
    if (article && scan.has(before - 1, Cues.BEFORE_PLACE)) {
      scores[PLACE] += 1.2;
    }
  }

  private void noun(int noun, int before, double[] scores) {
    if (noun < 0 || !words.joined(noun)) {
      return;
    }
    if (scan.has(noun, Cues.PLACE_NOUN) && noun < before) {
      scores[PLACE] += 3.5;
    }
    if (scan.has(noun, Cues.ORGANISATION_NOUN)) {
      scores[ORGANISATION] += noun == before ? 3 : 0.6;
    }
  }

  private void after(int last, double[] scores) {
    int next = last + 1;
    if (next >= words.size()) {
      return;
    }
    char gap = words.text.charAt(words.end(last));
    if (gap == ' ' && scan.has(next, Cues.PERSON_VERB)) {
      scores[PERSON] += 0.4;
    } else if (gap == ',' && next + 1 < words.size() && words.folded(next + 1).equals("ans")) {
      scores[PERSON] += 3;
    }
  }
}
