package org.dragoman.claim.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.model.Parse;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;

/**
 * Who does what in a parse, with passives, relatives, participles, infinitives, control, support
 * verbs and coordination seen through.
 *
 * <p>A word that stands for another (a relative pronoun) is replaced by it, and words joined by
 * "and" come together.
 */
final class Clauses extends Syntax {
  /** How many adjectives may stand between a noun and its complement. */
  private static final int NEAR = 4;

  Clauses(Parse parse, Grammar grammar) {
    super(parse, grammar);
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
    for (int child : parse().children(noun)) {
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
    if (grammar().gathering().contains(word(verb).lemma())) {
      List<Integer> objects = objects(verb);
      return objects.contains(noun) ? List.of() : objects;
    }
    if (!grammar().support().contains(word(verb).lemma())) {
      return List.of();
    }
    if (isPassive(verb)) {
      return agents(verb);
    }
    return objects(verb).contains(noun) ? subjects(verb) : List.of();
  }

  private List<Integer> agents(int verb) {
    List<Integer> found = new ArrayList<>();
    for (int child : parse().children(verb)) {
      Word word = word(child);
      if (word.deprel().equals("obl:agent")
          || (word.hasRelation("obl") && grammar().agent().contains(preposition(child)))) {
        addWithConjuncts(child, found);
      }
    }
    return found;
  }

  private List<Integer> surfaceSubjects(int index, int depth) {
    List<Integer> own = new ArrayList<>();
    for (int child : parse().children(index)) {
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
        return isPerfect(index) && parse().children(index, "mark").isEmpty()
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
        && grammar().support().contains(word(verb).lemma())
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
    if (!grammar().subjectControl().contains(lemma) && !isReflexive(verb)) {
      if (grammar().dativeControl().contains(lemma)) {
        List<Integer> asked = complements(verb, Set.of(grammar().dative()));
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
    List<Integer> owners = complements(noun, Set.of(grammar().origin()));
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
    for (int child : parse().children(verb)) {
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
    for (int child : parse().children(verb)) {
      boolean phrase = word(child).hasRelation("obl") && !preposition(child).isEmpty();
      if (phrase && child > verb) {
        for (int inner : parse().children(child)) {
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
    for (int child : parse().children(verb)) {
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
    for (int child : parse().children(verb)) {
      boolean complement = word(child).hasRelation("obl") || word(child).hasRelation("nmod");
      if (complement && child > verb && hasContractedCase(child)) {
        addWithConjuncts(child, found);
        break;
      }
    }
    return found;
  }

  /** Complements introduced by one of some prepositions, of a verb or a noun. */
  List<Integer> complements(int index, Set<String> prepositions) {
    List<Integer> found = new ArrayList<>();
    addComplements(index, prepositions, found);
    if (found.isEmpty() && isVerb(index)) {
      // "lancer un appel à X": the parser may hang the complement on the object.
      for (int object : parse().children(index)) {
        if (word(object).hasRelation("obj") && !prepositions.contains(grammar().origin())) {
          addComplements(object, prepositions, found);
        }
      }
    }
    if (found.isEmpty() && !isVerb(index) && !prepositions.contains(grammar().origin())) {
      // "la libération de X par Y": or on the noun's own complement.
      for (int child : parse().children(index)) {
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
          || grammar().support().contains(word(head).lemma())) {
        addComplements(head, prepositions, found);
      }
    }
    if (found.size() == 1 && prepositions.contains(grammar().between())) {
      addOtherSide(found);
    }
    return found;
  }

  /**
   * The second of "entre X et son homologue Y", which the parser may take for a subject of the verb
   * that follows.
   */
  private void addOtherSide(List<Integer> sides) {
    for (int i = sides.get(0) + 1; i < Math.min(parse().size(), sides.get(0) + 1 + 2 * NEAR); i++) {
      Word word = word(i);
      if (word.hasRelation("cc")) {
        for (int next = i + 1; next < Math.min(parse().size(), i + 1 + NEAR); next++) {
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

  /**
   * A complement that follows a noun at once, whatever word the parser hung it on: "l'échec du
   * sommet entre X et Y".
   */
  private void addFollowing(int noun, Set<String> prepositions, List<Integer> found) {
    for (int i = noun + 1; i < Math.min(parse().size(), noun + 1 + NEAR); i++) {
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

  private void addComplements(int index, Set<String> prepositions, List<Integer> found) {
    for (int child : parse().children(index)) {
      Word word = word(child);
      if (word.hasRelation("obl") || word.hasRelation("nmod") || word.hasRelation("iobj")) {
        if (prepositions.contains(preposition(child))) {
          addWithConjuncts(antecedent(child), found);
        } else {
          addNested(child, prepositions, found);
        }
      } else if (word.hasRelation("obj") && grammar().relativeOf().containsKey(word.lemma())) {
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
        for (int grandchild : parse().children(child)) {
          if (word(grandchild).hasRelation("nmod") && preposition(grandchild).equals(inner)) {
            addWithConjuncts(antecedent(grandchild), found);
          }
        }
      }
    }
  }

  /** The verbs of what is said, asked or meant: infinitives and clauses that complete the word. */
  List<Integer> contents(int index) {
    List<Integer> found = new ArrayList<>();
    for (int child : parse().children(index)) {
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
    for (int child : parse().children(verb)) {
      if (word(child).hasRelation("conj") && isVerb(child)) {
        all.add(child);
      }
    }
    return all;
  }

  /** Adjectives of a noun. */
  List<Integer> adjectives(int noun) {
    return parse().children(noun, "amod");
  }

  /** The possessive determiner of a noun ("sa visite"), as a list of none or one. */
  List<Integer> possessor(int noun) {
    for (int child : parse().children(noun)) {
      if (word(child).hasRelation("det") && grammar().possessors().contains(lower(word(child)))) {
        return List.of(child);
      }
    }
    return List.of();
  }
}
