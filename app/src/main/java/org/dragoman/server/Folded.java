package org.dragoman.server;

import java.text.Normalizer;
import java.util.Locale;

/** Text as the search box compares it: lower case, without accents. */
final class Folded {
  private Folded() {}

  static String of(String text) {
    String parts = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder kept = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); i++) {
      char c = parts.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        kept.append(c == '’' ? '\'' : c);
      }
    }
    return kept.toString().toLowerCase(Locale.ROOT);
  }
}
