package org.dragoman.claim;

import java.util.List;
import org.dragoman.mention.Amount;
import org.dragoman.mention.grammar.Atoms;
import org.dragoman.model.Parse;
import org.dragoman.text.Span;

/** Finds the words that say what an amount measures or counts. */
final class Metric {
  private static final int LONGEST = 6;

  private final FigureWords words;
  private final Atoms atoms;

  Metric(FigureWords words, Atoms atoms, List<Parse> parses) {
    this.words = words;
    this.atoms = atoms;
  }

  /** Words of the text; "" where none can be told. */
  String of(Amount amount, Span limits) {
    int end = atoms.at(amount.span().end());
    String counted = counted(end, !amount.unit().isEmpty());
    if (!counted.isEmpty()) {
      return counted;
    }
    String inside = inside(amount);
    if (!inside.isEmpty()) {
      return inside;
    }
    return before(atoms.at(amount.span().start()));
  }

  /** The noun phrase after the number: "soldats gouvernementaux", "de la population". */
  private String counted(int end, boolean measure) {
    int at = end;
    boolean linked = false;
    while (!atoms.isBreak(at)
        && (words.linking.has(atoms, at)
            || words.articles.has(atoms, at)
            || words.others.has(atoms, at)
            || atoms.isSign(at, '\'')
            || atoms.isSign(at, '«')
            || atoms.isSign(at, '"'))) {
      linked |= words.linking.has(atoms, at);
      at++;
    }
    if (measure && !linked) {
      return "";
    }
    int start = at;
    int last = start;
    int nouns = 0;
    while (at < start + LONGEST && inPhrase(at)) {
      boolean small = words.linking.has(atoms, at) || words.articles.has(atoms, at);
      boolean sign = !atoms.isWord(at);
      at++;
      if (!small && !sign) {
        last = at;
        nouns++;
        if (nouns == 3) {
          break;
        }
      }
    }
    return last > start ? atoms.span(start, last).in(atoms.text()) : "";
  }

  private boolean inPhrase(int at) {
    if (atoms.isBreak(at) || words.nounEnds.has(atoms, at)) {
      return false;
    }
    return atoms.isWord(at)
        || atoms.isSign(at, '\'')
        || (atoms.isSign(at, '-') && atoms.isGlued(at) && atoms.isGlued(at + 1));
  }

  /** The noun within a share: "Français" of "un Français sur trois". */
  private String inside(Amount amount) {
    int first = atoms.at(amount.span().start()) + 1;
    int end = amount.kind() == Amount.Kind.SHARE ? atoms.at(amount.span().end()) : first;
    for (int at = first; at < end; at++) {
      if (words.outOf.has(atoms, at)) {
        return at > first ? atoms.span(first, at).in(atoms.text()) : "";
      }
    }
    return "";
  }

  /** The noun phrase before the number: "une croissance de", "le déficit atteint". */
  private String before(int start) {
    int at = start - 1;
    while (at >= 0
        && !atoms.isBreak(at)
        && start - at < 8
        && (words.skip.has(atoms, at)
            || words.metricVerbs.has(atoms, at)
            || words.level.has(atoms, at)
            || words.by.has(atoms, at)
            || atoms.isSign(at, '('))) {
      at--;
    }
    int end = at + 1;
    int first = end;
    int nouns = 0;
    while (at >= 0
        && end - at <= LONGEST
        && (nouns == 0 || !atoms.isBreak(at + 1))
        && inPhrase(at)) {
      if (words.articles.has(atoms, at) && nouns > 0 && !words.linking.has(atoms, at - 1)) {
        break;
      }
      if (atoms.isWord(at) && !words.linking.has(atoms, at) && !words.articles.has(atoms, at)) {
        first = at;
        nouns++;
      }
      if (nouns == 3 || atoms.isBreak(at)) {
        break;
      }
      at--;
    }
    return first < end ? atoms.span(first, end).in(atoms.text()) : "";
  }
}
