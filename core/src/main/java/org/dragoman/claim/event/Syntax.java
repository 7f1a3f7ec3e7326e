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
 * What the words of a parse are to each other, read with the grammar of the language: passive,
 * reflexive, joined, counted, with which preposition.
 *
 * <p>Words are given by their index.
 */
class Syntax {
  /** No chain of control or coordination in real text is longer; a broken tree may be. */
  static final int DEPTH = 8;

  private final Parse parse;
  private final Grammar grammar;

  Syntax(Parse parse, Grammar grammar) {
    this.parse = parse;
    this.grammar = grammar;
  }

  Parse parse() {
    return parse;
  }

  Grammar grammar() {
    return grammar;
  }

  Word word(int index) {
    return parse.word(index);
  }

  static String lower(Word word) {
    return word.form().toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  boolean isVerb(int index) {
    Word word = word(index);
    return word.is(Upos.VERB) || word.is(Upos.AUX);
  }

  boolean hasChild(int index, String relation) {
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

  boolean hasContractedCase(int index) {
    for (int child : parse.children(index)) {
      if (word(child).deprel().equals("case")
          && word(child).token().parts() > 1
          && word(child).lemma().equals(grammar.origin())) {
        return true;
      }
    }
    return false;
  }

  boolean isReflexiveClitic(Word word) {
    return word.is(Upos.PRON) && grammar.reflexives().contains(lower(word));
  }

  /** The word that governs one, past a quantity: "dresser" of "dresser plus de cent barrages". */
  int governor(int index) {
    int head = word(index).head();
    if (head != Word.ROOT && counted(head).contains(index)) {
      head = word(head).head();
    }
    return head;
  }

  static boolean isQuotationMark(Word word) {
    return word.is(Upos.PUNCT) && "\"«»“”".contains(word.form());
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

  /** Whether a verb is an infinitive, by itself or by its auxiliary ("avoir obtenu"). */
  boolean isInfinitive(int verb) {
    return word(verb).hasFeature("VerbForm=Inf") || isPerfect(verb);
  }

  /** Whether a verb is a perfect infinitive: "avoir obtenu". */
  boolean isPerfect(int verb) {
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

  void addWithConjuncts(int index, List<Integer> found) {
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
  List<Integer> counted(int index) {
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
