package org.dragoman.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.claim.Expectation.Strength;
import org.dragoman.claim.VerbPhrases.Frame;
import org.dragoman.model.Parse;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds the clauses of a story that look ahead. */
final class Outlooks {
  private static final int REACH = 10;

  private final Story story;
  private final ExpectationLexicon lexicon;
  private final List<Statement> statements;
  private final Horizon horizon;
  private final SpeechLexicon speech;

  Outlooks(
      Story story,
      ExpectationLexicon lexicon,
      SpeechLexicon speech,
      List<Statement> statements,
      Horizon horizon) {
    this.story = story;
    this.speech = speech;
    this.lexicon = lexicon;
    this.statements = statements;
    this.horizon = horizon;
  }

  List<Outlook> find() {
    List<Outlook> found = new ArrayList<>();
    for (int s = 0; s < story.parses().size(); s++) {
      Parse parse = story.parses().get(s);
      List<Outlook> inSentence = new ArrayList<>();
      for (int i = 0; i < parse.size(); i++) {
        Outlook outlook = at(s, parse, i);
        if (outlook != null && !horizon.isOver(outlook.span())) {
          inSentence.add(outlook);
        }
      }
      found.addAll(outermost(inSentence));
    }
    return found;
  }

  /** Leaves out what lies in the content of another of the same sentence. */
  private static List<Outlook> outermost(List<Outlook> outlooks) {
    List<Outlook> kept = new ArrayList<>();
    for (Outlook outlook : outlooks) {
      boolean inner =
          outlooks.stream()
              .anyMatch(
                  other ->
                      other != outlook
                          && other.span().contains(outlook.span())
                          && (other.span().length() > outlook.span().length()
                              || outlooks.indexOf(other) < outlooks.indexOf(outlook)));
      if (!inner) {
        kept.add(outlook);
      }
    }
    return kept;
  }

  private @Nullable Outlook at(int sentence, Parse parse, int i) {
    Word word = parse.word(i);
    if (Clauses.isVerb(word)) {
      Outlook outlook = verb(sentence, parse, i);
      if (outlook == null) {
        outlook = modal(sentence, parse, i);
      }
      if (outlook == null && Clauses.isFinite(word)) {
        outlook = future(sentence, parse, i);
      }
      if (outlook != null) {
        return outlook;
      }
      if (lexicon.announces(word.lemma())) {
        outlook = announced(sentence, parse, i);
        if (outlook != null) {
          return outlook;
        }
      }
    }
    Outlook state = state(sentence, parse, i);
    return state != null ? state : noun(sentence, parse, i);
  }

  // --- "prévoit de", "espère que"

  private @Nullable Outlook verb(int sentence, Parse parse, int i) {
    int group = Clauses.groupStart(parse, i);
    VerbPhrases.Match match = lexicon.verbs().match(parse, i, Clauses.isReflexive(parse, group));
    if (match == null) {
      return null;
    }
    Word finite = parse.word(group);
    boolean reported = inStatement(parse.word(i).start());
    boolean current =
        isPresent(finite) || finite.hasFeature("Mood=Cnd") || finite.hasFeature("Tense=Fut");
    boolean perfect = group < i && isPresent(finite);
    boolean participle =
        group == i && finite.hasFeature("VerbForm=Part") && finite.hasFeature("Tense=Pres");
    boolean joined = finite.hasFeature("VerbForm=Part") && finite.hasRelation("conj");
    if (!current && !perfect && !participle && !joined && !(reported && Clauses.isFinite(finite))) {
      return null;
    }
    Span content = complement(parse, i, match);
    if (content == null) {
      return null;
    }
    return new Outlook(
        sentence,
        i,
        Clauses.subject(parse, i),
        withSubject(parse, i, content),
        withSubject(parse, i, content),
        ExpectationLexicon.strengthOf(match.verb()),
        "looks-ahead");
  }

  /** From the subject, or the verb group, to the end of what is looked ahead to. */
  private Span withSubject(Parse parse, int verb, Span content) {
    int start = parse.word(Clauses.cliticStart(parse, Clauses.groupStart(parse, verb))).start();
    int subject = Clauses.ownSubject(parse, verb);
    if (subject >= 0 && subject < verb) {
      start = Math.min(start, Clauses.nounPhrase(parse, subject).start());
    }
    Span trimmed = story.trimmed(start, Math.max(content.end(), parse.word(verb).end()));
    return trimmed == null ? content : trimmed;
  }

  private static boolean isPresent(Word word) {
    return word.hasFeature("Tense=Pres") && !word.hasFeature("VerbForm=Part");
  }

  /** The infinitive, clause or object that a verb looks ahead to, or null. */
  private @Nullable Span complement(Parse parse, int verb, VerbPhrases.Match match) {
    VerbPhrases.Verb entry = match.verb();
    for (int i = match.last() + 1; i < Math.min(parse.size(), match.last() + REACH); i++) {
      Word word = parse.word(i);
      String form = VerbPhrases.lower(word.form());
      if (Clauses.isInfinitive(word)) {
        Word marker = parse.word(Clauses.cliticStart(parse, i) - 1);
        String mark = VerbPhrases.lower(marker.form());
        boolean to = mark.equals("de") || mark.equals("d'") || mark.equals("à");
        return entry.takes(to ? Frame.TO : Frame.INFINITIVE) ? from(parse, i, i) : null;
      }
      if ((form.equals("que") || form.equals("qu'")) && !word.is(Upos.PRON)) {
        return entry.takes(Frame.THAT)
            ? from(parse, i + 1, word.head() > i ? word.head() : i)
            : null;
      }
      if (word.is(Upos.PUNCT) && !word.form().equals("\"") && !word.form().equals("«")) {
        break;
      }
      if (Clauses.isVerb(word) && Clauses.isFinite(word)) {
        break;
      }
    }
    if (entry.takes(Frame.NOUN)) {
      for (int child : parse.children(verb, "obj")) {
        if (child > match.last() && !parse.word(child).is(Upos.PRON)) {
          return withDate(parse, verb, parse.subtree(child));
        }
      }
    }
    if (entry.takes(Frame.OF)) {
      for (int child : parse.children(verb, "obl")) {
        if (child > match.last() && Clauses.hasCase(parse, child, "à", "sur")) {
          return withDate(parse, verb, parse.subtree(child));
        }
      }
    }
    return null;
  }

  /** An object with the times and places after it that the tree hangs on the verb. */
  private Span withDate(Parse parse, int verb, Span object) {
    Span whole = object;
    for (int child : parse.children(verb)) {
      Word word = parse.word(child);
      Span subtree = parse.subtree(child);
      boolean next = story.skip(whole.end(), "") == subtree.start();
      if (next && word.hasRelation("obl")) {
        whole = whole.cover(subtree);
      }
    }
    return whole;
  }

  private Span from(Parse parse, int start, int head) {
    if (start >= parse.size()) {
      return parse.word(head).span();
    }
    int begin = parse.word(start).start();
    Span subtree = parse.subtree(head);
    return new Span(begin, Math.max(subtree.end(), parse.word(start).end()));
  }

  // --- "devrait partir", "va partir"

  private @Nullable Outlook modal(int sentence, Parse parse, int i) {
    Word word = parse.word(i);
    for (ExpectationLexicon.Modal modal : lexicon.modals(word.lemma())) {
      if (!modal.tenses().contains(tense(word)) || !governsInfinitive(parse, i)) {
        continue;
      }
      if (modal.reported() && !inStatement(word.start())) {
        continue;
      }
      int head = word.is(Upos.AUX) && word.head() >= 0 ? word.head() : i;
      Span clause = clause(parse, head);
      if (modal.dated() && horizon.ahead(clause).isEmpty() && !isDue(parse, i, head)) {
        continue;
      }
      return new Outlook(sentence, head, -1, clause, clause, modal.strength(), "modal");
    }
    return null;
  }

  private static String tense(Word word) {
    if (word.hasFeature("Mood=Cnd")) {
      return "conditional";
    }
    if (word.hasFeature("Tense=Fut")) {
      return "future";
    }
    if (word.hasFeature("Tense=Imp")) {
      return "imperfect";
    }
    return isPresent(word) ? "present" : "";
  }

  private static boolean governsInfinitive(Parse parse, int modal) {
    for (int i = modal + 1; i < Math.min(parse.size(), modal + 7); i++) {
      Word word = parse.word(i);
      if (Clauses.isInfinitive(word)) {
        return true;
      }
      if (Clauses.isVerb(word) || (word.is(Upos.ADP) && !word.form().equals("de"))) {
        return false;
      }
    }
    return false;
  }

  /**
   * Whether a bare "doit" says that an act is due: not "doit être", "ne doit pas", "nous devons".
   */
  private boolean isDue(Parse parse, int modal, int head) {
    if (Clauses.isNegated(parse, modal)
        || Clauses.isNegated(parse, head)
        || inQuotation(parse.word(modal).start())) {
      return false;
    }
    for (int i = modal + 1; i < Math.min(parse.size(), modal + 7); i++) {
      if (Clauses.isInfinitive(parse.word(i))) {
        return !Set.of("être", "avoir", "pouvoir", "rester", "savoir")
            .contains(parse.word(i).lemma());
      }
    }
    return false;
  }

  // --- future and reported conditional, present with a date ahead

  private @Nullable Outlook future(int sentence, Parse parse, int i) {
    Word word = parse.word(i);
    int head = (word.is(Upos.AUX) || word.hasRelation("cop")) && word.head() >= 0 ? word.head() : i;
    if (word.hasFeature("Tense=Fut")) {
      Span clause = clause(parse, head);
      return new Outlook(sentence, head, -1, clause, clause, Strength.WILL, "future");
    }
    if (word.hasFeature("Mood=Cnd") && isReportedFuture(parse, i, head)) {
      Span clause = clause(parse, head);
      return new Outlook(sentence, head, -1, clause, clause, Strength.WILL, "reported-future");
    }
    if (isPresent(word) && head == i && !inQuotation(word.start()) && !reports(word)) {
      Span clause = clause(parse, head);
      if (!horizon.ahead(clause).isEmpty() && !hasOwnPast(parse, head)) {
        return new Outlook(sentence, head, -1, clause, clause, Strength.SHOULD, "scheduled");
      }
    }
    return null;
  }

  /** Whether a verb tells what is said: its date is that of the saying. */
  private boolean reports(Word word) {
    return speech.reports(word.lemma());
  }

  private boolean inQuotation(int offset) {
    return story.quotationAt(offset) >= 0;
  }

  private static boolean hasOwnPast(Parse parse, int head) {
    return parse.word(head).hasFeature("Tense=Past");
  }

  /** "a annoncé qu'il viendrait": a conditional in what was said, but not "aurait dit". */
  private boolean isReportedFuture(Parse parse, int conditional, int head) {
    Word word = parse.word(conditional);
    boolean perfect = word.is(Upos.AUX) && word.lemma().equals("avoir") && head != conditional;
    if (perfect || !lexicon.modals(word.lemma()).isEmpty()) {
      return false;
    }
    for (Statement statement : statements) {
      boolean inside = statement.content().stream().anyMatch(span -> span.contains(word.span()));
      if (inside
          && statement.form() != Statement.Form.DIRECT
          && statement.rule().equals("that-clause")) {
        return true;
      }
    }
    return false;
  }

  // --- "est attendu", "la visite prévue le 4 mai", "prêt à partir"

  private @Nullable Outlook state(int sentence, Parse parse, int i) {
    Word word = parse.word(i);
    if (word.is(Upos.NOUN)
        || word.is(Upos.PROPN)
        || Clauses.isInfinitive(word)
        || Clauses.isFinite(word)) {
      return null;
    }
    Strength strength = lexicon.state(parse, i);
    if (strength == null) {
      return null;
    }
    int finite = finiteHelper(parse, i);
    if (finite >= 0) {
      Word helper = parse.word(finite);
      boolean now = isPresent(helper) || (inStatement(word.start()) && Clauses.isFinite(helper));
      if (!now || hasAvoir(parse, i)) {
        return null;
      }
      Span clause = clause(parse, i);
      return new Outlook(sentence, i, -1, clause, clause, strength, "state");
    }
    int head = word.head();
    // "se dit prêt à …"
    if (head >= 0
        && word.hasRelation("xcomp")
        && reports(parse.word(head))
        && Clauses.isReflexive(parse, Clauses.groupStart(parse, head))) {
      return new Outlook(
          sentence,
          i,
          Clauses.subject(parse, head),
          parse.subtree(i),
          parse.subtree(i),
          strength,
          "state");
    }
    if (head >= 0
        && (word.hasRelation("acl") || word.hasRelation("amod"))
        && !Clauses.isVerb(parse.word(head))) {
      Span phrase = parse.subtree(head);
      if (!horizon.ahead(parse.subtree(i)).isEmpty() || !horizon.ahead(phrase).isEmpty()) {
        return new Outlook(sentence, i, -1, phrase, phrase, strength, "planned-noun");
      }
    }
    return null;
  }

  private static int finiteHelper(Parse parse, int index) {
    for (int child : parse.children(index)) {
      Word word = parse.word(child);
      if ((word.hasRelation("aux") || word.hasRelation("cop")) && Clauses.isFinite(word)) {
        return child;
      }
    }
    return -1;
  }

  private static boolean hasAvoir(Parse parse, int index) {
    for (int child : parse.children(index)) {
      Word word = parse.word(child);
      if (word.hasRelation("aux") && word.lemma().equals("avoir")) {
        return true;
      }
    }
    return false;
  }

  // --- "l'objectif de ramener …", "annonce la tenue le 24 juin …"

  private @Nullable Outlook noun(int sentence, Parse parse, int i) {
    Word word = parse.word(i);
    Strength strength = word.is(Upos.NOUN) ? lexicon.noun(word.lemma()) : null;
    if (strength == null) {
      return null;
    }
    for (int child : parse.children(i)) {
      Word verb = parse.word(child);
      if (child > i && Clauses.isInfinitive(verb) && Clauses.hasCase(parse, child, "de")) {
        Span phrase = Clauses.nounPhrase(parse, i).cover(parse.subtree(child));
        return new Outlook(sentence, i, -1, phrase, parse.subtree(child), strength, "plan-noun");
      }
    }
    // "L'objectif est de ramener …"
    int head = word.head();
    if (head > i
        && word.hasRelation("nsubj")
        && Clauses.isInfinitive(parse.word(head))
        && finiteHelper(parse, head) >= 0) {
      Span clause = clause(parse, head);
      return new Outlook(sentence, head, -1, clause, clause, strength, "plan-noun");
    }
    return null;
  }

  private @Nullable Outlook announced(int sentence, Parse parse, int i) {
    for (int child : parse.children(i, "obj")) {
      Word object = parse.word(child);
      Span phrase = parse.subtree(child);
      boolean after = child > i && object.is(Upos.NOUN);
      Span wide = new Span(phrase.start(), Math.max(phrase.end(), parse.subtree(i).end()));
      if (after && !horizon.ahead(wide).isEmpty()) {
        return new Outlook(
            sentence, i, Clauses.subject(parse, i), wide, wide, Strength.WILL, "announced");
      }
    }
    return null;
  }

  /** A verb with what hangs on it, other main clauses joined to it left out. */
  private Span clause(Parse parse, int head) {
    int start = parse.word(head).start();
    int end = parse.word(head).end();
    for (int child : parse.children(head)) {
      Word word = parse.word(child);
      boolean other =
          (word.hasRelation("conj") && Clauses.finiteClause(parse, child))
              || word.hasRelation("parataxis")
              || word.hasRelation("punct")
              || word.hasRelation("cc");
      if (!other) {
        Span subtree = parse.subtree(child);
        start = Math.min(start, subtree.start());
        end = Math.max(end, subtree.end());
      }
    }
    Span trimmed = story.trimmed(start, end);
    return trimmed == null ? new Span(start, end) : trimmed;
  }

  private boolean inStatement(int offset) {
    for (Statement statement : statements) {
      for (Span span : statement.content()) {
        if (span.contains(offset)) {
          return true;
        }
      }
    }
    return false;
  }
}
