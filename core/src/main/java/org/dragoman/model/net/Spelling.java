package org.dragoman.model.net;

/** What the network sees of a form's letters. */
final class Spelling {
  private Spelling() {}

  /** Lower case, digits as 0, one kind of apostrophe and of double quotation mark. */
  static String normal(String form) {
    char[] chars = form.toLowerCase(java.util.Locale.ROOT).toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      chars[i] =
          switch (c) {
            case '’', '‘', 'ʼ' -> '\'';
            case '«', '»', '“', '”', '„' -> '"';
            case '–', '—' -> '-';
            default -> Character.isDigit(c) ? '0' : c;
          };
    }
    return new String(chars);
  }

  static String prefix(String normal, int length) {
    return normal.substring(0, Math.min(length, normal.length()));
  }

  static String suffix(String normal, int length) {
    return normal.substring(Math.max(0, normal.length() - length));
  }

  /** Kinds of characters, runs cut to three: "McDonald" is XxXxxx. */
  static String shape(String form) {
    StringBuilder shape = new StringBuilder();
    char last = 0;
    int run = 0;
    for (int i = 0; i < form.length() && shape.length() < 16; i++) {
      char kind = kind(form.charAt(i));
      run = kind == last ? run + 1 : 1;
      last = kind;
      if (run <= 3) {
        shape.append(kind);
      }
    }
    return shape.toString();
  }

  private static char kind(char c) {
    if (Character.isUpperCase(c)) {
      return 'X';
    }
    if (Character.isLetter(c)) {
      return 'x';
    }
    return Character.isDigit(c) ? 'd' : c;
  }

  /** A row of a hashed table: FNV-1a with a final mix. */
  static int row(String text, int rows) {
    int hash = 0x811c9dc5;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x01000193;
    }
    hash ^= hash >>> 15;
    hash *= 0x85ebca6b;
    hash ^= hash >>> 13;
    return Math.floorMod(hash, rows);
  }
}
