package org.dragoman.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.mention.Amount;
import org.dragoman.mention.AmountFinder;
import org.dragoman.mention.Name;
import org.dragoman.mention.TimeMention;
import org.dragoman.mention.grammar.Atoms;
import org.dragoman.mention.grammar.Lexicon;
import org.dragoman.model.Parse;
import org.dragoman.pack.Pack;
import org.dragoman.text.Span;

/**
 * Finds figures: amounts with what they measure, where they move and how sure they are.
 *
 * <p>Whom a figure is about and which statement it stands in is left empty; both take steps that
 * come later. A finder is immutable and serves all threads.
 */
public final class FigureFinder {
  private final AmountFinder amounts;
  private final Lexicon lexicon = new Lexicon();
  private final FigureWords words;

  private FigureFinder(Pack language) {
    amounts = AmountFinder.load(language);
    words = FigureWords.load(language, lexicon);
  }

  /** Reads {@code figures.yaml} and all that {@link AmountFinder} needs. */
  public static FigureFinder load(Pack language) {
    return new FigureFinder(language);
  }

  /**
   * All figures of a text, in order, with ids "f1", "f2" …
   *
   * @param times the text's times, in order
   * @param names the text's names
   */
  public List<Figure> find(
      String text, List<Parse> parses, List<TimeMention> times, List<Name> names) {
    List<Amount> found = amounts.find(text, parses, times, names);
    List<Span> sentences = parses.stream().map(Parse::span).toList();
    Atoms atoms = Atoms.of(text, sentences, lexicon);
    Movement movement = new Movement(words, atoms, found);
    Metric metric = new Metric(words, atoms, parses);
    Certainty certainty = new Certainty(words, atoms);
    List<Figure> figures = new ArrayList<>();
    Figure.Status before = Figure.Status.ACTUAL;
    int sentence = 0;
    for (int i = 0; i < found.size(); i++) {
      Amount amount = found.get(i);
      while (sentence + 1 < parses.size()
          && parses.get(sentence + 1).span().start() <= amount.span().start()) {
        sentence++;
      }
      Span limits = parses.isEmpty() ? new Span(0, text.length()) : parses.get(sentence).span();
      Figure.Status status = certainty.of(amount);
      if (status == Figure.Status.ACTUAL
          && i > 0
          && certainty.continues(found.get(i - 1), amount)) {
        status = before;
      }
      before = status;
      figures.add(
          new Figure(
              "f" + (i + 1),
              amount.span(),
              amount.low(),
              amount.high(),
              words.percentPoints(amount, atoms),
              metric.of(amount, limits),
              movement.of(i).label(),
              approximation(found, i, atoms),
              period(amount.span(), limits, times),
              status,
              List.of(),
              null,
              amount.kind().name().toLowerCase(Locale.ROOT)));
    }
    return figures;
  }

  /** A measure said again in other units, in brackets, is as exact as the first. */
  private static String approximation(List<Amount> found, int index, Atoms atoms) {
    Amount amount = found.get(index);
    if (index == 0 || !amount.approximation().isEmpty() || amount.unit().isEmpty()) {
      return amount.approximation();
    }
    int at = atoms.at(amount.span().start());
    Amount first = found.get(index - 1);
    boolean again = atoms.isSign(at - 1, '(') && atoms.at(first.span().end()) == at - 1;
    return again && !first.unit().isEmpty() ? first.approximation() : "";
  }

  /** The nearest date or interval of the sentence; one that follows wins over one before. */
  private static String period(Span span, Span limits, List<TimeMention> times) {
    TimeMention best = null;
    int nearest = Integer.MAX_VALUE;
    for (TimeMention time : times) {
      boolean dated =
          time.kind() == TimeMention.Kind.DATE || time.kind() == TimeMention.Kind.INTERVAL;
      if (!dated || time.edtf().isEmpty() || !limits.contains(time.span())) {
        continue;
      }
      int distance =
          time.span().start() >= span.end()
              ? time.span().start() - span.end()
              : 20 + span.start() - time.span().end();
      if (distance < nearest) {
        nearest = distance;
        best = time;
      }
    }
    return best == null ? "" : best.edtf();
  }
}
