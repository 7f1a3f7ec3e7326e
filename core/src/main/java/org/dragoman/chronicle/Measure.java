package org.dragoman.chronicle;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.claim.Figure;
import org.dragoman.reading.Reading;

/**
 * One article's figure, with all that comparing needs.
 *
 * @param order place of the article in the order of publication
 * @param about ids of the actors in the chronicle
 * @param metric content words of what is measured; those of the sentence where the text does not
 *     name it
 * @param context content words of the sentence around it, numbers left out
 */
record Measure(
    int order,
    Reading reading,
    Figure figure,
    Evidence evidence,
    Evidence sentence,
    List<String> about,
    Set<String> metric,
    Set<String> context) {

  static Measure of(
      int order, Reading reading, Figure figure, Passages passages, Identities identities) {
    Evidence sentence = passages.evidence(figure.id(), passages.sentence(figure.span()));
    Set<String> context = new TreeSet<>(ContentWords.of(sentence.text()));
    context.removeIf(word -> Character.isDigit(word.charAt(0)));
    return new Measure(
        order,
        reading,
        figure,
        passages.evidence(figure.id(), figure.span()),
        sentence,
        identities.resolve(reading.article().id(), figure.about()),
        figure.of().isEmpty() ? context : ContentWords.of(figure.of()),
        context);
  }

  String article() {
    return reading.article().id();
  }

  /** Equal for figures that give the same value of the same thing. */
  String sameness() {
    return figure.low()
        + "|"
        + figure.high()
        + "|"
        + figure.unit()
        + "|"
        + metric
        + "|"
        + figure.period()
        + "|"
        + figure.status()
        + "|"
        + new TreeSet<>(about);
  }

  /** Whether the two values cannot both be right, rounding and "about" allowed for. */
  boolean isApartFrom(Measure other) {
    if (figure.low() != figure.high() || other.figure.low() != other.figure.high()) {
      return figure.high() < other.figure.low() || other.figure.high() < figure.low();
    }
    double a = figure.low();
    double b = other.figure.low();
    double difference = Math.abs(a - b);
    double slack =
        Math.max(slack(a, figure.approximation()), slack(b, other.figure.approximation()));
    return difference > slack && !bounds(figure, b) && !bounds(other.figure, a);
  }

  /** Half of the last place that is given, more where the text says that it is no exact value. */
  private static double slack(double value, String approximation) {
    double rounding = 0.5 * lastPlace(value);
    return approximation.isEmpty() ? rounding : Math.max(rounding, 0.06 * Math.abs(value));
  }

  /** 100 for 2 300, 1 for 41, 0.1 for 25.6; never more than a tenth of the value. */
  static double lastPlace(double value) {
    double size = Math.abs(value);
    double place = 1e-3;
    while (place * 10 <= size / 10 + 1e-9) {
      double multiple = size / (place * 10);
      if (Math.abs(multiple - Math.rint(multiple)) > 1e-6) {
        break;
      }
      place *= 10;
    }
    return place;
  }

  /** Whether "more than" or "less than" a value is not contradicted by another one nearby. */
  private static boolean bounds(Figure figure, double other) {
    double value = figure.low();
    return switch (figure.approximation()) {
      case "over" -> other >= value && other <= 1.25 * value;
      case "under" -> other <= value && other >= 0.8 * value;
      default -> false;
    };
  }
}
