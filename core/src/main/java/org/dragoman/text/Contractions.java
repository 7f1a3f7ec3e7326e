package org.dragoman.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.pack.Pack;
import org.jspecify.annotations.Nullable;

/**
 * Splits contractions into the words they stand for: "au" into "à" and "le".
 *
 * <p>"du" and "des" may also be articles by themselves. A linear model over the words around them
 * decides; its weights are the lines {@code feature TAB weight} of {@code contractions.tsv}, and a
 * sum below zero means one word.
 */
final class Contractions {
  private final Map<String, List<String>> table;
  private final Set<String> ambiguous;
  private final Map<String, Integer> weights;
  private final int longest;

  private Contractions(TokenRules rules, Map<String, Integer> weights) {
    this.table = rules.contractions();
    this.ambiguous = rules.ambiguous();
    this.weights = weights;
    this.longest = table.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  static Contractions load(TokenRules rules, Pack language) {
    Map<String, Integer> weights = new HashMap<>();
    if (language.has("contractions.tsv")) {
      for (String line : language.lines("contractions.tsv")) {
        int tab = line.indexOf('\t');
        if (tab > 0 && line.charAt(0) != '#') {
          weights.put(line.substring(0, tab), Integer.parseInt(line.substring(tab + 1)));
        }
      }
    }
    return new Contractions(rules, weights);
  }

  /** Adds the word or words of token {@code i} in the sentence {@code [from, to)}. */
  void add(String text, Cuts cuts, int from, int i, int to, List<Token> out) {
    Span span = new Span(cuts.start(i), cuts.end(i));
    String form = text.substring(span.start(), span.end());
    List<String> words = parts(form);
    if (words == null || !isSplit(text, cuts, from, i, to)) {
      out.add(new Token(span, form));
      return;
    }
    out.add(new Token(span, inCaseOf(form, words.get(0), true), 0, 2));
    out.add(new Token(span, inCaseOf(form, words.get(1), false), 1, 2));
  }

  private @Nullable List<String> parts(String form) {
    if (form.length() > longest || form.length() < 2) {
      return null;
    }
    List<String> words = table.get(form);
    return words != null || !Character.isUpperCase(form.charAt(0))
        ? words
        : table.get(TokenRules.fold(form));
  }

  private boolean isSplit(String text, Cuts cuts, int from, int i, int to) {
    String form = fold(text, cuts, i);
    if (!ambiguous.contains(form)) {
      return true;
    }
    ContractionContext context =
        ContractionContext.of(
            form,
            i - 2 >= from ? fold(text, cuts, i - 2) : "",
            i > from ? fold(text, cuts, i - 1) : "",
            i + 1 < to ? fold(text, cuts, i + 1) : "",
            i + 2 < to ? fold(text, cuts, i + 2) : "");
    int sum = 0;
    for (String feature : context.features()) {
      sum += weights.getOrDefault(feature, 0);
    }
    return sum >= 0;
  }

  private static String fold(String text, Cuts cuts, int i) {
    // Longer words tell no more, and must not cost more.
    return TokenRules.fold(
        text.substring(cuts.start(i), Math.min(cuts.end(i), cuts.start(i) + 24)));
  }

  /** The word in capitals where the contraction is, the first one also with its capital letter. */
  private static String inCaseOf(String form, String word, boolean first) {
    if (!Character.isUpperCase(form.charAt(0))) {
      return word;
    }
    if (Character.isUpperCase(form.charAt(form.length() - 1))) {
      return word.toUpperCase(Locale.ROOT);
    }
    return first ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word;
  }
}
