package org.dragoman.claim;

import java.util.List;
import org.dragoman.claim.VerbPhrases.Frame;
import org.dragoman.model.Parse;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/** Statements told in clauses and phrases: "a annoncé que …", "dit craindre …", "accuse Y de …". */
final class ReportedSpeech {
  /** How far a colon may stand from its verb: "X le dit lui-même aujourd'hui :". */
  private static final int COLON_REACH = 6;

  private final Story story;
  private final SpeechLexicon lexicon;
  private final ThatClauses clauses;
  private final InfinitivePhrases infinitives;
  private final SaidObjects objects;

  ReportedSpeech(Story story, List<Cue> cues, SpeechLexicon lexicon) {
    this.story = story;
    this.lexicon = lexicon;
    ContentEnds ends = new ContentEnds(story, cues);
    this.clauses = new ThatClauses(story, cues, ends);
    this.infinitives = new InfinitivePhrases(ends);
    this.objects = new SaidObjects(story, lexicon, ends);
  }

  /** What a cue reports outside of quotations that stand by themselves, or null. */
  @Nullable Draft draft(Cue cue) {
    if (cue.passive() && cue.subject() < 0) {
      return null;
    }
    boolean speaker = canSpeak(cue);
    Span content = null;
    String rule = "";
    if (cue.takes(Frame.THAT) || (cue.takes(Frame.DOCUMENT) && isDocument(cue))) {
      content = clauses.content(cue);
      rule = "that-clause";
    }
    if (content == null && opensWithAs(cue)) {
      content = besideAs(cue);
      rule = "as-said";
      return content == null ? null : draft(cue, content, rule);
    }
    if (content == null && cue.inverted()) {
      content = ahead(cue);
      rule = "cue-after";
    }
    if (content == null && speaker && (cue.takes(Frame.INFINITIVE) || cue.takes(Frame.TO))) {
      content = infinitives.content(cue);
      rule = "infinitive";
    }
    if (content == null && speaker && cue.takes(Frame.AS)) {
      content = objects.described(cue);
      rule = "described-as";
    }
    if (content == null && speaker && cue.takes(Frame.QUOTE)) {
      content = objects.quotedObject(cue);
      rule = "quoted-phrase";
    }
    if (content == null && speaker && cue.takes(Frame.NOUN)) {
      content = objects.object(cue);
      rule = "object";
    }
    if (content == null && speaker && cue.takes(Frame.OF)) {
      content = objects.oblique(cue);
      rule = "oblique";
    }
    if (content == null && speaker && (cue.takes(Frame.THAT) || cue.takes(Frame.QUOTE))) {
      content = afterColon(cue);
      rule = "colon-clause";
    }
    return content == null ? null : draft(cue, content, rule);
  }

  private boolean isDocument(Cue cue) {
    return cue.subject() >= 0 && lexicon.isDocument(cue.parse().word(cue.subject()).lemma());
  }

  /** "X prévient : S": a sentence of its own that a colon joins to the cue, or null. */
  private @Nullable Span afterColon(Cue cue) {
    Parse parse = cue.parse();
    for (int i = cue.last() + 1; i < Math.min(parse.size(), cue.last() + COLON_REACH); i++) {
      Word word = parse.word(i);
      if (word.form().equals(":")) {
        Span content = story.trimmed(word.end(), parse.span().end());
        return content != null && !cue.inverted() && isOwnClause(content) ? content : null;
      }
      if (ContentEnds.stops(word) || (word.is(Upos.NOUN) && !story.isTime(word))) {
        return null;
      }
    }
    return null;
  }

  private boolean isOwnClause(Span content) {
    return form(content) == Statement.Form.INDIRECT && story.hasFiniteVerb(content);
  }

  private Draft draft(Cue cue, Span content, String rule) {
    return new Draft(
        new Draft.SpeakerWord(cue.sentence(), cue.subject()),
        cue.group(),
        cue.entry().tag(),
        form(content),
        List.of(content),
        rule);
  }

  /**
   * Whether the subject is somebody: a name, a person, a body or a document, or a pronoun for one.
   */
  private boolean canSpeak(Cue cue) {
    if (cue.subject() < 0) {
      return false;
    }
    Word word = cue.parse().word(cue.subject());
    return word.is(Upos.PRON)
        || word.is(Upos.PROPN)
        || word.is(Upos.NUM)
        || lexicon.isSpeaker(word.lemma())
        || story.cast().actorAt(word.span()) != null;
  }

  /** Direct where a quotation is all of it, mixed where it is a part. */
  Statement.Form form(Span content) {
    int at = story.quotationFrom(content.start());
    if (at >= story.quotations().size()) {
      return Statement.Form.INDIRECT;
    }
    Span quotation = story.quotations().get(at).span();
    if (quotation.start() >= content.end()) {
      return Statement.Form.INDIRECT;
    }
    return quotation.contains(content) ? Statement.Form.DIRECT : Statement.Form.MIXED;
  }

  // --- the sentence before its cue: "S, a déclaré X"

  private @Nullable Span ahead(Cue cue) {
    char before = story.before(cue.from());
    if (",»\"”!?…–—-".indexOf(before) < 0) {
      return null;
    }
    int start = sentenceStart(cue);
    int end = story.skipBack(cue.from(), ",–—-");
    if (start >= end) {
      return null;
    }
    int quotation = story.quotationAt(end - 1);
    if (quotation >= 0 && story.isGlued(story.quotations().get(quotation).span().start())) {
      start = story.quotations().get(quotation).span().start();
    }
    Span content = story.trimmed(start, end);
    return content != null
            && (story.hasFiniteVerb(content) || form(content) != Statement.Form.INDIRECT)
        ? content
        : null;
  }

  /** Where the sentence starts that a cue comments on, its connectors skipped. */
  private int sentenceStart(Cue cue) {
    Parse parse = cue.parse();
    int start = parse.span().start();
    for (Word word : parse.words()) {
      if (word.start() >= cue.from()) {
        break;
      }
      if ((word.form().equals(";") || word.form().equals(":"))
          && story.quotationAt(word.start()) < 0) {
        start = word.end();
      }
    }
    int quotation = story.quotationAt(start);
    // A sentence that begins inside a quotation belongs to what the quotation began with.
    return quotation >= 0 ? story.quotations().get(quotation).span().start() : start;
  }

  // --- "comme l'a dit X, S" and "S, comme le dit X"

  /** Whether "comme le" or "ainsi que l'a" stands before the verb group. */
  private static boolean opensWithAs(Cue cue) {
    int first = Story.wordFrom(cue.parse(), cue.from());
    return first > 0 && VerbPhrases.lower(cue.parse().word(first - 1).form()).equals("comme");
  }

  private @Nullable Span besideAs(Cue cue) {
    Parse parse = cue.parse();
    int as = parse.word(Story.wordFrom(parse, cue.from()) - 1).start();
    int start = sentenceStart(cue);
    Span before = story.trimmed(start, as);
    if (before != null && story.hasFiniteVerb(before)) {
      return before;
    }
    int comma = commaAfter(parse, Math.max(cue.group().end(), subjectEnd(cue)));
    return comma < 0 ? null : story.trimmed(comma, parse.span().end());
  }

  private static int subjectEnd(Cue cue) {
    return cue.subject() < 0 ? 0 : Clauses.nounPhrase(cue.parse(), cue.subject()).end();
  }

  private static int commaAfter(Parse parse, int offset) {
    for (Word word : parse.words()) {
      if (word.start() >= offset && word.form().equals(",")) {
        return word.end();
      }
    }
    return -1;
  }
}
