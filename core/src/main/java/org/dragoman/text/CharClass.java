package org.dragoman.text;

/**
 * What a UTF-16 code unit is to the tokeniser, from a table of the whole plane.
 *
 * <p>Invisible format characters at which text may break count as space; a soft hyphen or a joiner
 * counts as a letter, so that it stays inside its word.
 */
final class CharClass {
  static final byte SPACE = 0;
  static final byte LETTER = 1;
  static final byte DIGIT = 2;
  static final byte APOSTROPHE = 3;
  static final byte HYPHEN = 4;
  static final byte STOP = 5;
  static final byte OTHER = 6;
  static final byte SURROGATE = 7;
  static final byte MARK = 8;

  private static final byte[] TABLE = table();

  private CharClass() {}

  static byte of(char c) {
    return TABLE[c];
  }

  /** The class of the character at an offset, {@link #SPACE} from {@code end} on. */
  static byte at(String text, int offset, int end) {
    return offset < end ? TABLE[text.charAt(offset)] : SPACE;
  }

  static boolean isWord(byte type) {
    return type == LETTER || type == DIGIT;
  }

  private static byte[] table() {
    byte[] table = new byte[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = classOf((char) c);
    }
    return table;
  }

  private static byte classOf(char c) {
    switch (c) {
      case '\'', '\u2019', '\u02bc', '\uff07':
        return APOSTROPHE;
      case '-', '\u2010', '\u2011':
        return HYPHEN;
      case '.':
        return STOP;
      case '_', '\u00ad', '\u200c', '\u200d', '\u2060':
        return LETTER;
      case '\u200b', '\ufeff', '\u200e', '\u200f', '\u0085':
        return SPACE;
      default:
        break;
    }
    if (Character.isSurrogate(c)) {
      return SURROGATE;
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
      return SPACE;
    }
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          MARK;
      default -> Character.isLetterOrDigit(c) || isOrdinal(c) ? LETTER : OTHER;
    };
  }

  /** Superscript figures and the raised letters of "nº" are part of their word ("m²"). */
  private static boolean isOrdinal(char c) {
    return c == '\u00ba' || c == '\u00aa' || Character.getType(c) == Character.OTHER_NUMBER;
  }
}
