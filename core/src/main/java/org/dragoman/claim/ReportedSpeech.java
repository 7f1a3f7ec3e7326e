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
  /** How many words may stand between a verb and its "que". */
  private static final int REACH = 30;

  private final Story story;
  private final List<Cue> cues;
  private final SpeechLexicon lexicon;
  private final ContentEnds ends;

  ReportedSpeech(Story story, List<Cue> cues, SpeechLexicon lexicon) {
    this.story = story;
    this.cues = cues;
    this.lexicon = lexicon;
    this.ends = new ContentEnds(story, cues);
  }

  /** What a cue reports outside of quotations that stand by themselves, or null. */
  @Nullable Draft draft(Cue cue) {
    if (cue.passive() && cue.subject() < 0) {
      return null;
    }
    boolean speaker = canSpeak(cue);
    Span content = null;
    String rule = "";
    if (cue.takes(Frame.THAT)) {
      content = thatClause(cue);
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
      content = infinitive(cue);
      rule = "infinitive";
    }
    if (content == null && speaker && cue.takes(Frame.AS)) {
      content = described(cue);
      rule = "described-as";
    }
    if (content == null && speaker && cue.takes(Frame.QUOTE)) {
      content = quotedObject(cue);
      rule = "quoted-phrase";
    }
    if (content == null && speaker && cue.takes(Frame.NOUN)) {
      content = object(cue);
      rule = "object";
    }
    if (content == null && speaker && cue.takes(Frame.OF)) {
      content = oblique(cue);
      rule = "oblique";
    }
    return content == null ? null : draft(cue, content, rule);
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

  // --- "que" and its clause

  private @Nullable Span thatClause(Cue cue) {
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
    for (int i = cue.last() + 1; i < parse.size() && i <= cue.last() + REACH; i++) {
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
      } else if (!aside && stops(word)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean stops(Word word) {
    return (word.is(Upos.PUNCT) && ".;:!?»\"".contains(word.form()))
        || (Clauses.isVerb(word) && Clauses.isFinite(word))
        || Clauses.isInfinitive(word);
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

  // --- infinitives

  private @Nullable Span infinitive(Cue cue) {
    Parse parse = cue.parse();
    int last = Math.min(parse.size(), cue.last() + REACH);
    boolean aside = false;
    for (int i = cue.last() + 1; i < last; i++) {
      Word word = parse.word(i);
      if (Clauses.isInfinitive(word)) {
        return opensInfinitive(cue, i);
      }
      if (word.form().equals(",")) {
        aside = !aside;
      } else if (!aside && (stops(word) || isRelative(word))) {
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
  private static int addressed(Cue cue, int marker) {
    Parse parse = cue.parse();
    for (int child : parse.children(cue.verb(), "obj")) {
      if (child > cue.last() && child < marker && !parse.word(child).is(Upos.PRON)) {
        return Math.max(cue.last() + 1, Story.wordFrom(parse, parse.subtree(child).start()));
      }
    }
    return marker;
  }

  // --- objects and attributes

  private @Nullable Span described(Cue cue) {
    Parse parse = cue.parse();
    if (cue.entry().reflexive()) {
      return attribute(cue);
    }
    for (int i = cue.last() + 1; i < Math.min(parse.size(), cue.last() + REACH); i++) {
      Word word = parse.word(i);
      String form = VerbPhrases.lower(word.form());
      if (stops(word) && !"\"»".contains(word.form())) {
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
  private @Nullable Span quotedObject(Cue cue) {
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
      if (stops(parse.word(i)) || ++between > 8) {
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

  private @Nullable Span object(Cue cue) {
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

  private @Nullable Span oblique(Cue cue) {
    Parse parse = cue.parse();
    for (int child = cue.last() + 1; child < Math.min(parse.size(), cue.last() + REACH); child++) {
      Word word = parse.word(child);
      boolean attached = word.head() == cue.verb() || word.head() == cue.last();
      if (attached
          && (word.hasRelation("obl") || word.hasRelation("nmod"))
          && Clauses.hasCase(parse, child, "de", "à", "contre", "sur")) {
        int from =
            parse.word(addressed(cue, Story.wordFrom(parse, parse.subtree(child).start()))).start();
        return ends.content(cue, Math.max(from, parse.word(cue.last()).end()), child);
      }
    }
    return null;
  }
}
