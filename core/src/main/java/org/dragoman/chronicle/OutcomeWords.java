package org.dragoman.chronicle;

import java.util.Set;
import java.util.TreeSet;
import org.dragoman.pack.Pack;
import org.dragoman.pack.YamlNode;

/** The words of one language that tell whether something came about. */
final class OutcomeWords {
  private static final OutcomeWords NONE = new OutcomeWords(Set.of(), Set.of());
  private static final OutcomeWords FRENCH = load(Pack.shipped("fr").yaml("outcome.yaml"));

  private final Set<String> negations;
  private final Set<String> common;

  private OutcomeWords(Set<String> negations, Set<String> common) {
    this.negations = negations;
    this.common = common;
  }

  private static OutcomeWords load(YamlNode words) {
    Set<String> negations = new TreeSet<>(words.texts("negations"));
    negations.addAll(words.texts("verbs"));
    Set<String> common = new TreeSet<>();
    words.texts("common").forEach(word -> common.addAll(ContentWords.of(word)));
    return new OutcomeWords(negations, common);
  }

  /** The words of a language, none for a language that has no pack. */
  static OutcomeWords of(String language) {
    return language.startsWith("fr") ? FRENCH : NONE;
  }

  /** The content words of a text but those that link nothing. */
  Set<String> telling(String text) {
    Set<String> words = ContentWords.of(text);
    words.removeAll(common);
    return words;
  }

  /** Whether a stretch without commas says that something is not so. */
  boolean negates(String text) {
    String folded = ContentWords.fold(text);
    int start = -1;
    for (int i = 0; i <= folded.length(); i++) {
      boolean inside = i < folded.length() && Character.isLetter(folded.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        if (negations.contains(folded.substring(start, i))) {
          return true;
        }
        start = -1;
      }
    }
    return false;
  }
}
