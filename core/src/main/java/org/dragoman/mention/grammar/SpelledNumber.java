package org.dragoman.mention.grammar;

import org.dragoman.mention.grammar.NumberWords.Meaning;
import org.dragoman.mention.grammar.NumberWords.Role;
import org.jspecify.annotations.Nullable;

/**
 * Reads one number in words.
 *
 * <p>Words add up as long as each fits below the last ("soixante" takes up to 19 more), multiply by
 * hundreds and scales, and close with a half or an ordinal.
 */
final class SpelledNumber {
  private final NumberWords words;
  private final Atoms atoms;
  private final int start;
  private int at;
  private double total;
  private double current = -1;
  private double room;
  private double lastScale = Double.MAX_VALUE;
  private boolean scaled;
  private boolean decimals;
  private Numeral.Kind kind = Numeral.Kind.CARDINAL;

  SpelledNumber(NumberWords words, Atoms atoms, int start) {
    this.words = words;
    this.atoms = atoms;
    this.start = start;
    this.at = start;
  }

  /** The number, without the fraction that may follow it; null where there is none. */
  @Nullable Numeral read() {
    Numeral half = halfScale();
    if (half != null) {
      return half;
    }
    while (kind == Numeral.Kind.CARDINAL && step()) {
      // Each step takes one more word.
    }
    if (at == start) {
      return null;
    }
    double value = total + Math.max(current, 0);
    if (at == start + 1 && words.isArticle(atoms, start)) {
      kind = Numeral.Kind.ARTICLE;
    }
    return new Numeral(start, at, value, kind, scaled, true);
  }

  /** "un demi-milliard", "une demi-douzaine", "demi-million"; or null. */
  private @Nullable Numeral halfScale() {
    int half = words.isArticle(atoms, start) ? start + 1 : start;
    if (atoms.isBreak(half) && half > start || !words.has(atoms, half, Role.HALF)) {
      return null;
    }
    int scale = pastHyphen(half + 1);
    Meaning meaning = atoms.isBreak(scale) ? null : words.meaning(atoms, scale);
    if (meaning == null || meaning.role() != Role.SCALE && meaning.role() != Role.COLLECTIVE) {
      return null;
    }
    boolean exact = meaning.role() == Role.SCALE;
    return new Numeral(
        start,
        scale + 1,
        meaning.value() / 2,
        exact ? Numeral.Kind.CARDINAL : Numeral.Kind.COLLECTIVE,
        exact,
        true);
  }

  private int pastHyphen(int from) {
    return atoms.isSign(from, '-') && atoms.isGlued(from) && atoms.isGlued(from + 1)
        ? from + 1
        : from;
  }

  private boolean step() {
    int next = at;
    if (at > start) {
      next = joiner(at);
      if (atoms.isBreak(next)) {
        return false;
      }
    }
    Meaning meaning = words.meaning(atoms, next);
    if (meaning == null) {
      return false;
    }
    if (meaning.role() == Role.SMALL) {
      int second = pastHyphen(next + 1);
      Meaning both = atoms.isBreak(second) ? null : words.pair(atoms, next, second);
      if (both != null && take(both)) {
        at = second + 1;
        return true;
      }
    }
    if (meaning.role() == Role.POINT) {
      return takeDecimals(next + 1);
    }
    boolean taken = take(meaning);
    if (taken) {
      at = next + 1;
    }
    return taken;
  }

  private boolean take(Meaning meaning) {
    return switch (meaning.role()) {
      case SMALL -> takeSmall(meaning);
      case HUNDRED -> takeHundred(meaning);
      case SCALE -> takeScale(meaning);
      case COLLECTIVE -> takeCollective(meaning);
      case ORDINAL -> takeOrdinal(meaning);
      case AND, HALF, FRACTION, POINT, SUFFIX -> false;
    };
  }

  /** Past a glued hyphen, or an "et" that leads on to a number below twenty. */
  private int joiner(int from) {
    if (atoms.isSign(from, '-') && atoms.isGlued(from) && atoms.isGlued(from + 1)) {
      int after = from + 1;
      return has(after, Role.AND) && atoms.isSign(after + 1, '-') ? after + 2 : after;
    }
    if (from > start && has(from, Role.AND) && current >= 20) {
      Meaning next = words.meaning(atoms, from + 1);
      boolean leads =
          next != null
              && (next.role() == Role.SMALL || next.role() == Role.ORDINAL)
              && (next.value() == 1 || next.value() == 11)
              && next.value() <= room;
      return leads ? from + 1 : from;
    }
    return from;
  }

  private boolean has(int from, Role role) {
    return words.has(atoms, from, role);
  }

  private boolean takeSmall(Meaning meaning) {
    if (decimals || current >= 0 && (meaning.value() > room || meaning.value() == 0)) {
      return false;
    }
    current = Math.max(current, 0) + meaning.value();
    room =
        Math.min(
            meaning.room(), current > meaning.value() ? room - meaning.value() : meaning.room());
    return true;
  }

  /** Hundreds are counted up to nineteen ("dix-neuf cents"); beyond that "cents" are coins. */
  private boolean takeHundred(Meaning meaning) {
    if (decimals || current > 19 || current == 0 || current == 1) {
      return false;
    }
    current = Math.max(current, 1) * meaning.value();
    room = meaning.value() - 1;
    return true;
  }

  private boolean takeScale(Meaning meaning) {
    boolean bare = current < 0;
    if (meaning.value() >= lastScale || (bare && (meaning.value() > 1000 || scaled))) {
      return false;
    }
    total += (bare ? 1 : current) * meaning.value();
    current = -1;
    room = meaning.value() - 1;
    lastScale = meaning.value();
    scaled = true;
    decimals = false;
    return true;
  }

  private boolean takeCollective(Meaning meaning) {
    if (scaled || decimals || current > 99) {
      return false;
    }
    current = Math.max(current, 1) * meaning.value();
    kind = Numeral.Kind.COLLECTIVE;
    return true;
  }

  private boolean takeOrdinal(Meaning meaning) {
    boolean alone = current < 0 && !scaled;
    // "premier" and "second" stand alone; after another number they are words of their own.
    boolean joined = atoms.isGlued(at + 1) || has(at, Role.AND);
    if (decimals || !alone && meaning.value() <= 2 && !joined) {
      return false;
    }
    if (meaning.value() >= 1000 && current > 0) {
      current = current * meaning.value();
    } else if (meaning.value() == 100 && current > 1 && current < 100) {
      current = current * meaning.value();
    } else if (current >= 0 && meaning.value() > room) {
      return false;
    } else {
      current = Math.max(current, 0) + meaning.value();
    }
    kind = Numeral.Kind.ORDINAL;
    return true;
  }

  /** "virgule cinquante-deux", "virgule zéro cinq". */
  private boolean takeDecimals(int from) {
    if (current < 0 || decimals || atoms.isBreak(from)) {
      return false;
    }
    double unit = 1;
    int next = from;
    while (isZero(next)) {
      unit /= 10;
      next++;
    }
    SpelledNumber rest = new SpelledNumber(words, atoms, next);
    while (rest.current < 1000 && rest.kind == Numeral.Kind.CARDINAL && rest.stepBelowScale()) {
      // Each step takes one more word of the decimals.
    }
    if (rest.at == next && next == from) {
      return false;
    }
    double value = Math.max(rest.current, 0);
    for (double digits = value; digits >= 1; digits /= 10) {
      unit /= 10;
    }
    current += value * unit;
    room = 0;
    decimals = true;
    at = rest.at;
    return true;
  }

  private boolean isZero(int from) {
    Meaning meaning = atoms.isBreak(from) ? null : words.meaning(atoms, from);
    return meaning != null && meaning.role() == Role.SMALL && meaning.value() == 0;
  }

  private boolean stepBelowScale() {
    Meaning meaning = words.meaning(atoms, at > start ? joiner(at) : at);
    return meaning != null
        && (meaning.role() == Role.SMALL || meaning.role() == Role.HUNDRED)
        && step();
  }
}
