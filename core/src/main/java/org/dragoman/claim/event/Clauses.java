package org.dragoman.claim.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.model.Parse;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;

/**
 * Who does what in a parse, with passives, relatives, participles, infinitives, control, support
 * verbs and coordination seen through.
 *
 * <p>Words are given by their index. A word that stands for another (a relative pronoun) is
 * replaced by it, and words joined by "and" come together.
 */
final class Clauses {
  /** No chain of control or coordination in real text is longer; a broken tree may be. */
  private static final int DEPTH = 8;

  /** How many adjectives may stand between a noun and its complement. */
  private static final int NEAR = 4;

  private final Parse parse;
  private final Grammar grammar;

  Clauses(Parse parse, Grammar grammar) {
    this.parse = parse;
    this.grammar = grammar;
  }

  Parse parse() {
    return parse;
  }

  Grammar grammar() {
    return grammar;
  }

  private Word word(int index) {
    return parse.word(index);
  }

  static String lower(Word word) {
    return word.form().toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  boolean isVerb(int index) {
    Word word = word(index);
    return word.is(Upos.VERB) || word.is(Upos.AUX);
  }

  private boolean hasChild(int index, String relation) {
    for (int child : parse.children(index)) {
      if (word(child).hasRelation(relation)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasExactChild(int index, String relation) {
    for (int child : parse.children(index)) {
      if (word(child).deprel().equals(relation)) {
        return true;
      }
    }
    return false;
  }

  boolean isPastParticiple(int index) {
    Word word = word(index);
    return word.hasFeature("VerbForm=Part") && !word.hasFeature("Tense=Pres");
  }

  /** Whether the surface subject, or the noun a participle hangs on, is what is acted upon. */
  boolean isPassive(int verb) {
    return isPassive(verb, 0);
  }

  private boolean isPassive(int verb, int depth) {
    if (grammar.intransitive().contains(word(verb).lemma()) || isReflexive(verb)) {
      return false;
    }
    if (hasExactChild(verb, "aux:pass")
        || hasExactChild(verb, "nsubj:pass")
        || hasExactChild(verb, "obl:agent")
        || hasPassiveAuxiliary(verb)) {
      return true;
    }
    if (!isPastParticiple(verb) || hasChild(verb, "aux") || hasChild(verb, "nsubj")) {
      return false;
    }
    Word word = word(verb);
    if (word.hasRelation("conj") && depth < DEPTH && isVerb(word.head())) {
      return isPassive(word.head(), depth + 1);
    }
    // "l'accord signé", "arrêté lundi, il …": a bare past participle is passive
    // unless reflexive or cast with être, which parsers mark as aux.
    return word.hasRelation("acl") || word.hasRelation("advcl") || word.hasRelation("amod");
  }

  /** "est attendu": a past participle with "être" is passive unless the verb is intransitive. */
  private boolean hasPassiveAuxiliary(int verb) {
    if (isPastParticiple(verb)) {
      for (int child : parse.children(verb)) {
        Word word = word(child);
        if (word.hasRelation("aux") && grammar.passive().equals(word.lemma())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the verb has a reflexive clitic ("se rendre"). */
  boolean isReflexive(int verb) {
    for (int child : parse.children(verb)) {
      Word clitic = word(child);
      if (clitic.is(Upos.PRON)
          && child < verb
          && grammar.reflexives().contains(lower(clitic))
          && !clitic.hasRelation("nsubj")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a clitic of this form stands before the verb and belongs to it ("s'en prendre"). */
  boolean hasClitic(int verb, String form) {
    for (int child : parse.children(verb)) {
      if (child < verb && word(child).is(Upos.PRON) && lower(word(child)).equals(form)) {
        return true;
      }
    }
    return false;
  }

  /** Those who do it: deep subject of a verb; of a noun, that of the verb that supports it. */
  List<Integer> subjects(int index) {
    if (isPassive(index)) {
      return agents(index);
    }
    List<Integer> carried = isVerb(index) ? List.of() : carriers(index);
    return carried.isEmpty() ? surfaceSubjects(index, 0) : carried;
  }

  /**
   * Who does what a noun names: "la demande formulée par X", "les sanctions que X a prises", "le
   * sommet qui a réuni X et Y".
   */
  private List<Integer> carriers(int noun) {
    for (int child : parse.children(noun)) {
      if (word(child).hasRelation("acl")) {
        List<Integer> found = carriers(noun, child);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private List<Integer> carriers(int noun, int verb) {
    if (grammar.gathering().contains(word(verb).lemma())) {
      List<Integer> objects = objects(verb);
      return objects.contains(noun) ? List.of() : objects;
    }
    if (!grammar.support().contains(word(verb).lemma())) {
      return List.of();
    }
    if (isPassive(verb)) {
      return agents(verb);
    }
    return objects(verb).contains(noun) ? subjects(verb) : List.of();
  }

  private List<Integer> agents(int verb) {
    List<Integer> found = new ArrayList<>();
    for (int child : parse.children(verb)) {
      Word word = word(child);
      if (word.deprel().equals("obl:agent")
          || (word.hasRelation("obl") && grammar.agent().contains(preposition(child)))) {
        addWithConjuncts(child, found);
      }
    }
    return found;
  }

  private List<Integer> surfaceSubjects(int index, int depth) {
    List<Integer> own = new ArrayList<>();
    for (int child : parse.children(index)) {
      if (word(child).hasRelation("nsubj")) {
        addWithConjuncts(antecedent(child), own);
      }
    }
    if (!own.isEmpty() || depth >= DEPTH || word(index).head() == Word.ROOT) {
      return own;
    }
    return inheritedSubjects(index, depth);
  }

  private List<Integer> inheritedSubjects(int index, int depth) {
    Word word = word(index);
    int head = word.head();
    String relation = base(word.deprel());
    switch (relation) {
      case "conj", "parataxis":
        return relation.equals("conj") && isVerb(index) == isVerb(head)
            ? surfaceSubjects(head, depth + 1)
            : List.of();
      case "xcomp", "ccomp":
        if (word.hasFeature("VerbForm=Fin")) {
          return List.of();
        }
        // "dit avoir éliminé un chef": what one has done is one's own.
        return isPerfect(index) && parse.children(index, "mark").isEmpty()
            ? surfaceSubjects(head, depth + 1)
            : controllers(head, depth);
      case "advcl":
        return word.hasFeature("VerbForm=Fin") ? List.of() : doers(head, depth);
      case "acl":
        if (word.deprel().equals("acl:relcl")) {
          return List.of();
        }
        return word.hasFeature("VerbForm=Inf") ? ownersOf(head, depth) : withConjuncts(head);
      case "obj", "obl", "amod":
        return isVerb(head) && isSupported(index, head) ? doers(head, depth) : List.of();
      case "nsubj":
        return List.of();
      default:
        return List.of();
    }
  }

  private boolean isSupported(int noun, int verb) {
    return !word(noun).deprel().equals("obl:agent")
        && grammar.support().contains(word(verb).lemma())
        && !isPassive(verb);
  }

  /** Deep subjects, agents of a passive included; the surface subject where no agent is named. */
  private List<Integer> doers(int index, int depth) {
    List<Integer> agents = isPassive(index) ? agents(index) : List.of();
    return agents.isEmpty() ? surfaceSubjects(index, depth + 1) : agents;
  }

  /**
   * Who does the infinitive that hangs on a verb: "appeler X à", "demander à X de", "promettre".
   */
  private List<Integer> controllers(int verb, int depth) {
    String lemma = word(verb).lemma();
    if (!grammar.subjectControl().contains(lemma) && !isReflexive(verb)) {
      if (grammar.dativeControl().contains(lemma)) {
        List<Integer> asked = complements(verb, Set.of(grammar.dative()));
        return asked.isEmpty() ? List.of() : asked;
      }
      List<Integer> objects = objects(verb);
      if (!objects.isEmpty()) {
        return objects;
      }
    }
    return surfaceSubjects(verb, depth + 1);
  }

  /** Whose "intention de …" it is: the noun's possessor, or who has it. */
  private List<Integer> ownersOf(int noun, int depth) {
    List<Integer> owners = complements(noun, Set.of(grammar.origin()));
    return owners.isEmpty() ? surfaceSubjects(noun, depth + 1) : owners;
  }

  /** What is acted upon: deep object. */
  List<Integer> objects(int verb) {
    List<Integer> found = new ArrayList<>();
    if (isPassive(verb)) {
      Word word = word(verb);
      List<Integer> patients = surfaceSubjects(verb, 0);
      if (patients.isEmpty() && word.hasRelation("amod") && word.head() != Word.ROOT) {
        patients = withConjuncts(word.head());
      }
      return patients;
    }
    for (int child : parse.children(verb)) {
      Word word = word(child);
      if (word.hasRelation("obj") && !word.is(Upos.VERB) && !isReflexiveClitic(word)) {
        addWithConjuncts(antecedent(child), found);
      }
    }
    if (found.isEmpty() && !isReflexive(verb)) {
      found = partitives(verb);
    }
    return found.isEmpty() ? hungInside(verb) : found;
  }

  /**
   * An object that a parser hung on the noun of a fixed phrase: "mettre en garde Moscou", "prendre
   * pour cible Kiev".
   */
  private List<Integer> hungInside(int verb) {
    for (int child : parse.children(verb)) {
      boolean phrase = word(child).hasRelation("obl") && !preposition(child).isEmpty();
      if (phrase && child > verb) {
        for (int inner : parse.children(child)) {
          if (word(inner).is(Upos.PROPN)
              && word(inner).hasRelation("nmod")
              && inner == child + 1
              && preposition(inner).isEmpty()) {
            return withConjuncts(inner);
          }
        }
      }
    }
    return List.of();
  }

  /** What something is called or judged: "juger inacceptable", "traiter de menteur". */
  List<Integer> predicates(int verb) {
    List<Integer> found = new ArrayList<>();
    for (int child : parse.children(verb)) {
      Word word = word(child);
      boolean quality = word.is(Upos.ADJ) && child > verb && !word.hasRelation("nsubj");
      if (word.hasRelation("xcomp") || quality) {
        found.add(child);
      }
    }
    return found;
  }

  /**
   * Objects with a partitive article, which a tokeniser may take for a contraction: "déployer des
   * troupes" read as "de les troupes".
   */
  private List<Integer> partitives(int verb) {
    List<Integer> found = new ArrayList<>();
    for (int child : parse.children(verb)) {
      boolean complement = word(child).hasRelation("obl") || word(child).hasRelation("nmod");
      if (complement && child > verb && hasContractedCase(child)) {
        addWithConjuncts(child, found);
        break;
      }
    }
    return found;
  }

  private boolean hasContractedCase(int index) {
    for (int child : parse.children(index)) {
      if (word(child).deprel().equals("case")
          && word(child).token().parts() > 1
          && word(child).lemma().equals(grammar.origin())) {
        return true;
      }
    }
    return false;
  }

  private boolean isReflexiveClitic(Word word) {
    return word.is(Upos.PRON) && grammar.reflexives().contains(lower(word));
  }

  /** Complements introduced by one of some prepositions, of a verb or a noun. */
  List<Integer> complements(int index, Set<String> prepositions) {
    List<Integer> found = new ArrayList<>();
    addComplements(index, prepositions, found);
    if (found.isEmpty() && isVerb(index)) {
      // "lancer un appel à X": the parser may hang the complement on the object.
      for (int object : parse.children(index)) {
        if (word(object).hasRelation("obj") && !prepositions.contains(grammar.origin())) {
          addComplements(object, prepositions, found);
        }
      }
    }
    if (found.isEmpty() && !isVerb(index) && !prepositions.contains(grammar.origin())) {
      // "la libération de X par Y": or on the noun's own complement.
      for (int child : parse.children(index)) {
        if (word(child).hasRelation("nmod") || word(child).hasRelation("amod")) {
          addComplements(child, prepositions, found);
        }
      }
    }
    if (found.isEmpty() && !isVerb(index)) {
      addFollowing(index, prepositions, found);
    }
    int head = word(index).head();
    if (found.isEmpty() && !isVerb(index) && head != Word.ROOT && isVerb(head)) {
      // "effectuer une visite à X": or on the verb that supports the noun.
      if (word(index).hasRelation("obj")
          || word(index).deprel().equals("nsubj:pass")
          || grammar.support().contains(word(head).lemma())) {
        addComplements(head, prepositions, found);
      }
    }
    if (found.size() == 1 && prepositions.contains(grammar.between())) {
      addOtherSide(found);
    }
    return found;
  }

  /**
   * The second of "entre X et son homologue Y", which the parser may take for a subject of the verb
   * that follows.
   */
  private void addOtherSide(List<Integer> sides) {
    for (int i = sides.get(0) + 1; i < Math.min(parse.size(), sides.get(0) + 1 + 2 * NEAR); i++) {
      Word word = word(i);
      if (word.hasRelation("cc")) {
        for (int next = i + 1; next < Math.min(parse.size(), i + 1 + NEAR); next++) {
          if (word(next).is(Upos.NOUN) || word(next).is(Upos.PROPN)) {
            sides.add(next);
            return;
          }
        }
        return;
      }
      if (word.is(Upos.VERB) || word.is(Upos.PUNCT)) {
        return;
      }
    }
  }

  /** The word that governs one, past a quantity: "dresser" of "dresser plus de cent barrages". */
  int governor(int index) {
    int head = word(index).head();
    if (head != Word.ROOT && counted(head).contains(index)) {
      head = word(head).head();
    }
    return head;
  }

  /**
   * A complement that follows a noun at once, whatever word the parser hung it on: "l'échec du
   * sommet entre X et Y".
   */
  private void addFollowing(int noun, Set<String> prepositions, List<Integer> found) {
    for (int i = noun + 1; i < Math.min(parse.size(), noun + 1 + NEAR); i++) {
      Word word = word(i);
      if (word.deprel().equals("case") && word.head() > i && word.head() != Word.ROOT) {
        if (prepositions.contains(preposition(word.head()))) {
          addWithConjuncts(antecedent(word.head()), found);
        }
        return;
      }
      boolean inside = word.is(Upos.ADJ) || word.is(Upos.ADV) || isQuotationMark(word);
      if (!inside) {
        return;
      }
    }
  }

  private static boolean isQuotationMark(Word word) {
    return word.is(Upos.PUNCT) && "\"«»“”".contains(word.form());
  }

  private void addComplements(int index, Set<String> prepositions, List<Integer> found) {
    for (int child : parse.children(index)) {
      Word word = word(child);
      if (word.hasRelation("obl") || word.hasRelation("nmod") || word.hasRelation("iobj")) {
        if (prepositions.contains(preposition(child))) {
          addWithConjuncts(antecedent(child), found);
        } else {
          addNested(child, prepositions, found);
        }
      } else if (word.hasRelation("obj") && grammar.relativeOf().containsKey(word.lemma())) {
        if (prepositions.contains(preposition(child))) {
          addWithConjuncts(antecedent(child), found);
        }
      }
    }
  }

  /** "à l'encontre de X" and its like, where the parser took "encontre" for the complement. */
  private void addNested(int child, Set<String> prepositions, List<Integer> found) {
    String outer = preposition(child);
    String noun = lower(word(child));
    for (String phrase : prepositions) {
      if (phrase.length() > outer.length()
          && phrase.startsWith(outer + " ")
          && (" " + phrase + " ").contains(" " + noun + " ")) {
        String inner = phrase.substring(phrase.lastIndexOf(' ') + 1);
        for (int grandchild : parse.children(child)) {
          if (word(grandchild).hasRelation("nmod") && preposition(grandchild).equals(inner)) {
            addWithConjuncts(antecedent(grandchild), found);
          }
        }
      }
    }
  }

  /** The preposition of a complement with all its fixed parts ("à", "à l' encontre de"), or "". */
  String preposition(int index) {
    StringBuilder phrase = new StringBuilder();
    for (int child : parse.children(index)) {
      if (word(child).deprel().equals("case") && child < index) {
        append(phrase, child);
        for (int part : parse.children(child)) {
          if (word(part).deprel().equals("fixed")) {
            append(phrase, part);
          }
        }
      }
    }
    if (!phrase.isEmpty()) {
      return phrase.toString();
    }
    Word word = word(index);
    if (word.is(Upos.PRON)) {
      if (grammar.datives().contains(lower(word)) && word.hasRelation("iobj")) {
        return grammar.dative();
      }
      return grammar.relativeOf().getOrDefault(lower(word), "");
    }
    return "";
  }

  private void append(StringBuilder phrase, int index) {
    Word word = word(index);
    String form = lower(word);
    // "d'" and "qu'" are "de" and "que"; the article of a phrase keeps its form.
    String plain = word.is(Upos.ADP) && form.endsWith("'") ? word.lemma() : form;
    phrase.append(phrase.isEmpty() ? "" : " ").append(plain);
  }

  /** The noun that a relative pronoun stands for; the word itself where it is none. */
  int antecedent(int index) {
    Word word = word(index);
    if (!word.is(Upos.PRON) || !grammar.relatives().contains(word.lemma())) {
      return index;
    }
    int at = index;
    for (int steps = 0; steps < DEPTH && word(at).head() != Word.ROOT; steps++) {
      if (word(at).deprel().equals("acl:relcl")) {
        return word(at).head();
      }
      at = word(at).head();
    }
    return index;
  }

  /** The verbs of what is said, asked or meant: infinitives and clauses that complete the word. */
  List<Integer> contents(int index) {
    List<Integer> found = new ArrayList<>();
    for (int child : parse.children(index)) {
      Word word = word(child);
      // "sont appelés Casques bleus" has a noun there, which is no content.
      boolean complement =
          word.hasRelation("ccomp") || (word.hasRelation("xcomp") && isVerb(child));
      boolean infinitive =
          word.hasFeature("VerbForm=Inf")
              && (word.hasRelation("obl")
                  || word.hasRelation("advcl")
                  || word.deprel().equals("acl")
                  || word.hasRelation("obj"));
      if (complement || infinitive) {
        found.addAll(withVerbConjuncts(child));
      }
    }
    return found;
  }

  private List<Integer> withVerbConjuncts(int verb) {
    List<Integer> all = new ArrayList<>(List.of(verb));
    for (int child : parse.children(verb)) {
      if (word(child).hasRelation("conj") && isVerb(child)) {
        all.add(child);
      }
    }
    return all;
  }

  /** Adjectives of a noun. */
  List<Integer> adjectives(int noun) {
    return parse.children(noun, "amod");
  }

  /** The possessive determiner of a noun ("sa visite"), as a list of none or one. */
  List<Integer> possessor(int noun) {
    for (int child : parse.children(noun)) {
      if (word(child).hasRelation("det") && grammar.possessors().contains(lower(word(child)))) {
        return List.of(child);
      }
    }
    return List.of();
  }

  /** Whether a verb is an infinitive, by itself or by its auxiliary ("avoir obtenu"). */
  boolean isInfinitive(int verb) {
    return word(verb).hasFeature("VerbForm=Inf") || isPerfect(verb);
  }

  /** Whether a verb is a perfect infinitive: "avoir obtenu". */
  private boolean isPerfect(int verb) {
    for (int child : parse.children(verb)) {
      if (word(child).hasRelation("aux") && word(child).hasFeature("VerbForm=Inf")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a noun is definite and no other of its kind ("cette rencontre", "le sommet"). */
  boolean isTakenUp(int noun) {
    boolean definite = false;
    for (int child : parse.children(noun)) {
      Word word = word(child);
      if (word.hasRelation("det")) {
        definite |= word.hasFeature("Definite=Def") || word.hasFeature("PronType=Dem");
      } else if (word.hasRelation("amod") && grammar.others().contains(word.lemma())) {
        return false;
      }
    }
    return definite;
  }

  List<Integer> withConjuncts(int index) {
    List<Integer> all = new ArrayList<>();
    addWithConjuncts(index, all);
    return all;
  }

  private void addWithConjuncts(int index, List<Integer> found) {
    Set<Integer> seen = new LinkedHashSet<>(found);
    List<Integer> open = new ArrayList<>(List.of(index));
    while (!open.isEmpty()) {
      int next = open.removeLast();
      if (seen.add(next)) {
        found.add(next);
        open.addAll(counted(next));
        for (int child : parse.children(next)) {
          if (word(child).hasRelation("conj") && !isVerb(child)) {
            open.add(child);
          }
        }
      }
    }
  }

  /**
   * The word whose complements a word shares, or -1: its head; of a noun listed after another one,
   * the head of both, for "la visite à X et la réunion" says only of the first where it was.
   */
  int above(int index) {
    int at = index;
    for (int steps = 0; steps < DEPTH; steps++) {
      Word word = word(at);
      if (word.head() == Word.ROOT) {
        return -1;
      }
      boolean listed = word.hasRelation("conj") && !isVerb(at) && !isVerb(word.head());
      at = word.head();
      if (!listed) {
        return at;
      }
    }
    return -1;
  }

  /** Whether a verb opens a clause that has its own subject: another's place is not its own. */
  boolean isOfItsOwn(int verb) {
    Word word = word(verb);
    boolean beside =
        word.hasRelation("advcl") || word.hasRelation("conj") || word.hasRelation("parataxis");
    return beside && isVerb(verb) && hasChild(verb, "nsubj");
  }

  /** What a quantity is of: "sept des mausolées", "l'intégralité de ses forces". */
  private List<Integer> counted(int index) {
    Word word = word(index);
    if (!word.is(Upos.NUM) && !grammar.quantities().contains(word.lemma())) {
      return List.of();
    }
    List<Integer> found = new ArrayList<>();
    for (int child : parse.children(index)) {
      boolean complement = word(child).hasRelation("nmod") || word(child).hasRelation("obl");
      if (complement && preposition(child).equals(grammar.origin())) {
        found.add(child);
      }
    }
    return found;
  }

  static String base(String relation) {
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }
}
