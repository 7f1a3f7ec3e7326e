package org.dragoman.claim;

import java.util.Set;
import org.dragoman.model.Parse;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.dragoman.text.Span;

/** Reads clauses off a dependency tree: verb groups, subjects, noun phrases. */
final class Clauses {
  private static final Set<String> NEGATION =
      Set.of("pas", "jamais", "plus", "point", "guère", "ni");
  private static final Set<String> REFLEXIVE = Set.of("se", "s'");

  private Clauses() {}

  static boolean isFinite(Word word) {
    return word.hasFeature("VerbForm=Fin")
        || word.hasFeature("Mood=Ind")
        || word.hasFeature("Mood=Cnd")
        || word.hasFeature("Mood=Sub");
  }

  static boolean isInfinitive(Word word) {
    return word.hasFeature("VerbForm=Inf");
  }

  static boolean isVerb(Word word) {
    return word.is(Upos.VERB) || word.is(Upos.AUX);
  }

  /** Whether a finite verb, by itself or through its auxiliary, is the predicate here. */
  static boolean finiteClause(Parse parse, int verb) {
    if (isFinite(parse.word(verb))) {
      return true;
    }
    for (int child : parse.children(verb)) {
      Word word = parse.word(child);
      if ((word.hasRelation("aux") || word.hasRelation("cop")) && isFinite(word)) {
        return true;
      }
    }
    return false;
  }

  /** Index of the first auxiliary of a verb, or of the verb itself. */
  static int groupStart(Parse parse, int verb) {
    int start = verb;
    for (int child : parse.children(verb)) {
      Word word = parse.word(child);
      if ((word.hasRelation("aux") || word.hasRelation("cop")) && child < start) {
        start = child;
      }
    }
    return start;
  }

  /** Index of the first clitic or negation before a verb group, or the start of the group. */
  static int cliticStart(Parse parse, int groupStart) {
    int start = groupStart;
    while (start > 0 && isClitic(parse.word(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isClitic(Word word) {
    return switch (VerbPhrases.lower(word.form())) {
      case "se",
          "s'",
          "l'",
          "le",
          "la",
          "les",
          "lui",
          "leur",
          "y",
          "en",
          "ne",
          "n'",
          "me",
          "m'",
          "nous",
          "vous",
          "te",
          "t'" ->
          word.is(Upos.PRON) || word.is(Upos.ADV) || word.is(Upos.PART);
      default -> false;
    };
  }

  static boolean isReflexive(Parse parse, int groupStart) {
    for (int i = groupStart - 1; i >= 0 && isClitic(parse.word(i)); i--) {
      if (REFLEXIVE.contains(VerbPhrases.lower(parse.word(i).form()))) {
        return true;
      }
    }
    return false;
  }

  static boolean isNegated(Parse parse, int verb) {
    for (int child : parse.children(verb)) {
      if (NEGATION.contains(VerbPhrases.lower(parse.word(child).form()))
          && parse.word(child).hasRelation("advmod")
          && child < verb + 3) {
        return hasNe(parse, verb);
      }
    }
    return false;
  }

  private static boolean hasNe(Parse parse, int verb) {
    for (int i = Math.max(0, groupStart(parse, verb) - 4); i < verb; i++) {
      String form = VerbPhrases.lower(parse.word(i).form());
      if (form.equals("ne") || form.equals("n'")) {
        return true;
      }
    }
    return false;
  }

  static boolean isPassive(Parse parse, int verb) {
    for (int child : parse.children(verb)) {
      if (parse.word(child).deprel().equals("aux:pass")) {
        return true;
      }
    }
    return false;
  }

  /** The subject that a verb has itself, of several the noun nearest before it; or -1. */
  static int ownSubject(Parse parse, int verb) {
    int best = -1;
    for (int child : parse.children(verb)) {
      Word word = parse.word(child);
      boolean nearer = child < verb && word.is(Upos.NOUN) && hasArticle(parse, child);
      if (word.hasRelation("nsubj") && (best < 0 || nearer)) {
        best = child;
      }
    }
    return best;
  }

  /** The subject of a verb: its own, else that of the clause it shares it with; or -1. */
  static int subject(Parse parse, int verb) {
    int at = verb;
    for (int steps = 0; steps < 6; steps++) {
      Word word = parse.word(at);
      int own = isPresentParticiple(word) ? -1 : ownSubject(parse, at);
      if (own >= 0) {
        return own;
      }
      int head = word.head();
      if (head == Word.ROOT) {
        return -1;
      }
      if (word.hasRelation("acl") && !isVerb(parse.word(head))) {
        return word.deprel().equals("acl:relcl") ? -1 : head;
      }
      boolean shares =
          word.hasRelation("conj")
              || word.hasRelation("xcomp")
              || word.hasRelation("advcl")
              || word.hasRelation("ccomp")
              || word.hasRelation("parataxis")
              || word.hasRelation("acl");
      if (!shares) {
        return -1;
      }
      at = head;
    }
    return -1;
  }

  private static boolean hasArticle(Parse parse, int noun) {
    return parse.children(noun).length > 0
        && parse.word(parse.children(noun)[0]).hasRelation("det");
  }

  static boolean isPresentParticiple(Word word) {
    return word.hasFeature("VerbForm=Part") && word.hasFeature("Tense=Pres");
  }

  /** The agent of a passive verb ("par X"), or -1. */
  static int agent(Parse parse, int verb) {
    for (int child : parse.children(verb)) {
      if (parse.word(child).deprel().equals("obl:agent")
          || (parse.word(child).hasRelation("obl") && hasCase(parse, child, "par"))) {
        return child;
      }
    }
    return -1;
  }

  /** Whether a word has this preposition or mark. */
  static boolean hasCase(Parse parse, int index, String... forms) {
    for (int child : parse.children(index)) {
      Word word = parse.word(child);
      if (word.hasRelation("case") || word.hasRelation("mark")) {
        String form = VerbPhrases.lower(word.form());
        for (String wanted : forms) {
          if (form.equals(wanted) || (wanted.equals("de") && form.equals("d'"))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * The noun phrase around a noun: its determiner, adjectives, names and complements, without
   * relative clauses, participles and what stands between commas.
   */
  static Span nounPhrase(Parse parse, int head) {
    int first = head;
    int last = head;
    for (int child : parse.children(head)) {
      Word word = parse.word(child);
      if (child < head && belongsBefore(word)) {
        first = Math.min(first, leftmost(parse, child));
      }
    }
    // After the head the phrase grows only while its parts join up.
    for (int child : parse.children(head)) {
      if (child > last && belongsAfter(parse, child) && joins(parse, last, child)) {
        last = Math.max(last, rightmost(parse, child));
      }
    }
    return new Span(parse.word(first).start(), parse.word(last).end());
  }

  private static boolean belongsBefore(Word word) {
    return word.hasRelation("det")
        || word.hasRelation("amod")
        || word.hasRelation("nummod")
        || word.hasRelation("flat")
        || word.hasRelation("compound")
        || word.hasRelation("nmod");
  }

  private static boolean belongsAfter(Parse parse, int child) {
    Word word = parse.word(child);
    return belongsBefore(word)
        || word.hasRelation("appos")
        || word.hasRelation("fixed")
        || word.hasRelation("conj");
  }

  /** Whether nothing but the child's own words and light words lie between. */
  private static boolean joins(Parse parse, int last, int child) {
    int start = leftmost(parse, child);
    for (int i = last + 1; i < start; i++) {
      if (parse.word(i).is(Upos.PUNCT) && !parse.word(i).form().equals("-")) {
        return false;
      }
    }
    return !(parse.word(start).is(Upos.PUNCT) && !parse.word(child).hasRelation("conj"));
  }

  private static int leftmost(Parse parse, int index) {
    int left = index;
    for (int child : parse.children(index)) {
      if (child < left) {
        left = Math.min(left, leftmost(parse, child));
      }
    }
    return left;
  }

  /** The last word of a part of a noun phrase, relative clauses and loose appositions left out. */
  private static int rightmost(Parse parse, int index) {
    int right = index;
    for (int child : parse.children(index)) {
      if (child > right && belongsAfter(parse, child) && joins(parse, right, child)) {
        right = rightmost(parse, child);
      }
    }
    return right;
  }
}
