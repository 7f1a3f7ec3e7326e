package org.dragoman.bench.recognizers;

import java.util.List;
import org.dragoman.claim.Figure;

/**
 * Compares figures with the numbers, percentages and measures a case expects.
 *
 * <p>What counts beside the same value: either end of a range where the case lists both ends, and a
 * share in per cent for the same fraction ("un cinquième" is 20 % with us).
 */
public final class Amounts {
  private Amounts() {}

  /**
   * How well all expected results are met.
   *
   * @param measured whether the cases are sums of money, so that ours must carry a unit; a measure
   *     without one of ours is a count of its noun
   */
  public static Agreement agreement(Case sentence, List<Figure> figures, boolean measured) {
    Agreement all = Agreement.SAME;
    for (Case.Expected expected : sentence.expected()) {
      Agreement best = Agreement.NONE;
      for (Figure figure : figures) {
        if (figure.span().overlaps(expected.span())) {
          best = best.or(one(expected, figure, measured));
        }
      }
      all = all.and(best);
    }
    return all;
  }

  private static Agreement one(Case.Expected expected, Figure figure, boolean measured) {
    String text = expected.resolution().get("value").asString();
    boolean percent = text.endsWith("%");
    double value = Double.parseDouble(text.replace("%", "").replace(',', '.'));
    if (percent && !figure.unit().equals("%") || measured && figure.unit().isEmpty()) {
      return Agreement.NONE;
    }
    boolean single = figure.low() == figure.high();
    boolean same = single && near(figure.low(), value);
    boolean end = near(figure.low(), value) || near(figure.high(), value);
    boolean share = !percent && figure.unit().equals("%") && near(figure.low() / 100, value);
    return Agreement.of(same, end || share);
  }

  private static boolean near(double ours, double theirs) {
    return Math.abs(ours - theirs) <= 1e-6 * Math.max(1, Math.abs(theirs));
  }
}
