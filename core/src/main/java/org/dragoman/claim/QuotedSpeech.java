package org.dragoman.claim;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.claim.VerbPhrases.Frame;
import org.dragoman.model.Parse;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.dragoman.text.Span;
import org.dragoman.world.Actor;
import org.jspecify.annotations.Nullable;

/** Statements given word for word: quotations with a cue before, after or around them. */
final class QuotedSpeech {
  /** Words that may stand between a cue and the quotation that resumes after it. */
  private static final int LONGEST_INSERT = 30;

  private final Story story;
  private final List<Cue> cues;
  private final SpeechLexicon lexicon;
  private final boolean[] taken;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Cue> spent = new ArrayList<>();

  QuotedSpeech(Story story, List<Cue> cues, SpeechLexicon lexicon) {
    this.story = story;
    this.cues = cues;
    this.lexicon = lexicon;
    this.taken = new boolean[story.quotations().size()];
  }

  List<Draft> drafts() {
    return drafts;
  }

  /** Cues whose content is a quotation found here. */
  List<Cue> spent() {
    return spent;
  }

  boolean isTaken(int quotation) {
    return taken[quotation];
  }

  /** Leaves a quotation that makes up a turn of a dialogue or interview to that turn. */
  void leaveTo(List<Draft> turns) {
    for (Draft turn : turns) {
      int q = story.quotationFrom(turn.start());
      while (q < taken.length && span(q).start() < turn.hull().end()) {
        boolean most = 2 * span(q).length() >= turn.hull().length();
        taken[q] |= most && turn.hull().overlaps(span(q));
        q++;
      }
    }
  }

  /** Finds the quotations that have a cue of their own. */
  void findCued() {
    for (int q = 0; q < taken.length; q++) {
      if (!taken[q]) {
        Cue after = cueAfter(q);
        if (after != null && story.startsSentence(span(q).start())) {
          quote(q, after, "quote-cue");
          resume(q, after);
        } else if (after == null) {
          beforeColon(q);
        }
        if (!taken[q] && after == null) {
          interrupted(q);
        }
      }
    }
  }

  /** "« Je pars, a dit X. Tout de suite. »": a cue set into the quotation without marks. */
  private void interrupted(int quotation) {
    Span span = span(quotation);
    for (Cue cue : cuesFrom(span.start(), cues.size())) {
      if (cue.from() >= span.end()) {
        return;
      }
      if (cue.inverted() && cue.finite() && quotes(cue) && cue.subject() >= 0) {
        Word subject = cue.parse().word(cue.subject());
        int end = story.skip(Clauses.nounPhrase(cue.parse(), cue.subject()).end(), "");
        int after =
            subject.is(Upos.PRON)
                ? story.skip(Math.max(cue.group().end(), subject.end()), "")
                : end;
        boolean apart =
            story.before(cue.from()) == ','
                && after < story.text().length()
                && ".,".indexOf(story.text().charAt(after)) >= 0;
        if (apart && !lexicon.isNobody(subject) && isThird(subject)) {
          taken[quotation] = true;
          spent.add(cue);
          part(cue, span.start(), story.skipBack(cue.from(), ","));
          part(cue, story.skip(after, ".,"), span.end());
          return;
        }
      }
    }
  }

  /** One of the parts into which a cue without marks cuts a quotation. */
  private void part(Cue cue, int start, int end) {
    if (start < end && story.wordCount(new Span(start, end)) > 0) {
      drafts.add(draft(cue, new Span(start, end), "quote-interrupted"));
    }
  }

  private static boolean isThird(Word subject) {
    return !subject.is(Upos.PRON) || subject.hasFeature("Person=3");
  }

  private Span span(int quotation) {
    return story.quotations().get(quotation).span();
  }

  private void quote(int quotation, Cue cue, String rule) {
    taken[quotation] = true;
    spent.add(cue);
    drafts.add(draft(cue, span(quotation), rule));
  }

  private static Draft draft(Cue cue, Span content, String rule) {
    return new Draft(
        new Draft.SpeakerWord(cue.sentence(), cue.subject()),
        cue.group(),
        cue.entry().tag(),
        Statement.Form.DIRECT,
        List.of(content),
        rule);
  }

  /** The cue that follows a quotation at once: « … », a déclaré X. */
  private @Nullable Cue cueAfter(int quotation) {
    int at = story.skip(span(quotation).end(), ",.!?…–—-");
    if (story.text().indexOf("\n\n", span(quotation).end()) >= 0
        && story.text().indexOf("\n\n", span(quotation).end()) < at) {
      return null;
    }
    for (Cue cue : cuesFrom(at)) {
      if (cue.from() > at) {
        return subjectFirst(cue, at) ? cue : null;
      }
      if (cue.from() == at && cue.finite() && quotes(cue)) {
        return cue;
      }
    }
    return null;
  }

  /**
   * « … », X a-t-il dit: a pronoun or name right after the quotation, then the cue, then a stop.
   */
  private boolean subjectFirst(Cue cue, int at) {
    if (cue.subject() < 0 || !cue.finite() || !quotes(cue)) {
      return false;
    }
    Parse parse = cue.parse();
    Span subject = Clauses.nounPhrase(parse, cue.subject());
    int end = story.skip(cue.group().end(), "");
    boolean stops = end >= story.text().length() || ".,\n".indexOf(story.text().charAt(end)) >= 0;
    return subject.start() == at
        && story.skip(subject.end(), "") == cue.from()
        && stops
        && story.text().charAt(story.skip(span(story.quotationFrom(0)).start(), "")) != '\n';
  }

  private static boolean quotes(Cue cue) {
    return cue.takes(Frame.QUOTE) || cue.takes(Frame.THAT) || cue.takes(Frame.BESIDE);
  }

  private List<Cue> cuesFrom(int offset) {
    return cuesFrom(offset, 2);
  }

  private List<Cue> cuesFrom(int offset, int most) {
    int low = 0;
    int high = cues.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cues.get(middle).from() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return cues.subList(low, (int) Math.min(cues.size(), (long) low + most));
  }

  /** The quotation that goes on after its cue: « … », a déclaré X, « … ». */
  private void resume(int quotation, Cue cue) {
    int next = quotation + 1;
    if (next >= taken.length || taken[next] || cueAfter(next) != null) {
      return;
    }
    int start = span(next).start();
    if (start > story.paragraphEnd(cue.group().end())
        || !cuesBetween(cue.group().end(), start).isEmpty()) {
      return;
    }
    boolean near = story.wordCount(new Span(cue.group().end(), start)) <= LONGEST_INSERT;
    char before = story.before(start);
    if (near && (before == ',' || before == '.' || before == ':') && isSpeech(next)) {
      quote(next, cue, "quote-resumed");
    }
  }

  private List<Cue> cuesBetween(int from, int to) {
    return cues.stream().filter(cue -> cue.from() >= from && cue.from() < to).toList();
  }

  /** Whether a quotation is long enough to be something said rather than a word picked up. */
  boolean isSpeech(int quotation) {
    Span inside = story.quotations().get(quotation).inside();
    int words = story.wordCount(inside);
    return words >= 8 || (words >= 3 && story.hasFiniteVerb(inside));
  }

  /** X a déclaré : « … ». */
  private void beforeColon(int quotation) {
    int start = span(quotation).start();
    if (story.before(start) != ':') {
      return;
    }
    int colon = story.skipBack(start, "") - 1;
    int s = story.sentenceAt(colon);
    if (s < 0) {
      return;
    }
    Parse parse = story.parses().get(s);
    Cue cue = lastCue(s, colon);
    if (cue != null) {
      quote(quotation, cue, "cue-colon");
      resume(quotation, cue);
      return;
    }
    uncued(quotation, s, parse, colon);
  }

  private @Nullable Cue lastCue(int sentence, int colon) {
    Cue best = null;
    for (Cue cue : cues) {
      boolean outside = story.quotationAt(cue.from()) < 0;
      if (cue.sentence() == sentence
          && cue.group().end() <= colon
          && outside
          && !spent.contains(cue)
          && (quotes(cue) || cue.takes(Frame.OF) || cue.takes(Frame.NOUN))) {
        best = cue;
      }
    }
    return best;
  }

  /** A colon without a verb of speech: the subject of its sentence speaks, if it can. */
  private void uncued(int quotation, int sentence, Parse parse, int colon) {
    if (!isSpeech(quotation)) {
      return;
    }
    int speaker = speakerBefore(parse, colon);
    if (speaker < 0) {
      return;
    }
    taken[quotation] = true;
    drafts.add(
        new Draft(
            new Draft.SpeakerWord(sentence, speaker),
            null,
            "says",
            Statement.Form.DIRECT,
            List.of(span(quotation)),
            "colon"));
  }

  /** The subject of the sentence's main verb, or a name that stands alone before the colon. */
  private int speakerBefore(Parse parse, int colon) {
    for (int i = 0; i < parse.size() && parse.word(i).start() < colon; i++) {
      Word word = parse.word(i);
      if (word.hasRelation("nsubj") && canSpeak(word)) {
        return i;
      }
    }
    for (int i = 0; i < parse.size() && parse.word(i).start() < colon; i++) {
      Word word = parse.word(i);
      if (word.head() == Word.ROOT && !Clauses.isVerb(word) && canSpeak(word)) {
        return i;
      }
    }
    return -1;
  }

  private boolean canSpeak(Word word) {
    if (word.is(Upos.PRON)) {
      return !lexicon.isNobody(word) && !VerbPhrases.lower(word.form()).startsWith("qu");
    }
    Actor actor = story.cast().actorAt(word.span());
    return actor != null || (word.is(Upos.NOUN) && lexicon.isSpeaker(word.lemma()));
  }

  /** Finds quotations that stand as sentences of their own and go on from the statement before. */
  void findContinuing(List<Draft> others) {
    for (int q = 0; q < taken.length; q++) {
      Span span = span(q);
      if (taken[q] || !isSpeech(q) || !standsAlone(span) || covered(span, others)) {
        continue;
      }
      Draft before = before(span, others);
      if (before != null) {
        taken[q] = true;
        drafts.add(
            new Draft(
                before.speaker(),
                null,
                before.stance(),
                Statement.Form.DIRECT,
                List.of(span),
                "quote-continued"));
      }
    }
  }

  private static boolean covered(Span span, List<Draft> drafts) {
    return drafts.stream().anyMatch(draft -> draft.hull().overlaps(span));
  }

  private boolean standsAlone(Span span) {
    int end = story.skipBack(span.end(), "»\"” ");
    char last = end > 0 ? story.text().charAt(end - 1) : ' ';
    int after = story.skip(span.end(), "");
    boolean closes =
        after >= story.text().length()
            || ".\n".indexOf(story.text().charAt(after)) >= 0
            || story.paragraphEnd(span.end()) <= after
            || ".!?…".indexOf(last) >= 0;
    boolean goesOn = after < story.text().length() && story.text().charAt(after) == ',';
    return story.startsSentence(span.start()) && closes && !goesOn;
  }

  /**
   * The statement that ends in the sentence before, in this paragraph or at the end of the last.
   */
  private @Nullable Draft before(Span span, List<Draft> others) {
    Draft best = null;
    for (List<Draft> list : List.of(others, drafts)) {
      for (Draft draft : list) {
        if (draft.hull().end() <= span.start() && (best == null || draft.start() > best.start())) {
          best = draft;
        }
      }
    }
    if (best == null) {
      return null;
    }
    int end = Math.max(best.hull().end(), best.cue() == null ? 0 : best.cue().end());
    return story.sentenceAt(span.start()) - story.sentenceAt(end) <= 2 ? best : null;
  }
}
