package org.dragoman.mention.calendar;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.dragoman.mention.calendar.TimeValue.Lasting;
import org.dragoman.mention.calendar.TimeValue.Point;
import org.dragoman.mention.grammar.Match;
import org.dragoman.mention.grammar.Numeral;
import org.jspecify.annotations.Nullable;

/** Lengths of time and recurrences. */
final class LengthSense {
  /** Parts: n, unit; to (upper end of a range); half; n2, unit2; settings: scale, about. */
  @Nullable TimeValue lasting(Match match) {
    String unit = match.text("unit");
    if (unit == null) {
      return null;
    }
    Map<Grain, Double> amounts = new EnumMap<>(Grain.class);
    Grain grain = Grain.named(unit);
    double count = match.number("n", 1) * match.number("scale", 1);
    boolean about = match.has("about") || match.rule().has("about");
    if (match.value("n") instanceof Numeral numeral) {
      about |= numeral.kind() == Numeral.Kind.COLLECTIVE;
    }
    if (match.has("to")) {
      double upper = match.number("to", count);
      if (upper <= count) {
        return null;
      }
      count = (count + upper) / 2;
      about = true;
    }
    put(amounts, grain, count);
    if (match.has("half") || match.rule().has("half")) {
      addPart(amounts, grain, match.number("half", 0.5));
    }
    String second = match.text("unit2");
    if (second != null) {
      amounts.merge(Grain.named(second), match.number("n2", 1), Double::sum);
    }
    return new Lasting(amounts, about);
  }

  /** A fraction of a day is written in hours; 7,5 minutes stay as they are. */
  private static void put(Map<Grain, Double> amounts, Grain grain, double count) {
    double whole = Math.floor(count);
    if (grain == Grain.DAY && whole != count) {
      if (whole > 0) {
        amounts.put(grain, whole);
      }
      amounts.put(Grain.HOUR, (count - whole) * 24);
    } else {
      amounts.put(grain, count);
    }
  }

  /** Adds a fraction of a unit in the next smaller one: half a year is six months. */
  private static void addPart(Map<Grain, Double> amounts, Grain grain, double part) {
    switch (grain) {
      case CENTURY -> amounts.merge(Grain.YEAR, 100 * part, Double::sum);
      case DECADE -> amounts.merge(Grain.YEAR, 10 * part, Double::sum);
      case YEAR -> amounts.merge(Grain.MONTH, 12 * part, Double::sum);
      case MONTH -> amounts.merge(Grain.DAY, 30 * part, Double::sum);
      case DAY -> amounts.merge(Grain.HOUR, 24 * part, Double::sum);
      case HOUR -> amounts.merge(Grain.MINUTE, 60 * part, Double::sum);
      case MINUTE -> amounts.merge(Grain.SECOND, 60 * part, Double::sum);
      default -> amounts.merge(grain, part, Double::sum);
    }
  }

  /** Parts: n, unit. */
  @Nullable TimeValue each(Match match) {
    Match length = match.match("length");
    if (length != null && lasting(length) instanceof Lasting lasting) {
      return new TimeValue.Recurring(lasting.edtf());
    }
    String unit = match.text("unit");
    if (unit == null) {
      return null;
    }
    Grain grain = Grain.named(unit);
    double count = match.number("n", 1);
    // A weekend or a night comes once a week or a day, however long it lasts.
    Grain turn =
        switch (grain) {
          case WEEKEND -> Grain.WEEK;
          case NIGHT -> Grain.DAY;
          case SEASON -> Grain.YEAR;
          default -> grain;
        };
    return new TimeValue.Recurring(new Lasting(Map.of(turn, count), false).edtf());
  }

  /**
   * The point a length of time before or after a date, as fine as the length's finest unit.
   *
   * <p>Weeks count as days, and hours as the day they end in.
   */
  Point shift(LocalDate date, Lasting lasting, int sign) {
    LocalDate moved = date;
    Grain finest = Grain.CENTURY;
    for (Map.Entry<Grain, Double> amount : lasting.amounts().entrySet()) {
      double count = amount.getValue() * sign;
      Grain grain = amount.getKey();
      if (count != Math.rint(count) && grain == Grain.YEAR) {
        count *= 12;
        grain = Grain.MONTH;
      }
      moved = grain.shift(moved, Math.round(count));
      finest = grain.compareTo(finest) > 0 ? grain : finest;
    }
    boolean weeks = finest == Grain.WEEK || finest == Grain.WEEKEND;
    Grain shown =
        weeks || finest.isClock() || finest == Grain.NIGHT
            ? Grain.DAY
            : finest == Grain.HALF || finest == Grain.QUARTER || finest == Grain.SEASON
                ? Grain.MONTH
                : finest == Grain.CENTURY || finest == Grain.DECADE ? Grain.YEAR : finest;
    Point point = Point.of(shown, moved);
    return weeks || lasting.about() ? point.marked("~") : point;
  }
}
