package org.dragoman.claim;

import java.util.List;
import org.dragoman.mention.Quotation;
import org.dragoman.model.Parse;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Tells where the content of a reported statement ends.
 *
 * <p>The tree gives a first end; it moves on to the next separator where it would cut a phrase or a
 * quotation in two, and back where the sentence turns to another cue.
 */
final class ContentEnds {
  /** How many words may stand between a verb and what it opens. */
  static final int REACH = 30;

  private static final String SEPARATORS = ",;:.!?";

  private final Story story;
  private final List<Cue> cues;

  ContentEnds(Story story, List<Cue> cues) {
    this.story = story;
    this.cues = cues;
  }

  /** The content of a cue that starts at an offset and whose clause or phrase has this head. */
  @Nullable Span content(Cue cue, int first, int head) {
    int start = withMark(cue, first);
    Span whole = wholeQuotation(start);
    if (whole != null) {
      return whole;
    }
    Parse parse = cue.parse();
    int end = Math.max(start, parse.subtree(head).end());
    if (parse.subtree(head).start() < cue.group().start()) {
      // The head governs the cue itself: its subtree is the whole sentence.
      end = Math.max(start, endOfOwn(parse, head, start));
    }
    end = completed(parse, start, end);
    end = Math.min(end, turn(cue, start, end));
    return story.trimmed(start, end);
  }

  /** Whether a word ends the stretch in which a verb's clause or object may start. */
  static boolean stops(Word word) {
    return (word.is(Upos.PUNCT) && ".;:!?»\"".contains(word.form()))
        || (Clauses.isVerb(word) && Clauses.isFinite(word))
        || Clauses.isInfinitive(word);
  }

  /** A content moved on over appositions to the phrase that holds its first finite verb. */
  Span toVerb(Cue cue, int start, Span content) {
    Parse parse = cue.parse();
    for (Word word : parse.words()) {
      boolean verb = Clauses.isVerb(word) && Clauses.isFinite(word);
      if (word.start() >= content.end() && verb) {
        int end = completed(parse, start, word.end());
        Span longer = story.trimmed(start, Math.min(end, turn(cue, start, end)));
        return longer == null ? content : longer;
      }
    }
    return content;
  }

  /** The offset of the quotation mark right before a first word, or of that word. */
  private int withMark(Cue cue, int first) {
    int quotation = story.quotationAt(first);
    if (quotation < 0) {
      return first;
    }
    Quotation around = story.quotations().get(quotation);
    boolean opens = around.inside().start() == story.skip(first, "");
    return opens && around.span().start() >= cue.group().end() ? around.span().start() : first;
  }

  /**
   * The quotation that is all of the content: it starts it, and a comma or stop follows; or null.
   */
  private @Nullable Span wholeQuotation(int start) {
    int at = story.skip(start, "");
    int index = story.quotationFrom(at);
    if (index >= story.quotations().size()) {
      return null;
    }
    Span quotation = story.quotations().get(index).span();
    int next = story.skip(quotation.end(), "");
    boolean closes = next < story.text().length() && ",.;".indexOf(story.text().charAt(next)) >= 0;
    return quotation.start() == at && closes && story.wordCount(quotation) >= 4 ? quotation : null;
  }

  /** A stretch with the words that complete its last phrase. */
  @Nullable Span phrase(Cue cue, int start, int end) {
    int last =
        Math.min(completed(cue.parse(), start, end), turn(cue, start, cue.parse().span().end()));
    return story.trimmed(start, Math.max(last, end));
  }

  private static int endOfOwn(Parse parse, int head, int start) {
    int end = start;
    for (int child : parse.children(head)) {
      Span subtree = parse.subtree(child);
      if (subtree.start() >= start) {
        end = Math.max(end, subtree.end());
      }
    }
    return end;
  }

  /** Moves an end that cuts a quotation or a phrase to the end of it. */
  private int completed(Parse parse, int start, int end) {
    int sentenceEnd = parse.span().end();
    int own = story.quotationAt(start);
    own = own >= 0 && story.quotations().get(own).span().start() < start ? own : -1;
    int at = end;
    while (at < sentenceEnd) {
      int quotation = story.quotationAt(Math.max(0, at - 1));
      if (quotation >= 0 && quotation != own) {
        int close = story.quotations().get(quotation).span().end();
        if (close > at) {
          at = close;
          continue;
        }
      }
      int next = story.skip(at, "");
      if (next >= sentenceEnd || SEPARATORS.indexOf(story.text().charAt(next)) >= 0) {
        if (next < sentenceEnd && goesOn(parse, next)) {
          at = nextSeparator(next + 1, sentenceEnd, own);
          continue;
        }
        return Math.min(next, sentenceEnd);
      }
      if (quotation >= 0 && quotation != own && joinsClause(parse, next)) {
        return at;
      }
      if (story.quotationAt(next) >= 0 && story.quotationAt(next) != own) {
        Quotation opened = story.quotations().get(story.quotationAt(next));
        at = opened.span().end();
        continue;
      }
      at = nextSeparator(next, sentenceEnd, own);
    }
    int quotation = story.quotationAt(Math.max(0, at - 1));
    return quotation >= 0 && quotation != own
        ? Math.max(at, story.quotations().get(quotation).span().end())
        : at;
  }

  /** Whether a conjunction with a clause of its own stands at an offset: "« … » et a menacé". */
  private static boolean joinsClause(Parse parse, int offset) {
    int at = Story.wordFrom(parse, offset);
    if (at >= parse.size() || !parse.word(at).is(Upos.CCONJ)) {
      return false;
    }
    for (int i = at + 1; i < Math.min(parse.size(), at + 4); i++) {
      if (Clauses.isVerb(parse.word(i)) || parse.word(i).is(Upos.SCONJ)) {
        return true;
      }
      if (!parse.word(i).is(Upos.PRON) && !parse.word(i).is(Upos.ADV)) {
        return false;
      }
    }
    return false;
  }

  /**
   * Whether the content goes on after a comma: with a preposition, a conjunction, a relative clause
   * or a participle, but not with a clause or an apposition of the article's own.
   */
  private static boolean goesOn(Parse parse, int separator) {
    int next = Story.wordFrom(parse, separator + 1);
    if (next >= parse.size() || !parse.word(Math.max(0, next - 1)).form().equals(",")) {
      return false;
    }
    Word word = parse.word(next);
    return switch (VerbPhrases.lower(word.form())) {
      case "ce", "alors", "selon", "tandis", "mais", "a-t-il" -> false;
      case "qui",
          "dont",
          "où",
          "comme",
          "si",
          "s'",
          "car",
          "lorsque",
          "lorsqu'",
          "quand",
          "et",
          "ou",
          "ni",
          "voire",
          "y",
          "notamment",
          "avant",
          "après" ->
          true;
      default ->
          word.is(Upos.ADP)
              || word.is(Upos.SCONJ)
              || (word.is(Upos.VERB) && !Clauses.isFinite(word) && !Clauses.isInfinitive(word));
    };
  }

  private int nextSeparator(int from, int limit, int own) {
    String text = story.text();
    int depth = 0;
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (depth <= 0 && story.quotationAt(i) >= 0 && story.quotationAt(i) != own) {
        return i;
      } else if (depth <= 0
          && SEPARATORS.indexOf(c) >= 0
          && (i + 1 == text.length() || Story.isBlank(text.charAt(i + 1)))) {
        return i;
      }
    }
    return limit;
  }

  /** Where the sentence turns from the content of one cue to another cue of the same speaker. */
  private int turn(Cue cue, int start, int end) {
    Parse parse = cue.parse();
    int main = mainVerbAgain(cue, start, end);
    if (main >= 0) {
      return main;
    }
    for (Cue other : cues) {
      if (other.sentence() != cue.sentence() || other.from() <= start || other.from() >= end) {
        continue;
      }
      if (story.quotationAt(other.from()) >= 0) {
        continue;
      }
      Word verb = parse.word(other.verb());
      boolean participle = verb.hasFeature("VerbForm=Part") && verb.hasFeature("Tense=Pres");
      boolean apart = story.before(other.from()) == ',';
      if (apart && (participle || other.inverted())) {
        return other.from();
      }
      if (verb.hasRelation("conj") && verb.head() == cue.verb() && !other.passive()) {
        return beforeConjunction(parse, other);
      }
      if (participle && precededByGerundMark(parse, other)) {
        return parse.word(Math.max(0, other.verb() - 1)).start();
      }
    }
    return joinedVerb(cue, start, end);
  }

  /** Where a verb joined to the cue's, though no cue itself, starts: "dénonce A et épingle B". */
  private int joinedVerb(Cue cue, int start, int end) {
    Parse parse = cue.parse();
    for (int child : parse.children(cue.verb(), "conj")) {
      Word verb = parse.word(child);
      boolean inside = verb.start() > start && verb.start() < end;
      if (inside && verb.is(Upos.VERB) && story.quotationAt(verb.start()) < 0) {
        for (int mark : parse.children(child, "cc")) {
          int at = parse.word(mark).start();
          // After a clause of its own the verb may as well go on with that clause.
          if (at > start && mark < child && !story.hasFiniteVerb(new Span(start, at))) {
            return at;
          }
        }
      }
    }
    return end;
  }

  /** "X, qui affirme que …, est arrivé": where the sentence of a relative clause goes on, or -1. */
  private int mainVerbAgain(Cue cue, int start, int end) {
    Parse parse = cue.parse();
    if (!parse.word(cue.verb()).deprel().equals("acl:relcl")) {
      return -1;
    }
    for (int i = 1; i < parse.size(); i++) {
      Word word = parse.word(i);
      if (word.start() > start
          && word.start() < end
          && parse.word(i - 1).form().equals(",")
          && Clauses.isVerb(word)
          && Clauses.isFinite(word)
          && story.quotationAt(word.start()) < 0) {
        return parse.word(i - 1).start();
      }
    }
    return -1;
  }

  private static boolean precededByGerundMark(Parse parse, Cue other) {
    return other.verb() > 0 && VerbPhrases.lower(parse.word(other.verb() - 1).form()).equals("en");
  }

  private static int beforeConjunction(Parse parse, Cue other) {
    for (int child : parse.children(other.verb(), "cc")) {
      if (parse.word(child).start() < other.from()) {
        return parse.word(child).start();
      }
    }
    return other.from();
  }
}
