package org.dragoman.claim;

import org.dragoman.claim.VerbPhrases.Frame;
import org.dragoman.model.Parse;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds what is said by objects and attributes: "annonce la fin de …", "juge X insuffisant". */
final class SaidObjects {
  private final Story story;
  private final SpeechLexicon lexicon;
  private final ContentEnds ends;

  SaidObjects(Story story, SpeechLexicon lexicon, ContentEnds ends) {
    this.story = story;
    this.lexicon = lexicon;
    this.ends = ends;
  }

  /** What is said of an object: "juge l'accord insuffisant", "qualifie Y de Z"; or null. */
  @Nullable Span described(Cue cue) {
    Parse parse = cue.parse();
    if (cue.entry().reflexive()) {
      return attribute(cue);
    }
    for (int i = cue.last() + 1; i < Math.min(parse.size(), cue.last() + ContentEnds.REACH); i++) {
      Word word = parse.word(i);
      String form = VerbPhrases.lower(word.form());
      if (ContentEnds.stops(word) && !"\"»".contains(word.form())) {
        return null;
      }
      if (i > cue.last() + 1 && isPredicate(cue, word)) {
        return ends.content(cue, parse.word(cue.last()).end(), cue.verb());
      }
      if (form.equals("comme")
          || ((form.equals("de") || form.equals("d'"))
              && word.head() >= 0
              && attachesTo(parse, word.head(), cue.verb()))) {
        Span content = ends.content(cue, parse.word(cue.last()).end(), cue.verb());
        return content;
      }
    }
    return null;
  }

  /** "juge l'accord insuffisant": an adjective said of the object. */
  private static boolean isPredicate(Cue cue, Word word) {
    return word.head() == cue.verb()
        && word.hasRelation("xcomp")
        && (word.is(Upos.ADJ) || word.hasFeature("VerbForm=Part"));
  }

  private static boolean attachesTo(Parse parse, int word, int verb) {
    return parse.word(word).head() == verb
        && (parse.word(word).hasRelation("obl") || parse.word(word).hasRelation("xcomp"));
  }

  /** "se dit prêt à …": the adjective and what hangs on it. */
  private @Nullable Span attribute(Cue cue) {
    Parse parse = cue.parse();
    for (int i = cue.last() + 1; i < Math.min(parse.size(), cue.last() + 5); i++) {
      Word word = parse.word(i);
      boolean participle = word.hasFeature("VerbForm=Part") && !word.hasFeature("Tense=Pres");
      if (word.is(Upos.ADJ) || participle) {
        int start = i;
        while (start > cue.last() + 1 && parse.word(start - 1).is(Upos.ADV)) {
          start--;
        }
        return ends.content(cue, parse.word(start).start(), i);
      }
      boolean light = word.is(Upos.ADV) || word.is(Upos.PRON) || word.is(Upos.PUNCT);
      if (!light && !story.isTime(word)) {
        return null;
      }
    }
    return null;
  }

  /** A quotation that stands right where the object would, with the words that lead into it. */
  @Nullable Span quotedObject(Cue cue) {
    int at = story.quotationFrom(cue.group().end());
    if (at >= story.quotations().size()) {
      return null;
    }
    Span quotation = story.quotations().get(at).span();
    if (quotation.start() >= cue.parse().span().end()) {
      return null;
    }
    Parse parse = cue.parse();
    int first = Story.wordFrom(parse, cue.group().end());
    int between = 0;
    for (int i = first; i < parse.size() && parse.word(i).start() < quotation.start(); i++) {
      if (ContentEnds.stops(parse.word(i)) || ++between > 8) {
        return null;
      }
    }
    if (cue.inverted() || (between == 0 && story.hasFiniteVerb(quotation))) {
      return quotation;
    }
    if (between == 0) {
      return ends.phrase(cue, quotation.start(), quotation.end());
    }
    if (!cue.takes(Frame.NOUN) && !cue.takes(Frame.OF) && !cue.takes(Frame.AS)) {
      return story.wordCount(quotation) >= 4 ? quotation : null;
    }
    int from = parse.word(first).start();
    return ends.phrase(cue, from, Math.max(quotation.end(), from));
  }

  /** The object that says it: "annonce la tenue d'un sommet"; or null. */
  @Nullable Span object(Cue cue) {
    Parse parse = cue.parse();
    for (int child : parse.children(cue.verb(), "obj")) {
      Word word = parse.word(child);
      boolean said = !lexicon.isNoContent(word.lemma()) && !isSentence(cue) && !story.isTime(word);
      if (child > cue.last() && !word.is(Upos.PRON) && child != cue.subject() && said) {
        Span subtree = parse.subtree(child);
        int from = Math.max(subtree.start(), parse.word(cue.last()).end());
        return ends.content(cue, from, child);
      }
    }
    return null;
  }

  /** "le tribunal a condamné …" */
  private boolean isSentence(Cue cue) {
    return cue.subject() >= 0
        && lexicon.isCourt(cue.parse().word(cue.subject()).lemma())
        && cue.parse().word(cue.verb()).lemma().equals("condamner");
  }

  /** The object with a preposition that says it: "se félicite de l'accord"; or null. */
  @Nullable Span oblique(Cue cue) {
    Parse parse = cue.parse();
    for (int child = cue.last() + 1;
        child < Math.min(parse.size(), cue.last() + ContentEnds.REACH);
        child++) {
      Word word = parse.word(child);
      boolean attached = word.head() == cue.verb() || word.head() == cue.last();
      if (attached
          && (word.hasRelation("obl") || word.hasRelation("nmod"))
          && Clauses.hasCase(parse, child, "de", "à", "contre", "sur")) {
        int from =
            parse
                .word(
                    InfinitivePhrases.addressed(
                        cue, Story.wordFrom(parse, parse.subtree(child).start())))
                .start();
        return ends.content(cue, Math.max(from, parse.word(cue.last()).end()), child);
      }
    }
    return null;
  }
}
