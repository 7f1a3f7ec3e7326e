package org.dragoman.claim;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.mention.Name;
import org.dragoman.model.Parse;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.dragoman.text.Span;
import org.dragoman.world.Actor;
import org.dragoman.world.Mention;
import org.jspecify.annotations.Nullable;

/** Finds the verbs of speech of a story: those by which something has been said. */
final class Cues {
  private final Story story;
  private final SpeechLexicon lexicon;

  private Cues(Story story, SpeechLexicon lexicon) {
    this.story = story;
    this.lexicon = lexicon;
  }

  /** All cues in the order of the text, those inside quotations too. */
  static List<Cue> find(Story story, SpeechLexicon lexicon) {
    Cues finder = new Cues(story, lexicon);
    List<Cue> cues = new ArrayList<>();
    for (int s = 0; s < story.parses().size(); s++) {
      Parse parse = story.parses().get(s);
      for (int i = 0; i < parse.size(); i++) {
        Cue cue = finder.cue(s, parse, i);
        if (cue != null) {
          cues.add(cue);
          i = cue.last();
        }
      }
    }
    for (int i = 0; i < cues.size(); i++) {
      if (cues.get(i).isParticiple() && story.quotationAt(cues.get(i).from()) < 0) {
        cues.set(i, finder.sharing(cues, i));
      }
    }
    return cues;
  }

  /** "X a dit que …, ajoutant que …": a participle with the subject of the cue it goes with. */
  private Cue sharing(List<Cue> cues, int index) {
    Cue cue = cues.get(index);
    Parse parse = cue.parse();
    int at = cue.verb();
    for (int steps = 0; steps < 6 && parse.word(at).head() >= 0; steps++) {
      Word word = parse.word(at);
      if (word.hasRelation("acl") && !Clauses.isVerb(parse.word(word.head())) && !apart(cue)) {
        return cue;
      }
      at = word.head();
      Cue over = cueAt(cues, index, at);
      if (over != null) {
        return over.subject() < 0 ? cue : cue.withSubject(over.subject());
      }
      int own = Clauses.ownSubject(parse, at);
      boolean reported = parse.word(at).hasRelation("ccomp") && apart(cue);
      if (own >= 0 && parse.word(own).is(Upos.NOUN) && !canSpeak(parse.word(own))) {
        continue;
      }
      if (own >= 0 && own != cue.subject() && !reported && Clauses.isVerb(parse.word(at))) {
        return story.quotationAt(parse.word(own).start()) < 0 ? cue.withSubject(own) : cue;
      }
      if (own >= 0 && !reported) {
        return cue;
      }
    }
    return cue;
  }

  private boolean canSpeak(Word word) {
    return lexicon.isSpeaker(word.lemma()) || story.cast().actorAt(word.span()) != null;
  }

  private boolean apart(Cue cue) {
    int before = Story.wordFrom(cue.parse(), cue.from()) - 1;
    boolean gerund = before >= 0 && VerbPhrases.lower(cue.parse().word(before).form()).equals("en");
    return ",»\"”".indexOf(story.before(gerund ? cue.parse().word(before).start() : cue.from()))
        >= 0;
  }

  /** The finite cue before another one in its sentence whose verb is this word, or null. */
  private @Nullable Cue cueAt(List<Cue> cues, int index, int word) {
    for (int i = 0; i < cues.size(); i++) {
      Cue other = cues.get(i);
      if (i != index
          && other.sentence() == cues.get(index).sentence()
          && (other.verb() == word || other.last() == word)
          && other.finite()
          && story.quotationAt(other.from()) < 0) {
        return other;
      }
    }
    return null;
  }

  private @Nullable Cue cue(int sentence, Parse parse, int first) {
    if (!Clauses.isVerb(parse.word(first))) {
      return null;
    }
    int group = groupStart(parse, first);
    VerbPhrases.Match match = lexicon.match(parse, first, Clauses.isReflexive(parse, group));
    if (match == null) {
      return null;
    }
    int verb = carrying(parse, first, match.last());
    if (Clauses.isNegated(parse, verb) || Clauses.isNegated(parse, first)) {
      return null;
    }
    int carrier = carrier(parse, first, match.last());
    if (!isSaid(parse, group, first, verb, carrier)) {
      return null;
    }
    int start = carrier >= 0 ? groupStart(parse, carrier) : group;
    boolean passive = Clauses.isPassive(parse, verb) && !match.verb().reflexive();
    int pronoun = invertedPronoun(parse, start, match.last());
    int subject = pronoun >= 0 ? pronoun : subject(parse, verb, carrier, passive);
    boolean inverted =
        pronoun >= 0 || (subject > match.last() && parse.word(subject).hasRelation("nsubj"));
    // A passive without an agent leaves open who said it.
    subject = passive && subject < 0 ? -1 : outside(parse, start, match.last(), subject);
    if (subject < 0 && !passive && !Clauses.isPresentParticiple(parse.word(verb))) {
      subject = lexicon.isImpersonal(parse.word(verb).lemma()) ? -1 : expletive(parse, verb);
    }
    if (pronoun < 0 && !passive && !inverted) {
      subject = nameBefore(parse, Clauses.cliticStart(parse, start), subject);
    }
    if (subject < 0 && Clauses.isPresentParticiple(parse.word(verb))) {
      subject = nearestSubject(parse, verb);
    }
    if (!inverted && followsAs(parse, start)) {
      int after = nounAfter(parse, match.last());
      inverted = after >= 0;
      subject = after >= 0 ? after : subject;
    }
    if (!inverted
        && followsSpeech(parse, start)
        && Clauses.finiteClause(parse, verb)
        && (subject < 0 || Clauses.ownSubject(parse, verb) != subject || subject > verb)) {
      int after = nounAfter(parse, match.last());
      inverted = after >= 0;
      subject = after >= 0 ? after : subject;
    }
    if (subject >= 0 && SpeechLexicon.clitic(parse.word(subject)).equals(lexicon.anybody())) {
      int source = source(parse, match.last());
      subject = source >= 0 ? source : subject;
    }
    if (subject < 0
        && Clauses.isInfinitive(parse.word(first))
        && first >= 2
        && speaksNext(parse, first)) {
      subject = firstNoun(parse, first);
    }
    return new Cue(
        sentence,
        parse,
        verb,
        match.last(),
        parse.word(Clauses.cliticStart(parse, start)).start(),
        new Span(parse.word(start).start(), parse.word(match.last()).end()),
        subject,
        inverted,
        passive,
        Clauses.finiteClause(parse, verb),
        match.verb());
  }

  /** Index of the first auxiliary before a verb, by the tree or by the words. */
  private static int groupStart(Parse parse, int verb) {
    int start = Clauses.groupStart(parse, verb);
    int at = verb - 1;
    while (at >= 0 && at >= verb - 5) {
      Word word = parse.word(at);
      if (word.is(Upos.AUX)) {
        start = Math.min(start, at);
      } else if (!word.is(Upos.ADV) && !isInvertedPronoun(word) && !isHyphenT(word)) {
        break;
      }
      at--;
    }
    return verb - start > 6 ? verb : start;
  }

  private static boolean isHyphenT(Word word) {
    return word.form().equals("t") || word.form().equals("-t");
  }

  /** "a fait savoir": in the tree "savoir" may carry the clause and "faire" hang on it. */
  private static int carrying(Parse parse, int first, int last) {
    return last > first && parse.word(first).head() == last ? last : first;
  }

  /** Index of the verb under which an infinitive cue has been said, or -1. */
  private int carrier(Parse parse, int first, int last) {
    if (!Clauses.isInfinitive(parse.word(first))) {
      return -1;
    }
    for (int i = first - 1; i >= Math.max(0, first - 4); i--) {
      Word word = parse.word(i);
      if (Clauses.isVerb(word)) {
        return lexicon.isCarrier(word.lemma()) ? i : -1;
      }
    }
    return -1;
  }

  /** Whether something has been said: not what will, would or could be said. */
  private boolean isSaid(Parse parse, int group, int first, int verb, int carrier) {
    Word word = parse.word(first);
    if (Clauses.isInfinitive(word)) {
      if (carrier >= 0) {
        Word finite = parse.word(groupStart(parse, carrier));
        boolean past = finite.is(Upos.AUX) || !lexicon.isPastCarrier(parse.word(carrier).lemma());
        return past && isReal(finite);
      }
      return isNarrative(parse, first);
    }
    if (group < first) {
      return isReal(parse.word(group)) || parse.word(group).hasFeature("Mood=Cnd");
    }
    if (word.hasFeature("VerbForm=Part") && !word.hasFeature("Tense=Pres")) {
      return sharesAuxiliary(parse, verb);
    }
    return isReal(word);
  }

  private static boolean isReal(Word finite) {
    return !finite.hasFeature("Tense=Fut")
        && !finite.hasFeature("Mood=Cnd")
        && !finite.hasFeature("Mood=Sub");
  }

  /** "et d'ajouter : « … »", "avant de lancer : « … »": infinitives that tell what was done. */
  private static boolean isNarrative(Parse parse, int infinitive) {
    if (infinitive < 2) {
      return false;
    }
    if (speaksNext(parse, infinitive)) {
      return true;
    }
    String of = VerbPhrases.lower(parse.word(infinitive - 1).form());
    String first = VerbPhrases.lower(parse.word(infinitive - 2).form());
    return (of.equals("de") || of.equals("d'")) && (first.equals("et") || first.equals("avant"));
  }

  /** "Et le ministre de lancer : « … »": the sentence has no other verb before it. */
  private static boolean speaksNext(Parse parse, int infinitive) {
    String of = VerbPhrases.lower(parse.word(infinitive - 1).form());
    if (!parse.word(0).is(Upos.CCONJ) || !(of.equals("de") || of.equals("d'"))) {
      return false;
    }
    for (int i = 1; i < infinitive; i++) {
      if (Clauses.isVerb(parse.word(i))) {
        return false;
      }
    }
    return infinitive <= 12;
  }

  /** "a salué l'accord et demandé …": a participle joined to one that has the auxiliary. */
  private static boolean sharesAuxiliary(Parse parse, int verb) {
    Word word = parse.word(verb);
    int head = word.head();
    return word.hasRelation("conj")
        && head >= 0
        && Clauses.isVerb(parse.word(head))
        && Clauses.finiteClause(parse, head);
  }

  private static boolean isInvertedPronoun(Word word) {
    String form = word.form();
    return form.length() > 2
        && form.charAt(0) == '-'
        && (word.is(Upos.PRON) || form.startsWith("-t-"));
  }

  private static int invertedPronoun(Parse parse, int group, int last) {
    for (int i = group + 1; i <= last + 1 && i < parse.size(); i++) {
      if (isInvertedPronoun(parse.word(i))
          && !SpeechLexicon.clitic(parse.word(i)).startsWith("l")
          && !SpeechLexicon.clitic(parse.word(i)).equals("même")) {
        return i;
      }
    }
    return -1;
  }

  private static int subject(Parse parse, int verb, int carrier, boolean passive) {
    if (passive) {
      return Clauses.agent(parse, verb);
    }
    return Clauses.subject(parse, carrier >= 0 ? carrier : verb);
  }

  /** "il renchérit que …": a pronoun that the tree takes for nobody though the verb speaks. */
  private static int expletive(Parse parse, int verb) {
    for (int child : parse.children(verb)) {
      Word word = parse.word(child);
      if (word.deprel().equals("expl:subj") && word.is(Upos.PRON) && child < verb) {
        return child;
      }
    }
    return -1;
  }

  /** A subject that does not stand in a quotation beside the cue: the tree's, else the nearest. */
  private int outside(Parse parse, int group, int last, int subject) {
    int own = story.quotationAt(parse.word(group).start());
    if (subject >= 0 && story.quotationAt(parse.word(subject).start()) == own) {
      return subject;
    }
    if (own >= 0) {
      return subject;
    }
    char before = story.before(parse.word(Clauses.cliticStart(parse, group)).start());
    if (",»\"”!?".indexOf(before) >= 0) {
      return nounAfter(parse, last);
    }
    for (int i = group - 1; i >= 0; i--) {
      if (parse.word(i).hasRelation("nsubj") && story.quotationAt(parse.word(i).start()) < 0) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The name that stands right before a verb group, where the tree has another subject: what is
   * nearest is surer than a long arc.
   */
  private int nameBefore(Parse parse, int group, int subject) {
    int last = group - 1;
    while (last > 0 && parse.word(last).is(Upos.ADV)) {
      last--;
    }
    if (last > 0 && parse.word(last).form().equals(",")) {
      int apposed = apposedName(parse, last);
      boolean noun = subject < 0 || !parse.word(subject).is(Upos.PROPN);
      return apposed >= 0 && noun && parse.word(group).hasFeature("Number=Sing")
          ? apposed
          : subject;
    }
    if (last < 0 || !parse.word(last).is(Upos.PROPN)) {
      return subject;
    }
    Mention mention = story.cast().mentionAt(parse.word(last).span());
    if (mention == null || mention.span().end() != parse.word(last).end()) {
      return subject;
    }
    int first = Story.wordFrom(parse, mention.span().start());
    int before = first > 0 && parse.word(first - 1).is(Upos.DET) ? first - 2 : first - 1;
    boolean opens =
        before < 0
            || parse.word(before).is(Upos.PUNCT)
            || parse.word(before).is(Upos.SCONJ)
            || (parse.word(before).is(Upos.CCONJ) && parse.word(group).hasFeature("Number=Sing"))
            || parse.word(before).is(Upos.PRON)
            || parse.word(before).is(Upos.ADV);
    boolean covered = subject >= 0 && parse.subtree(subject).contains(mention.span());
    return opens && !covered ? first : subject;
  }

  /** The person named between two commas right before a verb: "le chef de la mission, X, …". */
  private int apposedName(Parse parse, int comma) {
    for (Name name : story.cast().names()) {
      if (name.kind() == Name.Kind.PERSON
          && name.span().end() <= parse.word(comma).start()
          && name.span().end() == parse.word(comma - 1).end()) {
        int first = Story.wordFrom(parse, name.span().start());
        int before = first > 0 && lexicon.isAddress(parse.word(first - 1)) ? first - 2 : first - 1;
        return before > 0 && parse.word(before).form().equals(",") ? first : -1;
      }
    }
    return -1;
  }

  /** The subject of another verb that is nearest to a participle, or -1. */
  private int nearestSubject(Parse parse, int participle) {
    int best = -1;
    for (int i = 0; i < parse.size(); i++) {
      boolean subject =
          parse.word(i).hasRelation("nsubj") && story.quotationAt(parse.word(i).start()) < 0;
      if (subject && (best < 0 || i < participle || best > participle)) {
        best = best < 0 || i < participle ? i : best;
      }
    }
    return best;
  }

  /** "indique-t-on auprès du parquet": the noun that stands for who said it, or -1. */
  private int source(Parse parse, int last) {
    for (int i = last + 1; i < Math.min(parse.size(), last + 8); i++) {
      Word word = parse.word(i);
      boolean stands =
          word.is(Upos.NOUN)
              ? lexicon.isSpeaker(word.lemma()) || lexicon.isSourceNoun(word.lemma())
              : word.is(Upos.PROPN) && isBody(word);
      if (stands && i > last + 1 && lexicon.leadsToSource(parse, last + 1, i)) {
        return i;
      }
      if (word.is(Upos.PUNCT) || Clauses.isVerb(word)) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isBody(Word word) {
    Actor actor = story.cast().actorAt(word.span());
    return actor != null && story.cast().placeAt(word.span()) == null;
  }

  private static int firstNoun(Parse parse, int end) {
    for (int i = 0; i < end; i++) {
      if (parse.word(i).is(Upos.NOUN) || parse.word(i).is(Upos.PROPN)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a verb group stands right after a comma or a closing quotation mark. */
  private boolean followsSpeech(Parse parse, int group) {
    return ",»\"”!?".indexOf(story.before(parse.word(Clauses.cliticStart(parse, group)).start()))
        >= 0;
  }

  /** "comme le précise X": after these words the subject comes last. */
  private static boolean followsAs(Parse parse, int group) {
    int first = Clauses.cliticStart(parse, group);
    return first > 0
        && first < group
        && VerbPhrases.lower(parse.word(first - 1).form()).equals("comme");
  }

  /** The noun or name that follows an inverted cue, time words passed over; or -1. */
  private int nounAfter(Parse parse, int last) {
    for (int i = last + 1; i < Math.min(parse.size(), last + 9); i++) {
      Word word = parse.word(i);
      boolean noun = word.is(Upos.NOUN) && parse.word(i - 1).is(Upos.DET);
      boolean article = parse.word(i - 1).is(Upos.DET);
      Word before = parse.word(article ? Math.max(last, i - 2) : i - 1);
      boolean names = (word.is(Upos.PROPN) || noun) && !before.is(Upos.ADP);
      if (names
          && (word.is(Upos.PROPN)
              || lexicon.isSpeaker(word.lemma())
              || story.cast().actorAt(word.span()) != null)) {
        return i;
      }
      if (word.is(Upos.PUNCT) && !word.form().equals(",")) {
        return -1;
      }
    }
    return -1;
  }
}
