package org.dragoman.claim;

import java.util.List;
import org.dragoman.claim.VerbPhrases.Frame;
import org.dragoman.model.Parse;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds the clause that a verb of speech opens with "que": "a annoncé hier à Oslo que …". */
final class ThatClauses {
  private final Story story;
  private final List<Cue> cues;
  private final ContentEnds ends;

  ThatClauses(Story story, List<Cue> cues, ContentEnds ends) {
    this.story = story;
    this.cues = cues;
    this.ends = ends;
  }

  /** The clause that a cue's "que" opens, or null. */
  @Nullable Span content(Cue cue) {
    Parse parse = cue.parse();
    int that = that(cue);
    if (that < 0) {
      return null;
    }
    int head = clauseHead(parse, cue, that);
    int start = parse.word(that).end();
    Span content = ends.content(cue, start, head < 0 ? that : head);
    // A clause has a verb: what a comma cut off before it belongs to it.
    return content == null || story.hasFiniteVerb(content) || story.quotationAt(start) >= 0
        ? content
        : ends.toVerb(cue, start, content);
  }

  /** Index of the "que" that opens the clause of a cue, or -1. */
  private int that(Cue cue) {
    Parse parse = cue.parse();
    boolean aside = false;
    boolean asides = false;
    for (int i = cue.last() + 1; i < parse.size() && i <= cue.last() + ContentEnds.REACH; i++) {
      Word word = parse.word(i);
      if (isThat(word, parse.word(i - 1))) {
        // After what two commas set apart a "que" takes up the verb again.
        boolean resumes = asides && !aside && parse.word(i - 1).form().equals(",");
        boolean other =
            isComparative(parse, i - 1)
                || (opensRelative(parse, i) && !resumes)
                || followsCue(cue, i)
                || followsObject(cue, i);
        return other ? -1 : i;
      }
      if (word.form().equals(",")) {
        aside = !aside;
        asides = true;
      } else if (!aside && ContentEnds.stops(word)) {
        return -1;
      }
    }
    return -1;
  }

  /** A "que" that is no relative pronoun; after a comma the tag is not to be trusted. */
  private static boolean isThat(Word word, Word before) {
    String form = VerbPhrases.lower(word.form());
    boolean that = form.equals("que") || form.equals("qu'");
    return that && (!word.is(Upos.PRON) || before.form().equals(","));
  }

  /** Whether another cue stands between, so that the "que" is its own. */
  private boolean followsCue(Cue cue, int that) {
    int offset = cue.parse().word(that).start();
    for (Cue other : cues) {
      if (other.sentence() == cue.sentence()
          && other.verb() > cue.last()
          && other.group().end() <= offset
          && other.takes(Frame.THAT)
          && offset - other.group().end() <= offset - cue.group().end()) {
        return true;
      }
    }
    return false;
  }

  /** "a annoncé la visite … que": with an object of its own the verb takes no clause. */
  private boolean followsObject(Cue cue, int that) {
    for (int child : cue.parse().children(cue.verb(), "obj")) {
      Word word = cue.parse().word(child);
      if (child > cue.last() && child < that && word.is(Upos.NOUN) && !story.isTime(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean opensRelative(Parse parse, int that) {
    int head = parse.word(that).head();
    return head >= 0 && parse.word(head).deprel().equals("acl:relcl");
  }

  private static boolean isComparative(Parse parse, int index) {
    String form = VerbPhrases.lower(parse.word(index).form());
    if (form.equals("même") && index > 0) {
      // "tout de même que", "quand même que" compare nothing.
      String before = VerbPhrases.lower(parse.word(index - 1).form());
      return !before.equals("de") && !before.equals("quand");
    }
    return switch (form) {
      case "plus",
          "moins",
          "autre",
          "autres",
          "même",
          "mêmes",
          "tel",
          "telle",
          "ainsi",
          "alors",
          "tandis",
          "bien",
          "dès",
          "lors",
          "pour",
          "après",
          "avant" ->
          true;
      default -> false;
    };
  }

  /** The verb of the clause that a "que" opens, or -1. */
  private static int clauseHead(Parse parse, Cue cue, int that) {
    int head = parse.word(that).head();
    if (head > that) {
      return head;
    }
    for (int child : parse.children(cue.verb(), "ccomp")) {
      if (child > that) {
        return child;
      }
    }
    return -1;
  }
}
