package org.dragoman.world;

import java.text.Normalizer;

/** Lower case without accents, one character for one, so that offsets stay. */
final class Fold {
  private static final char[] TABLE = table();

  private Fold() {}

  private static char[] table() {
    char[] table = new char[0x530];
    for (char c = 0; c < table.length; c++) {
      char lower = Character.toLowerCase(c);
      String plain = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD);
      // й and ї are letters of their own in Cyrillic.
      table[c] = c >= 0x400 ? lower : plain.charAt(0);
    }
    table['ı'] = 'i';
    table['ł'] = 'l';
    table['Ł'] = 'l';
    table['ø'] = 'o';
    table['Ø'] = 'o';
    table['đ'] = 'd';
    table['Đ'] = 'd';
    table['ё'] = 'е';
    table['Ё'] = 'е';
    return table;
  }

  static char fold(char c) {
    return c < TABLE.length ? TABLE[c] : Character.toLowerCase(c);
  }

  /**
   * Whether a text has an accent at which a form that begins there has none: "pressé" is not the
   * form "presse", though "Etat" may be "État".
   */
  static boolean adds(String text, int start, String form) {
    for (int i = 0; i < form.length() && start + i < text.length(); i++) {
      char wanted = Character.toLowerCase(form.charAt(i));
      char printed = Character.toLowerCase(text.charAt(start + i));
      if (fold(wanted) != fold(printed)) {
        return false;
      }
      if (wanted != printed && wanted == fold(wanted)) {
        return true;
      }
    }
    return false;
  }

  static String fold(String text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(text.charAt(i));
    }
    return new String(folded);
  }
}
