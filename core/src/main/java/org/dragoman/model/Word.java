package org.dragoman.model;

import org.dragoman.text.Span;
import org.dragoman.text.Token;

/**
 * A token with what the model says of it.
 *
 * @param lemma the dictionary form
 * @param feats universal features as in CoNLL-U, {@code "Gender=Fem|Number=Sing"}, or {@code "_"}
 * @param head index in the sentence of the word it depends on, {@link #ROOT} for the root
 * @param deprel UD relation to the head, with subtype ({@code "aux:pass"})
 * @param entity BIO tag of the named entity it is part of ({@code "B-person"}), or {@code "O"}
 */
public record Word(
    Token token, String lemma, Upos upos, String feats, int head, String deprel, String entity) {
  /** The head of a sentence's root. */
  public static final int ROOT = -1;

  public Span span() {
    return token.span();
  }

  public int start() {
    return token.start();
  }

  public int end() {
    return token.end();
  }

  public String form() {
    return token.form();
  }

  public boolean is(Upos tag) {
    return upos == tag;
  }

  /** Whether it stands in this relation to its head, subtypes included ("nsubj:pass" is nsubj). */
  public boolean hasRelation(String relation) {
    return deprel.startsWith(relation)
        && (deprel.length() == relation.length() || deprel.charAt(relation.length()) == ':');
  }

  /** Whether the features hold {@code name=value}, as in {@code hasFeature("Tense=Past")}. */
  public boolean hasFeature(String feature) {
    int at = feats.indexOf(feature);
    while (at >= 0) {
      int end = at + feature.length();
      if ((at == 0 || feats.charAt(at - 1) == '|')
          && (end == feats.length() || feats.charAt(end) == '|')) {
        return true;
      }
      at = feats.indexOf(feature, end);
    }
    return false;
  }
}
