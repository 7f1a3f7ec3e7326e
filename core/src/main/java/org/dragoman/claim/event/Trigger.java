package org.dragoman.claim.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.dragoman.pack.YamlNode;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The words that carry an act: a lemma, reflexive or not, with the words that must follow it.
 *
 * @param kind the part of speech of the first word
 * @param lemma the lemma of the first word
 * @param reflexive whether it has a reflexive clitic ("se rendre"); a verb without must have none
 * @param adverbial whether it has the clitic "en" ("s'en prendre", "en vouloir")
 * @param rest forms or lemmas that follow in order, with little in between ("mettre" en garde)
 */
record Trigger(Kind kind, String lemma, boolean reflexive, boolean adverbial, List<String> rest) {
  private static final String ADVERBIAL = "en";

  /**
   * How many words may stand between two parts of a trigger ("mettre une nouvelle fois en garde").
   */
  private static final int GAP = 4;

  enum Kind {
    VERB,
    NOUN,
    ADJECTIVE
  }

  static Trigger parse(YamlNode node, Kind kind) {
    String text = node.text().strip().toLowerCase(Locale.ROOT);
    boolean reflexive = false;
    if (kind == Kind.VERB && text.startsWith("se ")) {
      reflexive = true;
      text = text.substring(3);
    } else if (kind == Kind.VERB && text.startsWith("s'")) {
      reflexive = true;
      text = text.substring(2);
    }
    boolean adverbial = kind == Kind.VERB && text.startsWith(ADVERBIAL + " ");
    if (adverbial) {
      text = text.substring(ADVERBIAL.length() + 1);
    }
    List<String> words = new ArrayList<>();
    // "prise d'otages" is three words: the tokeniser parts an elided one from the next.
    for (String word : text.replace("'", "' ").split(" ", -1)) {
      if (word.isEmpty()) {
        throw node.error("not a trigger: '" + node.text() + "'");
      }
      words.add(word);
    }
    return new Trigger(
        kind, words.getFirst(), reflexive, adverbial, List.copyOf(words.subList(1, words.size())));
  }

  /** How much it asks for beyond its lemma. */
  int weight() {
    return rest.size() + (reflexive ? 1 : 0) + (adverbial ? 1 : 0);
  }

  /** The span of its words at this place of the sentence, or null where it does not match. */
  @Nullable Span match(Clauses clauses, int index) {
    Word word = clauses.parse().word(index);
    if (!word.lemma().equals(lemma) || !fits(word.upos())) {
      return null;
    }
    // "s'est rendu": an auxiliary of tense or voice tells nothing by itself.
    if (word.deprel().equals("aux:tense") || word.deprel().equals("aux:pass")) {
      return null;
    }
    if (kind == Kind.VERB && clauses.isReflexive(index) != reflexive) {
      return null;
    }
    if (adverbial && !clauses.hasClitic(index, ADVERBIAL)) {
      return null;
    }
    int last = index;
    for (String part : rest) {
      last = next(clauses, last, part);
      if (last < 0) {
        return null;
      }
    }
    return word.span().cover(clauses.parse().word(last).span());
  }

  private static int next(Clauses clauses, int after, String part) {
    int end = Math.min(clauses.parse().size(), after + 2 + GAP);
    for (int i = after + 1; i < end; i++) {
      Word word = clauses.parse().word(i);
      if (word.lemma().equals(part) || Clauses.lower(word).equals(part)) {
        return i;
      }
      // "joindre au téléphone": a contraction is several words.
      if (word.token().part() == 0
          && word.token().parts() > 1
          && word.lemma().equals(clauses.grammar().contracted().get(part))) {
        return i + word.token().parts() - 1;
      }
      if (word.is(Upos.PUNCT) && !word.form().equals("\"") && !word.form().equals(",")) {
        return -1;
      }
    }
    return -1;
  }

  private boolean fits(Upos upos) {
    return switch (kind) {
      case VERB -> upos == Upos.VERB || upos == Upos.AUX;
      case NOUN -> upos == Upos.NOUN || upos == Upos.PROPN;
      case ADJECTIVE -> upos == Upos.ADJ || upos == Upos.NOUN;
    };
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(reflexive ? "se " : "");
    text.append(adverbial ? ADVERBIAL + " " : "").append(lemma);
    rest.forEach(part -> text.append(' ').append(part));
    return text.toString();
  }
}
