package org.dragoman.mention.grammar;

import java.text.Normalizer;

/** Lower case without accents, one character for one, so that "Fevrier" meets "février". */
final class Folding {
  private static final char[] LATIN = table();

  private Folding() {}

  private static char[] table() {
    char[] folded = new char[0x250];
    for (char c = 0; c < folded.length; c++) {
      String bare = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      folded[c] = Character.toLowerCase(bare.charAt(0));
    }
    return folded;
  }

  static char fold(char c) {
    if (c < LATIN.length) {
      return LATIN[c];
    }
    return switch (c) {
      case '’', 'ʼ', '‘' -> '\'';
      case '‐', '‑', '–', '—', '−' -> '-';
      default -> Character.toLowerCase(c);
    };
  }

  static String fold(CharSequence word) {
    StringBuilder folded = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      folded.append(fold(word.charAt(i)));
    }
    return folded.toString();
  }
}
