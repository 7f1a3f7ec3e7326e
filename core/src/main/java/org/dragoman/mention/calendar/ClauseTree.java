package org.dragoman.mention.calendar;

import java.util.List;
import java.util.Set;
import org.dragoman.mention.grammar.Atoms;
import org.dragoman.mention.grammar.Words;
import org.dragoman.model.Parse;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;

/**
 * Reads off the dependency tree whether what happens at a time lies behind or ahead.
 *
 * <p>The verb above the expression decides, with its auxiliaries: "tués samedi" lies behind though
 * the sentence goes on in the future. An infinitive looks ahead ("a promis de partir lundi") unless
 * its verb says that it is done ("a pu partir lundi").
 */
final class ClauseTree {
  /** Longer chains of heads are no clause a reader would follow. */
  private static final int FARTHEST = 12;

  private final List<Parse> parses;
  private final Atoms atoms;
  private final Words ahead;
  private final Set<String> done;
  private final Set<String> conditions;
  private int sentence;

  /**
   * @param parses the text's sentences; times have to be asked for in their order
   * @param ahead words that make what they rule lie ahead ("prévu", "doit")
   * @param done lemmas of verbs whose infinitive is done when they are ("pouvoir")
   * @param conditions lemmas of words that open a condition ("si")
   */
  ClauseTree(
      List<Parse> parses, Atoms atoms, Words ahead, Set<String> done, Set<String> conditions) {
    this.parses = parses;
    this.atoms = atoms;
    this.ahead = ahead;
    this.done = done;
    this.conditions = conditions;
  }

  /** The tense of the clause around the characters {@code [start, end)}. */
  Tense tense(int start, int end) {
    while (sentence + 1 < parses.size() && parses.get(sentence + 1).span().start() <= start) {
      sentence++;
    }
    if (parses.isEmpty()) {
      return Tense.UNKNOWN;
    }
    Parse parse = parses.get(sentence);
    int at = above(parse, start, end);
    boolean object = false;
    for (int steps = 0; at != Word.ROOT && steps < FARTHEST; steps++) {
      if (isClause(parse, at) && !isSetOff(parse, at, start)) {
        Tense tense = isCondition(parse, at) ? Tense.FUTURE : verb(parse, at);
        if (object && tense == Tense.FUTURE && parse.word(at).hasFeature("VerbForm=Inf")) {
          // "annuler les loyers d'avril" says less than "annuler en avril".
          return Tense.PRESENT;
        }
        if (tense != Tense.UNKNOWN || parse.word(at).hasFeature("VerbForm=Fin")) {
          return tense;
        }
      }
      if (isToCome(parse, at)) {
        return Tense.FUTURE;
      }
      object = parse.word(at).hasRelation("obj");
      at = parse.word(at).head();
    }
    return Tense.UNKNOWN;
  }

  /** "une réunion vendredi qui doit trancher": a clause says of the noun that it lies ahead. */
  private boolean isToCome(Parse parse, int at) {
    for (int clause : parse.children(at, "acl")) {
      if (parse.word(clause).deprel().equals("acl:relcl") && verb(parse, clause) == Tense.FUTURE) {
        return true;
      }
    }
    return false;
  }

  /** The word that the expression depends on. */
  private static int above(Parse parse, int start, int end) {
    for (Word word : parse.words()) {
      if (word.start() >= end) {
        break;
      }
      if (word.end() > start && word.head() != Word.ROOT) {
        Word head = parse.word(word.head());
        if (head.end() <= start || head.start() >= end) {
          return word.head();
        }
      }
    }
    return Word.ROOT;
  }

  private static boolean isClause(Parse parse, int at) {
    Word word = parse.word(at);
    return word.is(Upos.VERB) || word.is(Upos.AUX) || !parse.children(at, "cop").isEmpty();
  }

  /** "si le texte est rejeté vendredi": what a condition in the present names is still open. */
  private boolean isCondition(Parse parse, int at) {
    boolean marked = false;
    boolean present = parse.word(at).hasFeature("Tense=Pres");
    boolean past = false;
    for (int child : parse.children(at)) {
      Word word = parse.word(child);
      marked |= word.hasRelation("mark") && conditions.contains(word.lemma());
      boolean helps = word.hasRelation("aux") || word.hasRelation("cop");
      present |= helps && word.hasFeature("Tense=Pres");
      past |= word.deprel().equals("aux:tense");
    }
    return marked && present && !past;
  }

  /** Whether a comma parts an infinitive from the expression: it is not the verb that is dated. */
  private boolean isSetOff(Parse parse, int at, int start) {
    Word verb = parse.word(at);
    if (!verb.hasFeature("VerbForm=Inf") || verb.end() > start) {
      return false;
    }
    int comma = atoms.text().indexOf(',', verb.end());
    return comma >= 0 && comma < start;
  }

  private Tense verb(Parse parse, int at) {
    Word verb = parse.word(at);
    if (verb.hasFeature("VerbForm=Fin")) {
      return finite(verb);
    }
    Word auxiliary = null;
    boolean perfect = false;
    for (int child : parse.children(at)) {
      Word word = parse.word(child);
      if (word.hasRelation("aux") || word.hasRelation("cop")) {
        auxiliary = word.hasFeature("VerbForm=Fin") ? word : auxiliary;
        perfect |= word.deprel().equals("aux:tense") && word.hasFeature("VerbForm=Inf");
      }
    }
    boolean participle = verb.hasFeature("VerbForm=Part") && verb.hasFeature("Tense=Past");
    if (auxiliary != null) {
      return participle && !auxiliary.hasRelation("cop")
          ? compound(verb, auxiliary)
          : finite(auxiliary);
    }
    if (perfect) {
      return Tense.PAST;
    }
    if (participle) {
      return looksAhead(verb) ? Tense.FUTURE : Tense.PAST;
    }
    return verb.hasFeature("VerbForm=Inf") ? infinitive(parse, at) : Tense.UNKNOWN;
  }

  private Tense finite(Word verb) {
    if (verb.hasFeature("Tense=Fut")
        || verb.hasFeature("Mood=Cnd")
        || verb.hasFeature("Mood=Sub")
        || looksAhead(verb)) {
      return Tense.FUTURE;
    }
    boolean past = verb.hasFeature("Tense=Imp") || verb.hasFeature("Tense=Past");
    return past ? Tense.PAST : Tense.PRESENT;
  }

  /** "a signé", "est prévu", "sera jugé", "aurait tué". */
  private Tense compound(Word participle, Word auxiliary) {
    boolean present = auxiliary.hasFeature("Tense=Pres");
    if (auxiliary.hasFeature("Tense=Fut") || looksAhead(participle)) {
      return Tense.FUTURE;
    }
    if (auxiliary.deprel().equals("aux:pass")) {
      boolean open = auxiliary.hasFeature("Mood=Cnd") || auxiliary.hasFeature("Mood=Sub");
      return open ? Tense.FUTURE : present ? Tense.DONE : Tense.PAST;
    }
    return present && auxiliary.lemma().equals("être") ? Tense.DONE : Tense.PAST;
  }

  private Tense infinitive(Parse parse, int at) {
    int head = parse.word(at).head();
    if (head == Word.ROOT) {
      return Tense.UNKNOWN;
    }
    if (!done.contains(parse.word(head).lemma())) {
      return Tense.FUTURE;
    }
    Tense tense = verb(parse, head);
    return tense == Tense.UNKNOWN ? Tense.PAST : tense;
  }

  private boolean looksAhead(Word word) {
    return ahead.has(atoms, atoms.at(word.start()));
  }
}
