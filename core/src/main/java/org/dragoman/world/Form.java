package org.dragoman.world;

/**
 * How a name of the pack may be printed: the number of who bears it and two flags, packed in an int
 * for {@link PhraseTable}.
 */
final class Form {
  /** Capitals only: "UE" is not "ue" nor, at the start of a sentence, "Ue". */
  private static final int CAPITALS = 1;

  /** Lower case will do: "talibans". */
  private static final int LOWER = 2;

  private Form() {}

  static int value(int index, String name) {
    int flags = 0;
    if (Character.isLowerCase(name.charAt(0))) {
      flags |= LOWER;
    } else if (name.length() <= 3 && name.equals(name.toUpperCase(java.util.Locale.ROOT))) {
      flags |= CAPITALS;
    }
    return index << 2 | flags;
  }

  static int index(int value) {
    return value >>> 2;
  }

  /** Whether the words of the text are printed as this name may be. */
  static boolean fits(int value, Surface surface, int first, int last) {
    if ((value & LOWER) != 0) {
      return true;
    }
    if (!surface.capital(first) && !Character.isDigit(surface.text.charAt(surface.start(first)))) {
      return false;
    }
    return (value & CAPITALS) == 0
        || (surface.end(first) - surface.start(first) > 1 && !surface.lowerLetters(first));
  }
}
