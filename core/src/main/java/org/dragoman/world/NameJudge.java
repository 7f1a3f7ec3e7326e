package org.dragoman.world;

import org.dragoman.mention.Name.Kind;
import org.jspecify.annotations.Nullable;

/** Decides what kind of thing a name names, by the name itself and the words around it. */
final class NameJudge {
  /** Below this nothing speaks for a name at all. */
  private static final double ENOUGH = 0.9;

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
    double[] scores = new double[3];
    boolean plainTown = true;
    for (Known known : scan.knownAt(first)) {
      double weight =
          switch (known) {
            case Known.State s -> 5;
            case Known.Organisation o -> 4;
            case Known.Seat s -> 4;
            case Known.Person p -> 4;
            case Known.Locality p -> last > first ? 3 : townWeight(p);
            case Known.People p -> 0;
          };
      plainTown &= known instanceof Known.Locality || known instanceof Known.People;
      int kind = kindOf(known).ordinal();
      scores[kind] = Math.max(scores[kind], weight);
    }
    if (plainTown && first == last) {
      context(first, last, scores);
      if (scan.sentenceStart(first) && scan.has(first, Cues.STARTER)) {
        scores[Kind.PLACE.ordinal()] -= 2;
      }
      if (words.allCapitals(first) && words.end(first) - words.start(first) < 5) {
        scores[Kind.PLACE.ordinal()] -= 2;
      }
      return verdict(first, last, scores);
    }
    if (scores[0] > 0 && scores[2] > 0 || scores[1] > 0 && scores[2] > 0) {
      context(first, last, scores);
    }
    return verdict(first, last, scores);
  }

  /** Small towns often share their name with a common word or a family. */
  private static double townWeight(Known.Locality place) {
    if (place.capital() || place.population() > 1_000_000 || !place.kind().equals("city")) {
      return 4;
    }
    return place.population() > 200_000 ? 2.5 : 1.5;
  }

  static Kind kindOf(Known known) {
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
    double[] scores = new double[3];
    shape(first, last, scores);
    context(first, last, scores);
    if (known >= 0) {
      for (Known one : scan.knownAt(first)) {
        scores[kindOf(one).ordinal()] += one instanceof Known.Person ? 2 : 0.7;
      }
    }
    if (first == last && scan.sentenceStart(first) && titles.leadsTo(first) == 0) {
      for (int kind = 0; kind < 3; kind++) {
        scores[kind] -= 1.2;
      }
    }
    return verdict(first, last, scores);
  }

  private @Nullable Found verdict(int first, int last, double[] scores) {
    int best = 0;
    for (int kind = 1; kind < 3; kind++) {
      best = scores[kind] > scores[best] ? kind : best;
    }
    if (scores[best] < ENOUGH) {
      return null;
    }
    double second = 0;
    for (int kind = 0; kind < 3; kind++) {
      second = kind == best ? second : Math.max(second, scores[kind]);
    }
    return new Found(first, last, Kind.values()[best], scores[best] - second);
  }

  /** What the words of the name say. */
  private void shape(int first, int last, double[] scores) {
    int size = last - first + 1;
    boolean capitals = false;
    for (int i = first; i <= last; i++) {
      capitals |= words.allCapitals(i);
      scores[1] += scan.has(i, Cues.ORGANISATION_WORD) ? 3 : 0;
      scores[2] += scan.has(i, Cues.PLACE_WORD) ? 2.5 : 0;
      if (i > first && scan.has(i, Cues.PARTICLE) && !words.capital(i)) {
        scores[0] += 1;
      }
    }
    if (size == 1) {
      scores[1] += capitals ? 2.5 : 0.8;
      scores[0] += capitals ? 0 : scan.has(first, Cues.FORENAME) ? 1.2 : 0.9;
      scores[2] += capitals ? 0 : 0.5;
    } else {
      scores[0] += scan.has(first, Cues.FORENAME) ? 3.5 : size <= 3 ? 1.2 : 0.5;
      scores[1] += capitals ? 1.2 : 0.9;
      scores[2] += words.hyphenAfter(first) && size >= 3 ? 1.6 : 0.6;
      if (words.end(first) - words.start(first) == 1) {
        scores[0] += 2.5;
      }
    }
    String end = words.folded(last);
    if (end.endsWith("stan") || end.endsWith("grad") || end.endsWith("ville")
        || end.endsWith("bourg") || end.endsWith("shire") || end.endsWith("land")) {
      scores[2] += size == 1 ? 1.2 : 0.3;
    }
  }

  /** What the words before and after say. */
  private void context(int first, int last, double[] scores) {
    scores[0] += 2.2 * titles.leadsTo(first) + (titles.follows(last) ? 1.6 : 0);
    int before = first - 1;
    if (before >= 0 && near(before)) {
      String word = words.folded(before);
      boolean article = word.equals("le") || word.equals("la") || word.equals("l") || word.equals("les");
      if (scan.has(before, Cues.COURTESY)) {
        scores[0] += 6;
      } else if (word.equals("en")) {
        scores[2] += 3.5;
      } else if (word.equals("a")) {
        scores[2] += 2.2;
      } else if (scan.has(before, Cues.BEFORE_PLACE)) {
        scores[2] += 1.2;
      } else if (word.equals("du") || word.equals("des") || article) {
        scores[0] -= 0.6;
        scores[1] += 0.7;
        scores[2] += 0.4;
      }
      noun(article || word.equals("de") || word.equals("du") || word.equals("d") || word.equals("des")
          ? before - 1 : before, before, scores);
      if (article && before > 0 && words.folded(before - 1).equals("a")) {
        scores[2] += 0.6;
      } else if (article && scan.has(before - 1, Cues.BEFORE_PLACE)) {
        scores[2] += 1.2;
      }
    }
    after(last, scores);
  }

  private boolean near(int before) {
    return words.joined(before)
        || (scan.has(before, Cues.COURTESY) && words.start(before + 1) - words.end(before) <= 2);
  }

  private void noun(int noun, int before, double[] scores) {
    if (noun < 0) {
      return;
    }
    if (scan.has(noun, Cues.PLACE_NOUN) && noun < before) {
      scores[2] += 3.5;
    }
    if (scan.has(noun, Cues.ORGANISATION_NOUN) && noun == before) {
      scores[1] += 3;
    } else if (scan.has(noun, Cues.ORGANISATION_NOUN)) {
      scores[1] += 0.6;
    }
  }

  private void after(int last, double[] scores) {
    int next = last + 1;
    if (next >= words.size()) {
      return;
    }
    char gap = words.text.charAt(words.end(last));
    if (gap == ' ' && scan.has(next, Cues.PERSON_VERB)) {
      scores[0] += 0.4;
    } else if (gap == ',' && next + 1 < words.size() && words.folded(next + 1).equals("ans")) {
      scores[0] += 3;
    }
  }
}
