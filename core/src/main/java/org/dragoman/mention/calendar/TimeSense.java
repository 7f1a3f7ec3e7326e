package org.dragoman.mention.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.dragoman.mention.TimeMention;
import org.dragoman.mention.calendar.TimeValue.Interval;
import org.dragoman.mention.calendar.TimeValue.Lasting;
import org.dragoman.mention.calendar.TimeValue.Point;
import org.dragoman.mention.calendar.TimeValue.Recurring;
import org.dragoman.mention.calendar.TimeValue.Vague;
import org.dragoman.mention.grammar.Match;
import org.jspecify.annotations.Nullable;

/**
 * Gives matches of a time grammar their values.
 *
 * <p>What a rule {@code means} names one operation; its other settings and the parts of the match
 * are the operation's arguments. All of it is language-neutral.
 */
public final class TimeSense {
  private final Reference reference;
  private final PointSense points;
  private final LengthSense lengths;
  private final ClockSense clocks;

  public TimeSense(Reference reference) {
    this.reference = reference;
    this.lengths = new LengthSense();
    this.clocks = new ClockSense(reference, this);
    this.points = new PointSense(reference, this, lengths, clocks);
  }

  /**
   * The value of a match; vague where context is missing, and where it lies beyond the calendar
   * ("il y a douze milliards d'années").
   */
  public TimeValue value(Match match) {
    TimeValue value;
    try {
      value = meant(match);
    } catch (DateTimeException | ArithmeticException beyond) {
      value = null;
    }
    return value == null ? new Vague(kindOf(match)) : value;
  }

  private @Nullable TimeValue meant(Match match) {
    return switch (match.rule().means()) {
      case "same as" -> inner(match, "time");
      case "lasting" -> lengths.lasting(match);
      case "each" -> lengths.each(match);
      case "often" -> new Recurring(String.valueOf(match.text("often")));
      case "between" -> between(match);
      case "hours" -> clocks.hours(match);
      case "since" -> open(inner(match, "time"), true);
      case "until" -> until(match);
      case "after" -> after(inner(match, "time"));
      case "since story" -> sinceStory();
      case "since ago" -> open(points.ago(match), true);
      case "within" -> within(match);
      case "run" -> run(match);
      case "first" -> first(match);
      case "story run" -> storyRun(match);
      case "so far" -> soFar();
      case "days" -> days(match);
      case "years" -> years(match);
      case "about length" -> aboutLength(match);
      case "vague" -> null;
      default -> points.value(match);
    };
  }

  private static TimeMention.Kind kindOf(Match match) {
    return switch (match.rule().setting("kind", "date")) {
      case "interval" -> TimeMention.Kind.INTERVAL;
      case "duration" -> TimeMention.Kind.DURATION;
      case "set" -> TimeMention.Kind.SET;
      default -> TimeMention.Kind.DATE;
    };
  }

  /** The value of a part that is a rule's match, or null. */
  @Nullable TimeValue inner(Match match, String name) {
    Match inner = match.match(name);
    return inner == null ? null : value(inner);
  }

  /** The point of a part, or null where it has none. */
  @Nullable Point point(Match match, String name) {
    TimeValue value = inner(match, name);
    if (value instanceof Interval interval) {
      return interval.from();
    }
    return value instanceof Point point ? point : null;
  }

  private @Nullable TimeValue until(Match match) {
    reference.lookAhead();
    return open(inner(match, "time"), false);
  }

  private static @Nullable TimeValue open(@Nullable TimeValue value, boolean since) {
    if (value instanceof Point point) {
      return since ? new Interval(point, null) : new Interval(null, point);
    }
    if (value instanceof Interval interval) {
      return since ? new Interval(interval.from(), null) : new Interval(null, interval.to());
    }
    return null;
  }

  private @Nullable TimeValue sinceStory() {
    Point mentioned = reference.mentioned();
    LocalDate published = reference.published();
    boolean ahead = mentioned != null && published != null && mentioned.start().isAfter(published);
    return mentioned == null || ahead ? null : new Interval(mentioned, null);
  }

  /** From the end of a time on. */
  private static @Nullable TimeValue after(@Nullable TimeValue value) {
    return value instanceof Point point ? new Interval(point, null) : open(value, true);
  }

  private @Nullable TimeValue between(Match match) {
    TimeValue to = inner(match, "to");
    if (!(to instanceof Point end)) {
      return null;
    }
    Match first = match.match("from");
    Point start = first == null ? null : startOf(first, end);
    if (start == null) {
      return null;
    }
    // "entre vendredi et lundi": the Monday after, whatever the tense says of it alone.
    boolean turned = end.grain() == Grain.DAY && end.start().isBefore(start.start());
    return new Interval(start, turned ? Point.of(Grain.DAY, end.start().plusDays(7)) : end);
  }

  /**
   * The beginning, where it says less than the end: "du 24 au 26 août", "de janvier à mars 2012".
   */
  private @Nullable Point startOf(Match first, Point end) {
    Match date = first;
    for (Match next = first; next != null; next = next.match("time")) {
      date = next;
    }
    boolean yearless = date.rule().means().equals("calendar") && !date.has("year");
    if (yearless && end.grain().compareTo(Grain.YEAR) > 0) {
      if (!date.has("month") && date.has("day")) {
        return dayBefore(date.whole("day", 1), end);
      }
      if (date.has("month")) {
        int year = end.start().getYear();
        Point start = points.calendar(date, year);
        boolean after = start != null && start.start().isAfter(end.last());
        return after ? points.calendar(date, year - 1) : start;
      }
    }
    return value(first) instanceof Point point ? point : null;
  }

  /** The last such day of a month that is not after the end; null where no month near has it. */
  private static @Nullable Point dayBefore(int day, Point end) {
    LocalDate month = end.start().withDayOfMonth(1);
    month = day <= end.start().getDayOfMonth() ? month : month.minusMonths(1);
    return day < 1 || day > month.lengthOfMonth()
        ? null
        : Point.of(Grain.DAY, month.withDayOfMonth(day));
  }

  /** "d'ici deux mois": up to a length of time from now. */
  private @Nullable TimeValue within(Match match) {
    Match length = match.match("length");
    LocalDate published = reference.published();
    if (length == null || published == null || !(value(length) instanceof Lasting lasting)) {
      return null;
    }
    return open(lengths.shift(published, lasting, 1), false);
  }

  /**
   * "les six derniers mois", "les trois prochaines années": a length of time up to now or from now.
   */
  private @Nullable TimeValue run(Match match) {
    LocalDate published = reference.published();
    String unit = match.text("unit");
    if (published == null || unit == null) {
      return null;
    }
    Grain grain = Grain.named(unit);
    Grain shown = grain == Grain.WEEK || grain.isClock() ? Grain.DAY : grain;
    int count = match.whole("n", 1);
    int sign = match.whole("which", -1);
    Point now = Point.of(shown, published);
    Point other = Point.of(shown, grain.shift(published, (long) sign * count));
    return sign < 0 ? new Interval(other, now) : new Interval(now, other);
  }

  /** "les huit premiers mois de l'année": the first so many of a longer time. */
  private @Nullable TimeValue first(Match match) {
    Point whole = point(match, "time");
    String unit = match.text("unit");
    if (whole == null || unit == null) {
      return null;
    }
    Grain grain = Grain.named(unit);
    int count = match.whole("n", 1);
    if (match.whole("which", 1) < 0) {
      Point last = Point.of(grain, whole.last());
      return new Interval(last.shift(1L - count), last);
    }
    Point start = Point.of(grain, whole.start());
    return new Interval(start, start.shift(count - 1L));
  }

  /** "les huit mois précédents": a length of time up to or from the story's time. */
  private @Nullable TimeValue storyRun(Match match) {
    String unit = match.text("unit");
    if (unit == null) {
      return null;
    }
    Grain grain = Grain.named(unit);
    LocalDate published = reference.published();
    Point story = reference.last(grain);
    LocalDate base = story != null ? story.start() : published;
    if (base == null) {
      return null;
    }
    int count = match.whole("n", 1);
    int sign = match.whole("which", -1);
    Point here = Point.of(grain, base);
    return sign < 0
        ? new Interval(here.shift(-count), here.shift(-1))
        : new Interval(here.shift(1), here.shift(count));
  }

  private @Nullable TimeValue soFar() {
    LocalDate published = reference.published();
    return published == null ? null : new Interval(null, Point.of(Grain.DAY, published));
  }

  /** "2011-2012": two years that follow; "2012-05" is none. */
  private static @Nullable TimeValue years(Match match) {
    int from = match.whole("from", 0);
    int to = match.whole("to", 0);
    if (to <= from || to - from > 100) {
      return null;
    }
    return new Interval(
        Point.of(Grain.YEAR, LocalDate.of(from, 1, 1)),
        Point.of(Grain.YEAR, LocalDate.of(to, 1, 1)));
  }

  private @Nullable TimeValue aboutLength(Match match) {
    return inner(match, "time") instanceof Lasting lasting
        ? new Lasting(lasting.amounts(), true)
        : null;
  }

  /** "les 21, 22 et 23 novembre": days that share their month. */
  private @Nullable TimeValue days(Match match) {
    Match last = match.match("to");
    Point end = last != null && value(last) instanceof Point point ? point : null;
    int day = match.whole("day", 0);
    if (end == null || end.grain() != Grain.DAY || day < 1) {
      return null;
    }
    Point start = dayBefore(day, end);
    return start == null ? null : new Interval(start, end);
  }
}
