package org.dragoman.mention.grammar;

/**
 * A number read from figures or words.
 *
 * @param start its first atom
 * @param end the atom after its last
 * @param scaled whether a word such as "millions" takes part
 * @param spelled whether it begins with a word
 */
public record Numeral(
    int start, int end, double value, Kind kind, boolean scaled, boolean spelled) {
  /** What sort of number word it is. */
  public enum Kind {
    /** "vingt et un", "10 000", "7,2 milliards". */
    CARDINAL,
    /** A word that is also an article: "un". */
    ARTICLE,
    /** "deuxième", "36e". */
    ORDINAL,
    /** "une vingtaine", "des milliers": a number only roughly. */
    COLLECTIVE,
    /** "deux tiers", "la moitié". */
    FRACTION
  }

  /** Whether it counts: neither a rank nor a fraction. */
  public boolean counts() {
    return kind != Kind.ORDINAL && kind != Kind.FRACTION;
  }

  public boolean isWhole() {
    return value == Math.rint(value);
  }
}
