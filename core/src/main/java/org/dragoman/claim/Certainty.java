package org.dragoman.claim;

import org.dragoman.mention.Amount;
import org.dragoman.mention.grammar.Atoms;

/** Tells whether an amount was measured, is aimed at, foreseen or estimated. */
final class Certainty {
  private static final int BACK = 12;
  private static final int AHEAD = 8;
  private static final int CLOSE = 4;

  private final FigureWords words;
  private final Atoms atoms;

  Certainty(FigureWords words, Atoms atoms) {
    this.words = words;
    this.atoms = atoms;
  }

  Figure.Status of(Amount amount) {
    return switch (amount.kind()) {
      case RANK -> Figure.Status.ACTUAL;
      case COUNT, FACTOR -> amount.unit().isEmpty() ? count(amount) : measure(amount);
      case SHARE -> measure(amount);
    };
  }

  /** A plain count is what it is, unless a word close before it says otherwise. */
  private Figure.Status count(Amount amount) {
    int start = atoms.at(amount.span().start());
    for (int at = start - 1; at >= 0 && start - at <= CLOSE; at--) {
      if (words.borders.has(atoms, at)) {
        break;
      }
      Figure.Status status = closeCue(at);
      if (status != Figure.Status.ACTUAL || atoms.isBreak(at)) {
        return status;
      }
    }
    return Figure.Status.ACTUAL;
  }

  private Figure.Status closeCue(int at) {
    if (words.closeTarget.has(atoms, at)) {
      return Figure.Status.TARGET;
    }
    if (words.closeEstimate.has(atoms, at)) {
      return Figure.Status.ESTIMATE;
    }
    return words.closeForecast.has(atoms, at) ? Figure.Status.FORECAST : Figure.Status.ACTUAL;
  }

  /** Whether an amount goes on with the one before: "de 0,3 % en 2012 et de 1,2 % en 2013". */
  boolean continues(Amount first, Amount second) {
    if (!first.unit().equals(second.unit())) {
      return false;
    }
    int from = atoms.at(first.span().end());
    int to = atoms.at(second.span().start());
    int limit = first.unit().isEmpty() ? 4 : 9;
    for (int at = from; at < to; at++) {
      boolean closes =
          words.borders.has(atoms, at) && !atoms.isSign(at, '(') && !atoms.isSign(at, ')');
      if (closes || atoms.isBreak(at) || words.against.has(atoms, at)) {
        return false;
      }
    }
    return to - from <= limit;
  }

  private Figure.Status measure(Amount amount) {
    int start = atoms.at(amount.span().start());
    int end = atoms.at(amount.span().end());
    Figure.Status best = Figure.Status.ACTUAL;
    int nearest = Integer.MAX_VALUE;
    for (int at = start - 1; at >= 0 && start - at <= BACK; at--) {
      if (words.borders.has(atoms, at) && !atoms.isSign(at, '(')) {
        break;
      }
      Figure.Status status = cue(at);
      if (status != Figure.Status.ACTUAL) {
        best = status;
        nearest = start - at;
        break;
      }
      if (atoms.isBreak(at)) {
        break;
      }
    }
    // The verb after "un prêt de 300 millions" says something of the loan, not of its size.
    boolean complement = words.of.has(atoms, start - 1) || words.of.has(atoms, start - 2);
    for (int at = end; at < atoms.size() && at - end < AHEAD && !atoms.isBreak(at); at++) {
      if (words.borders.has(atoms, at) || words.stops.has(atoms, at)) {
        break;
      }
      Figure.Status status = complement ? closeCue(at) : cue(at);
      if (status != Figure.Status.ACTUAL && at - end < nearest) {
        return status;
      }
    }
    return best;
  }

  private Figure.Status cue(int at) {
    if (words.estimate.has(atoms, at)) {
      return Figure.Status.ESTIMATE;
    }
    if (words.target.has(atoms, at)) {
      return Figure.Status.TARGET;
    }
    if (words.forecast.has(atoms, at)) {
      return Figure.Status.FORECAST;
    }
    return atoms.isWord(at) && !atoms.isCapital(at) && looksAhead(at)
        ? Figure.Status.FORECAST
        : Figure.Status.ACTUAL;
  }

  private boolean looksAhead(int at) {
    for (String ending : words.forecastEndings) {
      int length = ending.length();
      if (atoms.length(at) > length + 2
          && atoms.text().startsWith(ending, atoms.end(at) - length)) {
        return true;
      }
    }
    return false;
  }
}
