package org.dragoman.mention;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.mention.grammar.Atoms;
import org.dragoman.mention.grammar.Lexicon;
import org.dragoman.mention.grammar.Match;
import org.dragoman.mention.grammar.Numeral;
import org.dragoman.mention.grammar.Numerals;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/** One pass over a text that gathers its amounts. */
final class AmountScan {
  private final Atoms atoms;
  private final Numerals numerals;
  private final Units.Reader units;
  private final NumberTraps traps;
  private final CountWords words;
  private final Ranges ranges;
  private final Shares shares;
  private final List<Span> taken;
  private final List<Amount> found = new ArrayList<>();
  private int nextTaken;
  private int free;

  AmountScan(
      Atoms atoms,
      Numerals numerals,
      Units.Reader units,
      NumberTraps traps,
      CountWords words,
      Ranges ranges,
      Shares shares,
      List<Span> taken) {
    this.atoms = atoms;
    this.numerals = numerals;
    this.units = units;
    this.traps = traps;
    this.words = words;
    this.ranges = ranges;
    this.shares = shares;
    this.taken = taken;
  }

  /** All amounts, in order. */
  List<Amount> all() {
    int at = 0;
    while (at < atoms.size()) {
      at = atoms.lexeme(at) == Lexicon.UNKNOWN ? at + 1 : step(at);
    }
    return found;
  }

  /** Reads what begins at an atom and gives the atom to go on from. */
  private int step(int at) {
    Integer factor = words.multiplying().get(atoms.lexeme(at));
    if (factor != null && atoms.isWord(at)) {
      multiple(at, factor);
      return at + 1;
    }
    Numeral numeral = numerals.read(atoms, at);
    if (numeral == null) {
      numeral = numerals.readDecimals(atoms, at);
    }
    if (numeral == null) {
      return at + 1;
    }
    int past = pastTaken(at, numeral.end());
    if (past > at && !isMoney(numeral)) {
      return past;
    }
    int after = traps.skip(atoms, numeral, isMeasure(numeral.end()));
    if (after > at) {
      return after;
    }
    return switch (numeral.kind()) {
      case ORDINAL -> rank(numeral);
      case FRACTION -> fraction(numeral);
      case ARTICLE, CARDINAL, COLLECTIVE -> count(numeral);
    };
  }

  /** The atom after a time or name that overlaps these atoms, or the first of them. */
  private int pastTaken(int from, int to) {
    int start = atoms.start(from);
    int end = atoms.end(to - 1);
    while (nextTaken < taken.size() && taken.get(nextTaken).end() <= start) {
      nextTaken++;
    }
    if (nextTaken < taken.size() && taken.get(nextTaken).start() < end) {
      return Math.max(atoms.at(taken.get(nextTaken).end()), from + 1);
    }
    return from;
  }

  /** Whether what was taken for a name is a sum: "1000 EUR". */
  private boolean isMoney(Numeral numeral) {
    Units.Unit unit = units.unit(numeral.end(), false);
    return unit != null
        && unit.isMoney()
        && taken.get(nextTaken).start() == atoms.start(numeral.start())
        && taken.get(nextTaken).end() == atoms.end(unit.end() - 1);
  }

  /** Whether a measure is glued on with a hyphen: "trois-tonnes". */
  private boolean isMeasure(int end) {
    Units.Unit unit = atoms.isSign(end, '-') ? units.unit(end, false) : null;
    return unit != null && !unit.code().equals("point");
  }

  private void multiple(int at, int factor) {
    Span span = atoms.span(at, at + 1);
    Match exactness = units.exactnessBefore(at);
    String how = exactness == null ? "" : exactness.rule().means();
    // "le double", "double peine": only a verb in the perfect or a future holds a figure.
    boolean verb = traps.multiplies(atoms, at) || exactness != null;
    if (verb && pastTaken(at, at + 1) == at) {
      found.add(new Amount(span, factor, factor, "", how, Amount.Kind.FACTOR));
    }
  }

  private int rank(Numeral numeral) {
    if (traps.ranks(atoms, numeral)) {
      double value = numeral.value();
      add(numeral.start(), numeral.end(), value, value, "", "", Amount.Kind.RANK);
    }
    return numeral.end();
  }

  /** "la moitié", "deux tiers": a share in per cent; "trois quarts de litre": a measure. */
  private int fraction(Numeral numeral) {
    if (traps.shares(atoms, numeral)) {
      int start = numeral.start();
      String how = exactness(start, numeral.end());
      Units.Unit unit = units.unit(numeral.end(), true);
      double sign = traps.minus(atoms, start) ? -1 : 1;
      start = sign < 0 ? start - 1 : start;
      if (unit != null) {
        double part = sign * numeral.value() * unit.scale();
        add(start, unit.end(), part, part, unit.code(), how, Amount.Kind.COUNT);
        return unit.end();
      }
      addShare(start, numeral.end(), sign * numeral.value(), isNumber(start, numeral), how);
    }
    return numeral.end();
  }

  /** A part of one in per cent; where it is a part of nothing, the number it is. */
  private void addShare(int start, int end, double value, boolean number, String how) {
    if (number) {
      add(start, end, value, value, "", how, Amount.Kind.COUNT);
    } else {
      add(start, end, 100 * value, 100 * value, "%", how, Amount.Kind.SHARE);
    }
  }

  /** Whether a fraction stands alone on its line, or is written in figures without its whole. */
  private boolean isNumber(int start, Numeral numeral) {
    boolean figures = !atoms.isWord(numeral.end() - 1);
    return isAlone(start, numeral.end()) || figures && !traps.leadsToWhole(atoms, numeral.end());
  }

  private boolean isAlone(int start, int end) {
    return atoms.opensParagraph(start) && (end >= atoms.size() || atoms.opensParagraph(end));
  }

  private int count(Numeral numeral) {
    int start = numeral.start();
    Shares.Share part = shares.of(numeral);
    if (part != null) {
      int past = part.end();
      addShare(start, past, part.value(), isAlone(start, past), exactness(start, past));
      return past;
    }
    double low = numeral.value();
    double high = low;
    int end = numeral.end();
    Ranges.Range range = ranges.range(numeral);
    if (range != null) {
      if (traps.isTimeUnit(atoms, range.end())) {
        return range.end();
      }
      low = range.low();
      high = range.high();
      end = range.end();
    }
    if (numeral.kind() == Numeral.Kind.COLLECTIVE) {
      int scale = traps.pastOf(atoms, end);
      double factor = scale > end ? numerals.scale(atoms, scale) : 0;
      if (factor > 0) {
        low *= factor;
        high *= factor;
        end = scale + 1;
      }
    }
    Units.Unit unit = units.unit(end, traps.linksWithOf(atoms, end - 1));
    String money = units.moneyBefore(start);
    if (unit == null && range == null && !numeral.scaled()) {
      Ranges.Level level = ranges.levelAfter(numeral);
      if (level != null) {
        double scale = level.scale();
        add(start, end, low * scale, high * scale, level.code(), "", Amount.Kind.COUNT);
        return end;
      }
    }
    if (unit != null) {
      low = low * unit.scale() + unit.rest();
      high = high * unit.scale() + unit.rest();
      end = unit.end();
    }
    String code = unit != null ? unit.code() : money == null ? "" : money;
    String how = exactness(start, end);
    if (numeral.kind() == Numeral.Kind.ARTICLE && !carriesWeight(numeral, range, code, how)) {
      return numeral.end();
    }
    if (traps.isName(atoms, numeral, end, code)) {
      return end;
    }
    if (money != null && unit == null) {
      start--;
    }
    if (range == null && isNegative(numeral, start, end)) {
      start--;
      low = -low;
      high = low;
    }
    return settled(numeral, start, end, low, high, code, how);
  }

  /** "-3 %", "(- 3 %)", "moins 3 degrés". */
  private boolean isNegative(Numeral numeral, int start, int end) {
    if (traps.minus(atoms, start)) {
      return true;
    }
    int before = start - 1;
    if (before < 0 || atoms.isBreak(start) || numeral.kind() != Numeral.Kind.CARDINAL) {
      return false;
    }
    if (atoms.isSign(before, '-') && !atoms.isGlued(start)) {
      boolean alone = isAlone(before, end);
      return alone || !atoms.isBreak(before) && words.signed().has(atoms, before - 1);
    }
    return words.minus().has(atoms, before)
        && (atoms.isBreak(before) || !words.noMinus().has(atoms, before - 1));
  }

  private boolean carriesWeight(
      Numeral numeral, Ranges.@Nullable Range range, String code, String how) {
    return range != null
        || (!code.isEmpty() && !traps.isNoMeasure(atoms, numeral.end()))
        || !how.isEmpty()
        || words.only().has(atoms, numeral.end());
  }

  /** Adds a count, with the words that belong to a rough number ("plusieurs centaines"). */
  private int settled(
      Numeral numeral, int start, int end, double low, double high, String code, String how) {
    Amount.Kind kind = words.fold().has(atoms, end) ? Amount.Kind.FACTOR : Amount.Kind.COUNT;
    int last = kind == Amount.Kind.FACTOR ? end + 1 : end;
    if (numeral.kind() == Numeral.Kind.ARTICLE && words.only().has(atoms, end)) {
      last = end + 1;
    }
    boolean rough = numeral.kind() == Numeral.Kind.COLLECTIVE;
    boolean plural =
        rough && numeral.end() == numeral.start() + 1 && atoms.form(numeral.start()).endsWith("s");
    if (plural && words.several().has(atoms, start - 1)) {
      add(start - 1, last, 2 * low, 10 * low - 1, code, "about", kind);
    } else if (plural) {
      boolean some = words.some().has(atoms, start - 1) && atoms.length(start - 1) > 1;
      add(some ? start - 1 : start, last, low, high, code, how.isEmpty() ? "over" : how, kind);
    } else {
      boolean one = rough && numeral.spelled() && traps.isOne(atoms, start - 1);
      String exactness = rough && how.isEmpty() ? "about" : how;
      add(one ? start - 1 : start, last, low, high, code, exactness, kind);
    }
    return last;
  }

  private void add(
      int start, int end, double low, double high, String unit, String how, Amount.Kind kind) {
    // A lead word such as "des" may belong to the amount before.
    int from = Math.max(start, free);
    if (from < end) {
      found.add(new Amount(atoms.span(from, end), low, high, unit, how, kind));
      free = end;
    }
  }

  private String exactness(int start, int end) {
    int number = units.moneyBefore(start) == null ? start : start - 1;
    Match before = units.exactnessBefore(number);
    if (before == null && number > 0 && traps.isOne(atoms, number - 1)) {
      before = units.exactnessBefore(number - 1);
    }
    if (before != null) {
      return before.rule().means();
    }
    Match after = units.exactnessAfter(end);
    return after == null ? "" : after.rule().means();
  }
}
