package org.dragoman.claim;

import org.dragoman.claim.VerbPhrases.Frame;
import org.dragoman.model.Parse;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds the infinitive that says it: "dit craindre …", "promet de …", "appelle Y à …". */
final class InfinitivePhrases {
  private final ContentEnds ends;

  InfinitivePhrases(ContentEnds ends) {
    this.ends = ends;
  }

  /** The infinitive that a cue takes with what hangs on it, or null. */
  @Nullable Span content(Cue cue) {
    Parse parse = cue.parse();
    int last = Math.min(parse.size(), cue.last() + ContentEnds.REACH);
    boolean aside = false;
    for (int i = cue.last() + 1; i < last; i++) {
      Word word = parse.word(i);
      if (Clauses.isInfinitive(word)) {
        return opensInfinitive(cue, i);
      }
      if (word.form().equals(",")) {
        aside = !aside;
      } else if (!aside && (ContentEnds.stops(word) || isRelative(word))) {
        return null;
      }
    }
    return null;
  }

  private static boolean isRelative(Word word) {
    return switch (VerbPhrases.lower(word.form())) {
      case "qui", "que", "qu'", "dont", "où", "pour", "sans", "après", "avant" -> true;
      default -> false;
    };
  }

  private @Nullable Span opensInfinitive(Cue cue, int infinitive) {
    Parse parse = cue.parse();
    int start = Clauses.cliticStart(parse, infinitive);
    while (start > cue.last() + 1 && isNegation(parse.word(start - 1))) {
      start--;
    }
    start = Clauses.cliticStart(parse, start);
    Word marker = parse.word(start - 1);
    String form = VerbPhrases.lower(marker.form());
    boolean to = form.equals("de") || form.equals("d'") || form.equals("à");
    if (to
        ? !cue.takes(Frame.TO)
        : start - 1 != cue.last() && !onlyLight(parse, cue.last() + 1, start)) {
      return null;
    }
    if (!to && !cue.takes(Frame.INFINITIVE)) {
      return null;
    }
    int from = to ? addressed(cue, start - 1) : start;
    return ends.content(cue, parse.word(from).start(), infinitive);
  }

  private static boolean isNegation(Word word) {
    return switch (VerbPhrases.lower(word.form())) {
      case "ne", "n'", "pas", "plus", "jamais" -> true;
      default -> false;
    };
  }

  /** Whether only adverbs, clitics and time words stand in a stretch. */
  private static boolean onlyLight(Parse parse, int from, int to) {
    for (int i = from; i < to; i++) {
      Word word = parse.word(i);
      boolean light =
          word.is(Upos.ADV)
              || word.is(Upos.PRON)
              || word.hasRelation("obl")
              || word.is(Upos.PUNCT)
              || word.is(Upos.ADP)
              || word.is(Upos.DET)
              || word.is(Upos.NOUN)
              || word.is(Upos.PROPN)
              || word.is(Upos.NUM)
              || word.is(Upos.ADJ);
      if (!light) {
        return false;
      }
    }
    return true;
  }

  /** "appelle l'Iran à respecter": where the object starts, else where the infinitive does. */
  static int addressed(Cue cue, int marker) {
    Parse parse = cue.parse();
    for (int child : parse.children(cue.verb(), "obj")) {
      if (child > cue.last() && child < marker && !parse.word(child).is(Upos.PRON)) {
        return Math.max(cue.last() + 1, Story.wordFrom(parse, parse.subtree(child).start()));
      }
    }
    return marker;
  }
}
