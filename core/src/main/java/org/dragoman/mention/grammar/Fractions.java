package org.dragoman.mention.grammar;

import org.dragoman.mention.grammar.NumberWords.Meaning;
import org.dragoman.mention.grammar.NumberWords.Role;
import org.jspecify.annotations.Nullable;

/** Reads fractions, alone and after a whole number. */
final class Fractions {
  private final NumberWords words;

  Fractions(NumberWords words) {
    this.words = words;
  }

  /** "la moitié", "tiers", "½": a word that is a fraction by itself, or null. */
  @Nullable Numeral alone(Atoms atoms, int start) {
    Meaning part = words.fraction(atoms, start);
    return part == null || words.meaning(atoms, start) != null
        ? null
        : new Numeral(start, start + 1, part.value(), Numeral.Kind.FRACTION, false, true);
  }

  /** "3/4": glued figures, the lower ones greater and at most ten; or null. */
  @Nullable Numeral slashed(Atoms atoms, int start, double upper, int slash) {
    if (!atoms.isSign(slash, '/')
        || !atoms.isGlued(slash)
        || slash != start + 1
        || !isBelow(atoms, start, slash + 1)) {
      return null;
    }
    double share = upper / atoms.digits(slash + 1);
    return new Numeral(start, slash + 2, share, Numeral.Kind.FRACTION, false, false);
  }

  private static boolean isBelow(Atoms atoms, int upper, int lower) {
    if (!atoms.isDigits(lower) || !atoms.isGlued(lower)) {
      return false;
    }
    int below = atoms.digits(lower);
    boolean minus = atoms.isSign(upper - 1, '-') && !atoms.isGlued(upper - 1);
    boolean more = atoms.isSign(lower + 1, '/') || atoms.isGlued(upper) && !minus;
    return !more && below <= 10 && atoms.digits(upper) < below && atoms.digits(upper) > 0;
  }

  /** The number with the fraction that closes it, or the number itself. */
  Numeral close(Atoms atoms, Numeral number) {
    Numeral part = times(atoms, number);
    if (part == null) {
      part = scaledBy(atoms, number);
    }
    if (part == null) {
      part = andPart(atoms, number);
    }
    return part == null ? number : part;
  }

  /** "deux tiers", "3 quarts", "cinq huitième": so many of a part; or null. */
  private @Nullable Numeral times(Atoms atoms, Numeral count) {
    int end = count.end();
    if (atoms.isBreak(end) || count.value() > 999 || count.value() < 1 || !count.isWhole()) {
      return null;
    }
    Meaning part = words.fraction(atoms, end);
    if (part == null && count.spelled() && count.value() > 1) {
      part = singular(atoms, end, count.value());
    }
    return part == null
        ? null
        : fraction(count, end + 1, count.value() * part.value(), Numeral.Kind.FRACTION);
  }

  /** An ordinal in the singular where the plural of the fraction belongs, or null. */
  private @Nullable Meaning singular(Atoms atoms, int at, double count) {
    Meaning rank = words.meaning(atoms, at);
    return rank != null && rank.role() == Role.ORDINAL && rank.value() >= 5 && rank.value() > count
        ? new Meaning(Role.FRACTION, 1 / rank.value(), 0)
        : null;
  }

  private static Numeral fraction(Numeral count, int end, double value, Numeral.Kind kind) {
    return new Numeral(count.start(), end, value, kind, count.scaled(), count.spelled());
  }

  /** "2 1/4", "2½": a part in figures right after the whole; or null. */
  private @Nullable Numeral scaledBy(Atoms atoms, Numeral count) {
    int end = count.end();
    boolean plain = end == count.start() + 1 && !count.spelled() && count.isWhole();
    if (!plain || atoms.isBreak(end)) {
      return null;
    }
    if (!atoms.isWord(end) && !atoms.isDigits(end)) {
      Meaning part = words.fraction(atoms, end);
      return part == null
          ? null
          : fraction(count, end + 1, count.value() + part.value(), Numeral.Kind.CARDINAL);
    }
    Numeral part = atoms.isDigits(end) ? slashed(atoms, end, atoms.digits(end), end + 1) : null;
    return part == null
        ? null
        : fraction(count, part.end(), count.value() + part.value(), Numeral.Kind.CARDINAL);
  }

  /** "trois millions et demi", "cinq et un quart", "un milliard et demi million"; or null. */
  private @Nullable Numeral andPart(Atoms atoms, Numeral count) {
    int at = count.end() + 1;
    if (!words.has(atoms, count.end(), Role.AND)
        || atoms.isBreak(at)
        || count.kind() == Numeral.Kind.COLLECTIVE
        || !count.isWhole()) {
      return null;
    }
    double unit = unit(atoms, count);
    Numeral part = part(atoms, at);
    if (part == null || words.leadsToWhole(atoms, part.end()) && !isHalf(atoms, part)) {
      return null;
    }
    if (part.scaled()) {
      return part.value() < unit
          ? fraction(count, part.end(), count.value() + part.value(), Numeral.Kind.CARDINAL)
          : null;
    }
    double value = count.value() + part.value() * unit;
    return fraction(count, part.end(), value, Numeral.Kind.CARDINAL);
  }

  private boolean isHalf(Atoms atoms, Numeral part) {
    return words.has(atoms, part.end() - 1, Role.HALF);
  }

  private double unit(Atoms atoms, Numeral count) {
    Meaning last = words.meaning(atoms, count.end() - 1);
    return last != null && last.role() == Role.SCALE ? last.value() : 1;
  }

  /** What may follow "et": "demi", "un demi", "demi million", "un quart", "deux tiers"; or null. */
  private @Nullable Numeral part(Atoms atoms, int at) {
    int half = words.isArticle(atoms, at) ? at + 1 : at;
    Numeral number = new SpelledNumber(words, atoms, at).read();
    if (words.has(atoms, half, Role.HALF)) {
      boolean scaled = number != null && number.scaled();
      return scaled ? number : new Numeral(at, half + 1, 0.5, Numeral.Kind.FRACTION, false, true);
    }
    if (number == null || !number.counts() || number.scaled()) {
      return null;
    }
    Numeral part = times(atoms, number);
    if (part == null && number.kind() == Numeral.Kind.ARTICLE) {
      Meaning rank = atoms.isBreak(number.end()) ? null : words.meaning(atoms, number.end());
      return rank != null && rank.role() == Role.ORDINAL && rank.value() >= 3
          ? fraction(number, number.end() + 1, 1 / rank.value(), Numeral.Kind.FRACTION)
          : null;
    }
    return part != null && part.value() < 1 ? part : null;
  }
}
