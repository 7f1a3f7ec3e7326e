package org.dragoman.claim;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.model.Parse;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.dragoman.text.Span;
import org.dragoman.world.Actor;
import org.dragoman.world.Mention;
import org.jspecify.annotations.Nullable;

/** Statements that name their source in a phrase: "selon X, …", "pour X, …", "de source …". */
final class SourcePhrases {
  private final Story story;
  private final SpeechLexicon lexicon;

  private final List<Cue> cues;

  SourcePhrases(Story story, List<Cue> cues, SpeechLexicon lexicon) {
    this.story = story;
    this.cues = cues;
    this.lexicon = lexicon;
  }

  List<Draft> find() {
    List<Draft> drafts = new ArrayList<>();
    for (int s = 0; s < story.parses().size(); s++) {
      Parse parse = story.parses().get(s);
      for (int i = 0; i < parse.size(); i++) {
        Draft draft = at(s, parse, i);
        if (draft != null) {
          drafts.add(draft);
        }
      }
    }
    return drafts;
  }

  private @Nullable Draft at(int sentence, Parse parse, int index) {
    int start = parse.word(index).start();
    if (story.quotationAt(start) >= 0) {
      return null;
    }
    int after = lexicon.sourceEnd(parse, index);
    String rule = "source-phrase";
    if (after < 0) {
      after = lexicon.opinionEnd(parse, index);
      rule = "opinion-phrase";
      if (after >= 0 && !opensSentence(parse, index)) {
        return null;
      }
    }
    if (after < 0) {
      after = sourceNoun(parse, index);
      rule = "source-noun";
    }
    if (after < 0 || after >= parse.size()) {
      return null;
    }
    int source = head(parse, after);
    if (source < 0 || !names(parse, source, rule)) {
      return null;
    }
    return draft(sentence, parse, index, after, source, rule);
  }

  /** "de source policière": the index of the noun itself, or -1. */
  private int sourceNoun(Parse parse, int index) {
    String form = VerbPhrases.lower(parse.word(index).form());
    if ((form.equals("de") || form.equals("d'"))
        && index + 1 < parse.size()
        && lexicon.isSourceNoun(parse.word(index + 1).lemma())) {
      return index + 1;
    }
    return -1;
  }

  /** The head of the noun phrase that starts at a word, or -1. */
  private static int head(Parse parse, int start) {
    for (int i = start; i < Math.min(parse.size(), start + 8); i++) {
      Word word = parse.word(i);
      if (word.is(Upos.NOUN) || word.is(Upos.PROPN)) {
        return i;
      }
      if (word.is(Upos.PRON)) {
        return i;
      }
      if (Clauses.isVerb(word) || word.is(Upos.PUNCT) || word.is(Upos.SCONJ)) {
        return -1;
      }
    }
    return -1;
  }

  private boolean names(Parse parse, int source, String rule) {
    Word word = parse.word(source);
    if (lexicon.isNoSource(word.lemma())) {
      return false;
    }
    if (word.is(Upos.PRON)) {
      return switch (VerbPhrases.lower(word.form())) {
        case "lui",
            "elle",
            "eux",
            "elles",
            "celui-ci",
            "celle-ci",
            "ceux-ci",
            "certains",
            "beaucoup",
            "plusieurs",
            "d'autres" ->
            true;
        default -> false;
      };
    }
    if (rule.equals("opinion-phrase")) {
      Actor actor = story.cast().actorAt(word.span());
      boolean thinks = lexicon.isSpeaker(word.lemma());
      return thinks || (actor != null && (actor.kind() != Actor.Kind.COUNTRY || isCapital(word)));
    }
    return true;
  }

  /** Whether a country is called by its seat of power: "pour Pékin". */
  private boolean isCapital(Word word) {
    Mention mention = story.cast().mentionAt(word.span());
    return mention != null && mention.how() == Mention.How.METONYM;
  }

  private boolean opensSentence(Parse parse, int index) {
    // Where a space is missing after a full stop the sentence may not have been cut.
    if (".!?".indexOf(story.before(parse.word(index).start())) >= 0) {
      return true;
    }
    for (int i = 0; i < index; i++) {
      Word word = parse.word(i);
      if (!word.is(Upos.PUNCT) && !lexicon.isConnector(word)) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Draft draft(
      int sentence, Parse parse, int index, int after, int source, String rule) {
    Span phrase =
        opensSentence(parse, index) ? opening(parse, index, source) : phrase(parse, index, source);
    List<Span> content = content(parse, index, phrase, rule);
    if (content.isEmpty()) {
      return null;
    }
    Span cue = new Span(parse.word(index).start(), parse.word(Math.max(index, after - 1)).end());
    return new Draft(
        new Draft.SpeakerWord(sentence, source), cue, "", form(content), content, rule);
  }

  private Statement.Form form(List<Span> content) {
    for (Span span : content) {
      int quotation = story.quotationFrom(span.start());
      if (quotation < story.quotations().size()
          && story.quotations().get(quotation).span().overlaps(span)) {
        return story.quotations().get(quotation).span().contains(span)
            ? Statement.Form.DIRECT
            : Statement.Form.MIXED;
      }
    }
    return Statement.Form.INDIRECT;
  }

  /** The phrase from its first word to the comma or the end of its noun phrase. */
  private Span phrase(Parse parse, int index, int source) {
    int start = parse.word(index).start();
    int end = Clauses.nounPhrase(parse, source).end();
    int subtree = parse.subtree(source).end();
    if (subtree > end && story.before(parse.word(index).start()) != ',') {
      end = subtree;
    }
    int next = comma(parse, end);
    // Appositions ("selon X, le porte-parole de Y, …") belong to the phrase; the tree tells.
    return new Span(
        start,
        next >= 0 && next < parse.span().end()
            ? Math.max(end, Math.min(next, Math.max(end, subtree)))
            : end);
  }

  /** "Selon X, …" at the start of a sentence runs to the comma that ends it. */
  private Span opening(Parse parse, int index, int source) {
    int start = parse.word(index).start();
    int end = Clauses.nounPhrase(parse, source).end();
    int next = comma(parse, end);
    if (next < 0) {
      return new Span(start, end);
    }
    int second = comma(parse, next + 1);
    return new Span(start, second >= 0 && isApposition(parse, next, second) ? second : next);
  }

  /** Whether a title or a name stands between two commas: "selon X, économiste à …, S". */
  private boolean isApposition(Parse parse, int from, int to) {
    int first = Story.wordFrom(parse, from + 1);
    if (first >= parse.size()
        || !(parse.word(first).is(Upos.NOUN)
            || parse.word(first).is(Upos.PROPN)
            || lexicon.isSpeaker(
                parse.word(first + 1 < parse.size() ? first + 1 : first).lemma()))) {
      return false;
    }
    boolean bare =
        parse.word(first).is(Upos.NOUN)
            || story.cast().actorAt(parse.word(first).span()) != null
            || parse.word(first).is(Upos.DET);
    for (int i = first; i < parse.size() && parse.word(i).start() < to; i++) {
      if (Clauses.isVerb(parse.word(i))) {
        return false;
      }
    }
    return bare && hasVerb(parse, to);
  }

  /** Whether the next words up to a comma or the end hold a finite verb. */
  private static boolean hasVerb(Parse parse, int from) {
    for (Word word : parse.words()) {
      if (word.start() > from) {
        if (Clauses.isVerb(word) && Clauses.isFinite(word)) {
          return true;
        }
        if (word.form().equals(",")) {
          return false;
        }
      }
    }
    return false;
  }

  private static int comma(Parse parse, int from) {
    for (Word word : parse.words()) {
      if (word.start() >= from && word.form().equals(",")) {
        return word.start();
      }
    }
    return -1;
  }

  private List<Span> content(Parse parse, int index, Span phrase, String rule) {
    int sentenceStart = parse.span().start();
    int sentenceEnd = sentenceEnd(parse);
    List<Span> content = new ArrayList<>();
    if (opensSentence(parse, index)) {
      add(content, phrase.end(), sentenceEnd);
      return content;
    }
    if (rule.equals("opinion-phrase")) {
      return content;
    }
    int clause = clauseStart(parse, index);
    char next =
        story.skip(phrase.end(), "") < sentenceEnd
            ? story.text().charAt(story.skip(phrase.end(), ""))
            : '.';
    boolean last = next == '.' || story.skip(phrase.end(), "») ") >= sentenceEnd - 1;
    if (last || story.before(phrase.start()) != ',') {
      add(content, Math.max(clause, sentenceStart), phrase.start());
      return content;
    }
    int inner = subordinate(parse, index);
    clause = Math.max(clause, inner);
    int before = story.skipBack(phrase.start(), ", ");
    if (before <= clause || opensClause(parse, clause, before)) {
      add(content, phrase.end(), sentenceEnd);
      return content;
    }
    add(content, clause, phrase.start());
    if (!hasRootBefore(parse, index) || isComplement(parse, phrase.end())) {
      add(content, phrase.end(), sentenceEnd);
    }
    return content;
  }

  /**
   * Whether what follows a phrase completes the clause before it: no conjunction, no participle.
   */
  private static boolean isComplement(Parse parse, int offset) {
    int next = Story.wordFrom(parse, offset);
    while (next < parse.size() && parse.word(next).is(Upos.PUNCT)) {
      next++;
    }
    if (next >= parse.size()) {
      return false;
    }
    Word word = parse.word(next);
    return !word.is(Upos.CCONJ)
        && !word.is(Upos.SCONJ)
        && !Clauses.isVerb(word)
        && !VerbPhrases.lower(word.form()).equals("en");
  }

  /**
   * Whether the main verb of the sentence stands before a phrase: what follows it is another thing.
   */
  private static boolean hasRootBefore(Parse parse, int index) {
    for (int i = 0; i < index; i++) {
      if (parse.word(i).head() == Word.ROOT) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether only a connector or a short adjunct stands between the clause's start and the phrase.
   */
  private static boolean opensClause(Parse parse, int from, int to) {
    int words = 0;
    for (Word word : parse.words()) {
      if (word.start() >= from && word.start() < to) {
        if (Clauses.isVerb(word)) {
          return false;
        }
        words++;
      }
    }
    return words <= 1;
  }

  private void add(List<Span> content, int start, int end) {
    Span span = story.trimmed(start, beforeTurn(start, end));
    if (span != null && story.wordCount(span) >= 2) {
      content.add(span);
    }
  }

  /** The end of a stretch, or where a semicolon or an inverted cue ends it before. */
  private int beforeTurn(int start, int end) {
    int limit = end;
    for (Cue cue : cues) {
      boolean apart = cue.from() > start && cue.from() < limit && cue.inverted();
      if (apart && story.quotationAt(cue.from()) < 0 && story.before(cue.from()) == ',') {
        limit = cue.from();
      }
    }
    limit = Math.min(limit, beforeNobody(start, limit));
    for (int i = start; i < limit; i++) {
      if (story.text().charAt(i) == ';' && story.quotationAt(i) < 0) {
        return i;
      }
    }
    return limit;
  }

  /** "…, a-t-on appris": where a verb of hearsay starts in a stretch, or its end. */
  private int beforeNobody(int start, int end) {
    int s = story.sentenceAt(start);
    Parse parse = story.parses().get(Math.max(0, s));
    for (int i = 1; i < parse.size(); i++) {
      Word word = parse.word(i);
      boolean inside = word.start() > start && word.start() < end;
      if (inside && word.form().startsWith("-") && lexicon.isNobody(word)) {
        int comma = story.text().lastIndexOf(',', word.start());
        return comma > start ? comma : end;
      }
    }
    return end;
  }

  /** The end of the sentence, moved on to the end of a quotation that it cuts. */
  private int sentenceEnd(Parse parse) {
    int end = parse.span().end();
    int quotation = story.quotationAt(end - 1);
    return quotation < 0 ? end : Math.max(end, story.quotations().get(quotation).span().end());
  }

  /** Where the words after the last "que" or "qui" start, no comma between, or -1. */
  private int subordinate(Parse parse, int index) {
    for (int i = index - 1; i >= 0; i--) {
      Word word = parse.word(i);
      if (word.form().equals(",") && i < index - 1) {
        // "…, grâce, selon lui, à …": only the phrase that it stands in.
        return index - i <= 4 && parse.word(i + 1).is(Upos.ADP) ? word.end() : -1;
      }
      boolean opens =
          word.is(Upos.SCONJ) || (word.is(Upos.PRON) && word.hasFeature("PronType=Rel"));
      if (opens && story.quotationAt(word.start()) < 0) {
        return word.end();
      }
    }
    return -1;
  }

  /** Start of the clause that a phrase stands in: after a semicolon or a colon. */
  private int clauseStart(Parse parse, int index) {
    for (int i = index - 1; i >= 0; i--) {
      Word word = parse.word(i);
      if ((word.form().equals(";") || word.form().equals(":"))
          && story.quotationAt(word.start()) < 0) {
        return word.end();
      }
    }
    int first = 0;
    while (first < index
        && (lexicon.isConnector(parse.word(first)) || parse.word(first).is(Upos.PUNCT))
        && story.quotationAt(parse.word(first).start()) < 0) {
      first++;
    }
    return parse.word(first).start();
  }
}
