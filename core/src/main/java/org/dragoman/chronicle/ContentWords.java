package org.dragoman.chronicle;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words that carry content, as short keys: folded, cut to a stem-like prefix, short words left out.
 *
 * <p>Crude on purpose: it needs no language pack and is the same for every language of a chronicle.
 */
final class ContentWords {
  private static final int SHORTEST = 4;
  private static final int PREFIX = 6;

  private ContentWords() {}

  /** The content words and numbers of a text. */
  static Set<String> of(String text) {
    Set<String> words = new TreeSet<>();
    String folded = fold(text);
    int start = -1;
    for (int i = 0; i <= folded.length(); i++) {
      boolean inside = i < folded.length() && Character.isLetterOrDigit(folded.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        add(words, folded.substring(start, i));
        start = -1;
      }
    }
    return words;
  }

  private static void add(Set<String> words, String word) {
    if (Character.isDigit(word.charAt(0))) {
      words.add(word);
    } else if (word.length() >= SHORTEST) {
      words.add(word.substring(0, Math.min(PREFIX, word.length())));
    }
  }

  /** Lower case, without accents and other marks. */
  static String fold(String text) {
    String plain = text;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        break;
      }
    }
    StringBuilder folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        folded.append(c);
      }
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  /** The share of the smaller set that the other holds too, 0 where either is empty. */
  static double overlap(Set<String> a, Set<String> b) {
    Set<String> small = a.size() <= b.size() ? a : b;
    Set<String> large = small == a ? b : a;
    if (small.isEmpty()) {
      return 0;
    }
    int shared = 0;
    for (String word : small) {
      if (large.contains(word)) {
        shared++;
      }
    }
    return (double) shared / small.size();
  }
}
