package org.dragoman.mention;

import org.dragoman.mention.grammar.Atoms;
import org.dragoman.mention.grammar.Numeral;
import org.dragoman.mention.grammar.Numerals;
import org.jspecify.annotations.Nullable;

/** Reads two numbers as the ends of a range, or as a level and the next. */
final class Ranges {
  /** Two ends and the atom after the second. */
  record Range(double low, double high, int end) {}

  /** What the second level says of the first: its scale and its unit. */
  record Level(double scale, String code) {}

  private final Atoms atoms;
  private final Numerals numerals;
  private final NumberTraps traps;
  private final CountWords words;
  private final Units.Reader units;

  Ranges(Atoms atoms, Numerals numerals, NumberTraps traps, CountWords words, Units.Reader units) {
    this.atoms = atoms;
    this.numerals = numerals;
    this.traps = traps;
    this.words = words;
    this.units = units;
  }

  /** "de 3 à 5 milliards d'euros" after a verb of movement, or null. */
  @Nullable Level levelAfter(Numeral first) {
    int join = first.end();
    if (!moved(first.start() - 1)
        || !words.from().has(atoms, first.start() - 1)
        || atoms.isBreak(join)
        || !words.to().has(atoms, join)
        || traps.isAnd(atoms, join)) {
      return null;
    }
    Numeral second = numerals.read(atoms, join + 1);
    if (second == null || second.kind() != Numeral.Kind.CARDINAL || atoms.isBreak(join + 1)) {
      return null;
    }
    boolean linked = traps.linksWithOf(atoms, second.end() - 1);
    Units.Unit unit = units.unit(second.end(), linked);
    double scale = second.scaled() ? traps.scaleOf(atoms, second) : 1;
    return unit == null ? new Level(scale, "") : new Level(scale * unit.scale(), unit.code());
  }

  /** "60 à 70", "1 ou 2", "entre 3 et 5 milliards"; not "passé de 3 à 5". */
  @Nullable Range range(Numeral first) {
    int join = first.end();
    if (atoms.isBreak(join) || !words.to().has(atoms, join) || atoms.isBreak(join + 1)) {
      return null;
    }
    boolean hyphen = atoms.isSign(join, '-');
    boolean and = traps.isAnd(atoms, join);
    if (and && !words.between().has(atoms, first.start() - 1)) {
      return null;
    }
    Numeral second = numerals.read(atoms, join + 1);
    if (second == null
        || !second.counts()
        || second.kind() == Numeral.Kind.ARTICLE
        || first.kind() == Numeral.Kind.ARTICLE && !traps.isOr(atoms, join)
        || (hyphen && !atoms.isGlued(join + 1))) {
      return null;
    }
    if (!and && words.from().has(atoms, first.start() - 1) && moved(first.start() - 2)) {
      return null;
    }
    double low = first.value();
    double high = second.value();
    if (second.scaled() && !first.scaled()) {
      double scale = traps.scaleOf(atoms, second);
      low = low * scale < high ? low * scale : low;
    }
    return low < high ? new Range(low, high, second.end()) : null;
  }

  /** Whether a verb of movement stands close before. */
  private boolean moved(int from) {
    for (int at = from; at >= 0 && from - at < 4; at--) {
      if (words.moving().has(atoms, at)) {
        return true;
      }
      if (atoms.isBreak(at)) {
        return false;
      }
    }
    return false;
  }
}
