package org.dragoman.mention.grammar;

import org.dragoman.pack.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers in figures: groups of three, decimals, powers ("10^6") and exponents ("1e10").
 *
 * <p>A point or comma before exactly three figures can be either; a sign of grouping in the
 * language groups ("379.051" in French), the decimal sign groups only before "000".
 */
final class DigitGroups {
  /** A value and the atom after it. */
  record Reading(double value, int end) {}

  private final char decimal;
  private final char other;

  private DigitGroups(char decimal, char other) {
    this.decimal = decimal;
    this.other = other;
  }

  static DigitGroups from(YamlNode node) {
    return new DigitGroups(
        node.get("decimal").text().charAt(0), node.get("group").text().charAt(0));
  }

  String decimalSign() {
    return String.valueOf(decimal);
  }

  /** Null where the figures are no plain number: "15.05.99", "1.2.3". */
  @Nullable Reading read(Atoms atoms, int start) {
    StringBuilder whole = new StringBuilder(atoms.form(start));
    int at = start + 1;
    boolean small = whole.length() <= 3;
    char sign = small && whole.charAt(0) != '0' ? groupSign(atoms, at) : 0;
    while (sign != 0 && groupSign(atoms, at) == sign) {
      int digits = sign == ' ' ? at : at + 1;
      whole.append(atoms.form(digits));
      at = digits + 1;
    }
    StringBuilder fraction = new StringBuilder();
    if (decimalAt(atoms, at, sign)) {
      fraction.append('.').append(atoms.form(at + 1));
      at += 2;
    }
    if (dotted(atoms, at)) {
      return null;
    }
    return raised(atoms, new Reading(Double.parseDouble(whole + fraction.toString()), at));
  }

  /** ",08": decimals without a whole part, not glued to what stands before; or null. */
  @Nullable Reading readDecimals(Atoms atoms, int start) {
    boolean leads =
        atoms.isSign(start, decimal) && atoms.isDigits(start + 1) && atoms.isGlued(start + 1);
    if (!leads || atoms.isGlued(start) || signed(atoms, start + 2, decimal)) {
      return null;
    }
    return new Reading(Double.parseDouble("." + atoms.form(start + 1)), start + 2);
  }

  /** "1,1^23", "10^-6", "1e10": raised to a power, or by a power of ten. */
  private static Reading raised(Atoms atoms, Reading base) {
    int at = base.end();
    boolean caret = atoms.isSign(at, '^') && atoms.isGlued(at);
    boolean letter = atoms.isWord(at) && atoms.isGlued(at) && atoms.length(at) == 1;
    if (!caret && !(letter && atoms.form(at).equalsIgnoreCase("e"))) {
      return base;
    }
    int digits = at + 1;
    boolean minus = atoms.isSign(digits, '-') && atoms.isGlued(digits);
    if (minus || atoms.isSign(digits, '+') && atoms.isGlued(digits)) {
      digits++;
    }
    boolean exponent = atoms.isDigits(digits) && atoms.isGlued(digits) && atoms.length(digits) <= 3;
    // "12e-13e siècle" are two ordinals.
    if (!exponent || atoms.isGlued(digits + 1) && atoms.isWord(digits + 1)) {
      return base;
    }
    int power = minus ? -atoms.digits(digits) : atoms.digits(digits);
    double value = caret ? Math.pow(base.value, power) : base.value * Math.pow(10, power);
    return Double.isFinite(value) ? new Reading(value, digits + 1) : base;
  }

  /** The sign that leads into a group of three figures here, a space for spaces, 0 for none. */
  private char groupSign(Atoms atoms, int at) {
    if (atoms.isDigits(at)) {
      boolean oneSpace = atoms.start(at) - atoms.end(at - 1) == 1 && !atoms.isBreak(at);
      return oneSpace && atoms.length(at) == 3 ? ' ' : 0;
    }
    for (char sign : new char[] {other, decimal, '\''}) {
      if (signed(atoms, at, sign) && atoms.length(at + 1) == 3) {
        boolean again = signed(atoms, at + 2, sign) && atoms.length(at + 3) == 3;
        boolean groups = sign != decimal || again || atoms.form(at + 1).equals("000");
        boolean before = at >= 2 && signed(atoms, at - 2, sign);
        return groups || before ? sign : 0;
      }
    }
    return 0;
  }

  private boolean decimalAt(Atoms atoms, int at, char group) {
    return (signed(atoms, at, decimal) && group != decimal)
        || (signed(atoms, at, other) && group != other && group != ' ');
  }

  private boolean dotted(Atoms atoms, int at) {
    return signed(atoms, at, other) || signed(atoms, at, decimal);
  }

  /** Whether a sign stands glued between figures. */
  private static boolean signed(Atoms atoms, int at, char sign) {
    return atoms.isSign(at, sign)
        && atoms.isGlued(at)
        && atoms.isDigits(at + 1)
        && atoms.isGlued(at + 1);
  }
}
