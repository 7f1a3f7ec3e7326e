package org.dragoman.mention;

import org.dragoman.mention.grammar.Atoms;
import org.dragoman.mention.grammar.Numeral;
import org.dragoman.mention.grammar.Numerals;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.jspecify.annotations.Nullable;

/** Reads numbers that are a part of a whole: "un cinquième", "neuf sur dix". */
final class Shares {
  /** A part of one, and the atom after it. */
  record Share(double value, int end) {}

  /** The longest noun between the part and "sur", in words. */
  private static final int NOUN = 2;

  private final Atoms atoms;
  private final Numerals numerals;
  private final NumberTraps traps;
  private final CountWords words;
  private final Units.Reader units;
  private final ParsedWords parsed;

  Shares(
      Atoms atoms,
      Numerals numerals,
      NumberTraps traps,
      CountWords words,
      Units.Reader units,
      ParsedWords parsed) {
    this.atoms = atoms;
    this.numerals = numerals;
    this.traps = traps;
    this.words = words;
    this.units = units;
    this.parsed = parsed;
  }

  /** The share that a number with what follows it makes, or null. */
  @Nullable Share of(Numeral number) {
    int end = number.end();
    boolean counts = number.isWhole() && !number.scaled() && number.value() < 1000;
    if (!counts || number.kind() == Numeral.Kind.COLLECTIVE || atoms.isBreak(end)) {
      return null;
    }
    if (words.outOf().has(atoms, end)) {
      return traps.isLabelled(atoms, number) ? null : outOf(number, end + 1);
    }
    int join = pastNoun(end);
    if (number.spelled() && join > end && words.outOf().has(atoms, join)) {
      Share share = outOf(number, join + 1);
      return share != null && closes(share.end) ? share : null;
    }
    return number.value() == 1 && number.spelled() ? nth(end) : null;
  }

  /** The atom after one word or two: "personne âgée"; the same atom where they are not followed. */
  private int pastNoun(int at) {
    for (int next = at; next < at + NOUN && atoms.isWord(next) && !atoms.isBreak(next); next++) {
      if (traps.isFunction(atoms, next)) {
        return at;
      }
      if (words.outOf().has(atoms, next + 1) && !atoms.isBreak(next + 1)) {
        return next + 1;
      }
    }
    return at;
  }

  /** "neuf sur dix", "1 sur 3"; not the sides of "10 sur 20 mètres". */
  private @Nullable Share outOf(Numeral part, int at) {
    Numeral whole = atoms.isBreak(at) ? null : numerals.read(atoms, at);
    if (whole == null || whole.kind() != Numeral.Kind.CARDINAL || whole.scaled()) {
      return null;
    }
    int end = whole.end();
    boolean measure = traps.isTimeUnit(atoms, end) || units.unit(end, false) != null;
    boolean below = part.value() > 0 && part.value() < whole.value();
    return below && !measure ? new Share(part.value() / whole.value(), end) : null;
  }

  /**
   * Whether no noun follows: "un député sur trois a voté", not "un livre sur trois femmes".
   *
   * <p>Without a parse only what is surely no noun will do; a word in the singular is not what is
   * counted, whatever the parser takes it for.
   */
  private boolean closes(int end) {
    if (atoms.isBreak(end) || !atoms.isWord(end) || traps.isFunction(atoms, end)) {
      return true;
    }
    Word word = parsed.at(atoms.start(end));
    return word != null
        && (word.is(Upos.VERB)
            || word.is(Upos.AUX)
            || word.is(Upos.ADV)
            || word.is(Upos.ADP)
            || word.hasFeature("Number=Sing"));
  }

  /** "un cinquième des voix", "augmenté d'un cinquième." */
  private @Nullable Share nth(int at) {
    Numeral rank = numerals.read(atoms, at);
    if (rank == null || rank.kind() != Numeral.Kind.ORDINAL || rank.value() < 5) {
      return null;
    }
    int end = rank.end();
    boolean ends = atoms.isBreak(end) || atoms.isSign(end, '.') || atoms.isSign(end, ')');
    boolean part = ends || traps.leadsToWhole(atoms, end) && !traps.isRound(atoms, end + 1);
    return part ? new Share(1 / rank.value(), end) : null;
  }
}
