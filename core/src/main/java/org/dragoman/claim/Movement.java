package org.dragoman.claim;

import java.util.List;
import org.dragoman.mention.Amount;
import org.dragoman.mention.grammar.Atoms;

/** Tells whether an amount is a change, a level moved to, or neither. */
final class Movement {
  /** What an amount is to a movement. */
  enum Change {
    NONE(""),
    UP("up"),
    DOWN("down"),
    TO("to");

    private final String label;

    Change(String label) {
      this.label = label;
    }

    /** As readings write it. */
    String label() {
      return label;
    }
  }

  private static final int REACH = 9;

  private final FigureWords words;
  private final Atoms atoms;
  private final List<Amount> amounts;

  Movement(FigureWords words, Atoms atoms, List<Amount> amounts) {
    this.words = words;
    this.atoms = atoms;
    this.amounts = amounts;
  }

  Change of(int index) {
    Amount amount = amounts.get(index);
    if (amount.kind() == Amount.Kind.RANK) {
      return Change.NONE;
    }
    int start = atoms.at(amount.span().start());
    int end = atoms.at(amount.span().end());
    Change after = after(end);
    if (after != Change.NONE) {
      return after;
    }
    if (atoms.isSign(start - 1, '+') || atoms.isSign(start - 1, '-') && amount.low() < 0) {
      return atoms.isSign(start - 1, '+') ? Change.UP : Change.DOWN;
    }
    if (replacesNext(index)) {
      return Change.TO;
    }
    return leadsToNext(index, start, end) ? Change.NONE : before(amount, start, index);
  }

  /** "de 10 à 25 %": the level from which. */
  private boolean leadsToNext(int index, int start, int end) {
    if (index + 1 >= amounts.size() || start == 0 || !words.of.has(atoms, start - 1)) {
      return false;
    }
    Amount next = amounts.get(index + 1);
    return words.level.has(atoms, end)
        && atoms.at(next.span().start()) - end <= 2
        && next.unit().equals(amounts.get(index).unit());
  }

  /** "de plus", "supplémentaires", "de moins", past at most two words of the counted noun. */
  private Change after(int end) {
    for (int at = end; at < end + 5 && !atoms.isBreak(at); at++) {
      if (words.borders.has(atoms, at) || atoms.isDigits(at) || atoms.isSign(at, ',')) {
        return Change.NONE;
      }
      boolean linked = words.of.has(atoms, at - 1);
      boolean adjective = atoms.isWord(at) && atoms.length(at) > 7;
      boolean compares =
          atoms.text().startsWith("que", atoms.start(Math.min(at + 1, atoms.size() - 1)));
      if (words.moreAfter.has(atoms, at) && (linked || adjective)) {
        boolean limit = words.of.has(atoms, at + 1);
        return limit || (compares && !linked) ? Change.NONE : Change.UP;
      }
      if (words.lessAfter.has(atoms, at) && linked && at + 1 < atoms.size()) {
        boolean limit = words.of.has(atoms, at + 1);
        return limit ? Change.NONE : Change.DOWN;
      }
    }
    return Change.NONE;
  }

  /** "0,3 % (au lieu de 0,7 %)", "88 %, contre 95 %": the next amount is the level that was. */
  private boolean replacesNext(int index) {
    if (index + 1 >= amounts.size() || amounts.get(index).unit().isEmpty()) {
      return false;
    }
    Amount next = amounts.get(index + 1);
    if (!next.unit().equals(amounts.get(index).unit())) {
      return false;
    }
    int at = atoms.at(next.span().start());
    for (int back = at - 1; back >= Math.max(0, at - 3); back--) {
      if (atoms.isBreak(back + 1)) {
        return false;
      }
      if (words.instead.has(atoms, back) || words.against.has(atoms, back)) {
        return true;
      }
    }
    return false;
  }

  private Change before(Amount amount, int start, int index) {
    int lead = start - 1;
    boolean level = false;
    boolean by = false;
    for (; lead >= 0 && start - lead < 7 && words.skip.has(atoms, lead); lead--) {
      if (words.level.has(atoms, lead)) {
        level = !by || level;
      } else if (words.by.has(atoms, lead)) {
        by = true;
      }
      if (atoms.isBreak(lead)) {
        return Change.NONE;
      }
    }
    boolean measured = amount.unit().isEmpty() && amount.kind() == Amount.Kind.COUNT;
    for (int at = lead; at >= 0 && lead - at < REACH; at--) {
      if (words.borders.has(atoms, at) || atoms.isDigits(at)) {
        return fromBefore(amount, level, index);
      }
      Change direction =
          words.up.has(atoms, at)
              ? Change.UP
              : words.down.has(atoms, at) ? Change.DOWN : Change.NONE;
      boolean moves = words.moved.has(atoms, at);
      if (direction != Change.NONE || moves) {
        if (level && words.lengths.contains(amount.unit())) {
          return Change.NONE;
        }
        if (level) {
          return moves || !measured || lead - at < 3 ? Change.TO : Change.NONE;
        }
        boolean near = lead - at < (!by ? 1 : measured && !degree(amount) ? 1 : 8);
        return moves || !near ? Change.NONE : direction;
      }
      if (atoms.isBreak(at)) {
        return Change.NONE;
      }
    }
    return Change.NONE;
  }

  /** "de trois crans": a count that measures the change itself. */
  private boolean degree(Amount amount) {
    return words.degrees.has(atoms, atoms.at(amount.span().end()));
  }

  /** "de 3 à 5 milliards": the second level of a movement whose first amount stands between. */
  private Change fromBefore(Amount amount, boolean level, int index) {
    if (!level || index == 0) {
      return Change.NONE;
    }
    Amount first = amounts.get(index - 1);
    int start = atoms.at(first.span().start());
    boolean from = start > 0 && words.of.has(atoms, start - 1);
    boolean close = atoms.at(amount.span().start()) - atoms.at(first.span().end()) < 6;
    for (int at = start - 2; from && close && at >= Math.max(0, start - 6); at--) {
      if (words.moved.has(atoms, at) || words.up.has(atoms, at) || words.down.has(atoms, at)) {
        return Change.TO;
      }
    }
    return Change.NONE;
  }
}
