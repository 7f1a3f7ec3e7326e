package org.dragoman.chronicle;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.claim.Figure;
import org.dragoman.mention.TimeMention;
import org.dragoman.reading.Reading;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One article's figure, with all that comparing needs.
 *
 * @param order place of the article in the order of publication
 * @param about ids of the actors in the chronicle
 * @param countries those of the actors
 * @param metric content words of what is measured; those of the sentence where the text does not
 *     name it
 * @param context content words of the sentence around it, numbers left out
 * @param names what the sentence and the one before it name
 */
record Measure(
    int order,
    Reading reading,
    Figure figure,
    Evidence evidence,
    Evidence sentence,
    List<String> about,
    Set<String> countries,
    Set<String> metric,
    Set<String> context,
    Set<String> names) {
  private static final String LASTING = "lasting";

  static Measure of(
      int order,
      Reading reading,
      Figure figure,
      Excerpts passages,
      Identities identities,
      Stories stories) {
    Span around = passages.sentence(figure.span());
    Evidence sentence = passages.evidence(figure.id(), around);
    Set<String> context = new TreeSet<>(ContentWords.of(sentence.text()));
    context.removeIf(word -> Character.isDigit(word.charAt(0)));
    List<String> about = identities.resolve(reading.article().id(), figure.about());
    return new Measure(
        order,
        reading,
        figure,
        passages.evidence(figure.id(), figure.span()),
        sentence,
        about,
        identities.countries(about),
        figure.of().isEmpty() ? context : ContentWords.of(figure.of()),
        context,
        stories.namesIn(order, around.cover(passages.before(around))));
  }

  /** A length of time as a figure, or null where its text gives no whole number of one unit. */
  static @Nullable Figure lasting(TimeMention time) {
    String edtf = time.edtf();
    if (time.kind() != TimeMention.Kind.DURATION || edtf.length() < 3) {
      return null;
    }
    boolean about = edtf.endsWith("~");
    String length = about ? edtf.substring(0, edtf.length() - 1) : edtf;
    int digits = length.startsWith("PT") ? 2 : 1;
    int end = digits;
    while (end < length.length() && Character.isDigit(length.charAt(end))) {
      end++;
    }
    if (end == digits || end != length.length() - 1 || end - digits > 6) {
      return null;
    }
    double value = Integer.parseInt(length.substring(digits, end));
    return new Figure(
        "t" + time.span().start(),
        time.span(),
        value,
        value,
        length.substring(0, digits) + length.charAt(end),
        "",
        "",
        about ? "about" : "",
        "",
        Figure.Status.ACTUAL,
        List.of(),
        null,
        LASTING);
  }

  /** Whether it is a length of time. */
  boolean lasts() {
    return figure.rule().equals(LASTING);
  }

  /** Whether the number counts or measures, and is no place in an order and no "three times". */
  boolean counts() {
    return !figure.rule().equals("rank") && !figure.rule().equals("factor");
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
      case "over" -> other >= value && other <= 1.15 * value;
      case "under" -> other <= value && other >= 0.85 * value;
      default -> false;
    };
  }
}
