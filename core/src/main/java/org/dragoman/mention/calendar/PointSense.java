package org.dragoman.mention.calendar;

import java.time.LocalDate;
import org.dragoman.mention.calendar.TimeValue.Lasting;
import org.dragoman.mention.calendar.TimeValue.Point;
import org.dragoman.mention.grammar.Match;
import org.jspecify.annotations.Nullable;

/** Pieces of the calendar: dates, months, years, seasons, their edges. */
final class PointSense {
  private final Reference reference;
  private final TimeSense all;
  private final LengthSense lengths;
  private final ClockSense clocks;

  PointSense(Reference reference, TimeSense all, LengthSense lengths, ClockSense clocks) {
    this.reference = reference;
    this.all = all;
    this.lengths = lengths;
    this.clocks = clocks;
  }

  @Nullable TimeValue value(Match match) {
    return switch (match.rule().means()) {
      case "calendar" -> calendar(match, match.whole("year", 0));
      case "year" -> year(match);
      case "offset" -> offset(match);
      case "story offset" -> storyOffset(match);
      case "story" -> story(match);
      case "ago" -> ago(match);
      case "offset from" -> offsetFrom(match);
      case "season" -> season(match);
      case "part of year" -> partOfYear(match);
      case "decade" -> decade(match);
      case "century" -> century(match);
      case "edge" -> edge(all.point(match, "time"), match);
      case "edge of now" -> edge(offset(match), match);
      case "edge of season" -> edge(season(match), match);
      case "about" -> about(match);
      case "clock" -> clocks.clock(match);
      case "night" -> clocks.night(match);
      case "holiday" -> holiday(match);
      default -> throw match.rule().node().error("no operation '" + match.rule().means() + "'");
    };
  }

  /** Parts: weekday, day, month, which; year 0 where it is to be found. */
  @Nullable Point calendar(Match match, int year) {
    int weekday = match.whole("weekday", 0);
    int which = match.whole("which", PartialDate.UNSAID);
    int full = year > 0 && year < 100 && match.rule().has("short") ? fullYear(year) : year;
    int month = match.whole("month", 0);
    int day = match.whole("day", 0);
    if (month > 12 || day > 31) {
      return null;
    }
    Match near = match.match("near");
    Point told = near == null ? null : all.point(match, "near");
    if (told != null && weekday > 0 && month == 0 && day == 0) {
      boolean fits = told.start().getDayOfWeek().getValue() == weekday;
      return fits ? told : told.marked("?");
    }
    return new PartialDate(full, month, day, weekday, which).resolve(reference);
  }

  /** "98" is the last such year that is not far ahead. */
  private int fullYear(int twoDigits) {
    LocalDate published = reference.published();
    int now = published == null ? 2000 : published.getYear();
    int year = now / 100 * 100 + twoDigits;
    return year > now + 20 ? year - 100 : year;
  }

  private Point year(Match match) {
    int year = match.whole("year", 0);
    boolean early = match.has("bc") || match.rule().has("bc");
    if (year < 100 && match.rule().has("short")) {
      year = fullYear(year);
    }
    return Point.of(Grain.YEAR, LocalDate.of(early ? -year : year, 1, 1));
  }

  /** So many units from the day of publication; settings or parts: by or which, unit. */
  private @Nullable Point offset(Match match) {
    LocalDate published = reference.published();
    String unit = match.text("unit");
    if (published == null || unit == null) {
      return null;
    }
    Grain grain = Grain.named(unit);
    Point here = Point.of(grain, published);
    if (grain == Grain.WEEKEND && match.has("which")) {
      return weekend(here, match.whole("which", 0), published);
    }
    return here.shift(match.whole("by", match.whole("which", 0)));
  }

  /** On Saturday "le week-end dernier" is the one before; so it is on Monday. */
  private static Point weekend(Point here, int which, LocalDate published) {
    boolean begun = !published.isBefore(here.start());
    return switch (which) {
      case -1 -> here.shift(-1);
      case 1 -> begun ? here.shift(1) : here;
      default -> here;
    };
  }

  /** So many units from the story's time: "la veille", "l'année suivante", "deux ans plus tôt". */
  private @Nullable Point storyOffset(Match match) {
    Match length = match.match("length");
    int sign = match.whole("by", match.whole("which", 1));
    if (length != null) {
      TimeValue value = all.value(length);
      Point base = value instanceof Lasting lasting ? storyPoint(finest(lasting)) : null;
      return base == null ? null : lengths.shift(base.start(), (Lasting) value, sign);
    }
    String unit = match.text("unit");
    if (unit == null) {
      return null;
    }
    Grain grain = Grain.named(unit);
    Point base = storyPoint(grain);
    return base == null ? null : Point.of(grain, base.start()).shift(sign);
  }

  /** "sept ans après 2001": a length of time from a time named. */
  private @Nullable Point offsetFrom(Match match) {
    Match length = match.match("length");
    Point base = all.point(match, "time");
    return base != null && length != null && all.value(length) instanceof Lasting lasting
        ? lengths.shift(base.start(), lasting, match.whole("which", 1))
        : null;
  }

  private static Grain finest(Lasting lasting) {
    Grain finest = Grain.CENTURY;
    for (Grain grain : lasting.amounts().keySet()) {
      finest = grain.compareTo(finest) > 0 ? grain : finest;
    }
    return finest.isClock() || finest == Grain.WEEK ? Grain.DAY : finest;
  }

  /** The story's time where it is fine enough, else the day of publication for days and finer. */
  private @Nullable Point storyPoint(Grain grain) {
    Point told = reference.last(grain);
    if (told != null && told.grain().compareTo(grain) >= 0) {
      return told;
    }
    LocalDate published = reference.published();
    return told == null && published != null ? Point.of(Grain.DAY, published) : null;
  }

  /** "ce jour-là", "le même mois", "cette date": the story's time itself; unit may be absent. */
  private @Nullable Point story(Match match) {
    String unit = match.text("unit");
    Point mentioned = reference.mentioned();
    if (unit == null) {
      return mentioned;
    }
    int year = match.whole("year", 0);
    if (year > 0 && mentioned != null) {
      return Point.of(Grain.named(unit), mentioned.start().withYear(year));
    }
    Grain grain = Grain.named(unit);
    boolean named = mentioned != null && mentioned.grain().compareTo(grain) >= 0;
    Point told = named ? mentioned : storyPoint(grain);
    return told == null ? null : Point.of(grain, told.start());
  }

  /** "il y a deux ans", "dans deux jours"; part: length; settings: by (sign), exact. */
  @Nullable Point ago(Match match) {
    LocalDate published = reference.published();
    Match length = match.match("length");
    if (published == null || length == null || !(all.value(length) instanceof Lasting lasting)) {
      return null;
    }
    Point point = lengths.shift(published, lasting, match.whole("by", -1));
    if (match.has("exact") && point.grain().compareTo(Grain.DAY) < 0) {
      int sign = match.whole("by", -1);
      LocalDate day = published;
      for (var amount : lasting.amounts().entrySet()) {
        day = amount.getKey().shift(day, Math.round(amount.getValue() * sign));
      }
      return Point.of(Grain.DAY, day);
    }
    return match.has("about") ? point.marked("~") : point;
  }

  private @Nullable Point season(Match match) {
    int month = match.whole("season", 0) * 3 - 60;
    int year = match.whole("year", 0);
    if (year > 0) {
      return Point.of(Grain.SEASON, LocalDate.of(year, month, 1));
    }
    LocalDate published = reference.published();
    if (published == null) {
      return null;
    }
    Point story = reference.inParagraph();
    if (story != null && story.start().plusDays(400).isBefore(published)) {
      published = story.start();
    }
    Point here = Point.of(Grain.SEASON, LocalDate.of(published.getYear(), month, 1));
    Point past = here.start().isAfter(published) ? yearsOn(here, -1) : here;
    Point future = yearsOn(past, 1);
    boolean within = !past.last().isBefore(published);
    return switch (match.whole("which", PartialDate.UNSAID)) {
      case -1 -> within ? yearsOn(past, -1) : past;
      case 1 -> future;
      default -> {
        if (within || reference.tense() == Tense.PAST) {
          yield past;
        }
        long back = published.toEpochDay() - past.last().toEpochDay();
        long ahead = future.start().toEpochDay() - published.toEpochDay();
        yield reference.tense() == Tense.FUTURE || ahead < back ? future : past;
      }
    };
  }

  private static Point yearsOn(Point point, int years) {
    return Point.of(point.grain(), point.start().plusYears(years));
  }

  /** Quarters and halves: rank n, unit; of a year named, last, next, or the one at hand. */
  private @Nullable Point partOfYear(Match match) {
    String unit = match.text("unit");
    int rank = match.whole("n", 0);
    if (unit == null) {
      return null;
    }
    Grain grain = Grain.named(unit);
    int months = grain == Grain.HALF ? 6 : 3;
    if (rank < 1 || rank > 12 / months) {
      return null;
    }
    Point told = all.point(match, "time");
    LocalDate published = reference.published();
    int year = match.whole("year", told == null ? 0 : told.start().getYear());
    if (year == 0) {
      if (published == null) {
        return null;
      }
      year = published.getYear();
      LocalDate start = LocalDate.of(year, (rank - 1) * months + 1, 1);
      int which = match.whole("which", PartialDate.UNSAID);
      boolean ahead = start.isAfter(published);
      if (ahead && (which == -1 || (which != 1 && reference.tense() == Tense.PAST))) {
        year--;
      } else if (which == 1 && !ahead) {
        year++;
      }
    }
    return Point.of(grain, LocalDate.of(year, (rank - 1) * months + 1, 1));
  }

  private @Nullable Point decade(Match match) {
    int year = match.whole("year", -1);
    if (year < 0) {
      return null;
    }
    if (year < 100) {
      LocalDate published = reference.published();
      int now = published == null ? 2000 : published.getYear();
      int century = now / 100 * 100;
      year = century + year > now ? century - 100 + year : century + year;
    }
    return Point.of(Grain.DECADE, LocalDate.of(year, 1, 1));
  }

  private static @Nullable Point century(Match match) {
    int rank = match.whole("n", 0);
    if (rank < 1 || rank > 30) {
      return null;
    }
    boolean early = match.has("bc") || match.rule().has("bc");
    return Point.of(Grain.CENTURY, LocalDate.of(early ? -rank * 100 + 1 : (rank - 1) * 100, 1, 1));
  }

  /** "début", "milieu", "fin" of a time. */
  private static @Nullable Point edge(@Nullable Point whole, Match match) {
    String edge = match.text("edge");
    if (whole == null || edge == null) {
      return null;
    }
    double share = edge.equals("start") ? 0 : edge.equals("middle") ? 0.5 : 1;
    LocalDate start = whole.start();
    LocalDate last = whole.last();
    return switch (whole.grain()) {
      case CENTURY -> Point.of(Grain.DECADE, start.plusYears(Math.round(share * 90)));
      case DECADE -> Point.of(Grain.YEAR, start.plusYears(Math.round(share * 9))).marked("~");
      case YEAR, HALF, QUARTER ->
          Point.of(Grain.MONTH, share == 0 ? start : share == 1 ? last : middle(start, last))
              .marked("~");
      case SEASON ->
          Point.of(
                  Grain.MONTH,
                  share == 1 ? start.plusMonths(3) : share == 0 ? start : middle(start, last))
              .marked("~");
      case MONTH ->
          share == 0
              ? whole.marked("~")
              : Point.of(Grain.DAY, share == 1 ? last : start.withDayOfMonth(15)).marked("~");
      case WEEK -> Point.of(Grain.DAY, start.plusDays(Math.round(share * 4))).marked("~");
      default -> whole;
    };
  }

  private static LocalDate middle(LocalDate start, LocalDate last) {
    return LocalDate.ofEpochDay((start.toEpochDay() + last.toEpochDay()) / 2);
  }

  private @Nullable TimeValue about(Match match) {
    TimeValue value = all.inner(match, "time");
    return value instanceof Point point ? point.marked("~") : value;
  }

  /** A feast: settings month and day, or easter (days after Easter Sunday); parts: year, which. */
  private @Nullable Point holiday(Match match) {
    String feast = match.text("feast");
    if (feast == null) {
      return null;
    }
    int year = match.whole("year", 0);
    LocalDate published = reference.published();
    if (feast.startsWith("easter")) {
      int after = Integer.parseInt(feast.substring("easter".length()));
      if (year == 0) {
        if (published == null) {
          return null;
        }
        year = published.getYear();
        LocalDate here = Easter.in(year).plusDays(after);
        if (here.isAfter(published) && reference.tense() == Tense.PAST) {
          year--;
        } else if (here.isBefore(published) && reference.tense() == Tense.FUTURE) {
          year++;
        }
      }
      return Point.of(Grain.DAY, Easter.in(year).plusDays(after));
    }
    int dash = feast.indexOf('-');
    int month = Integer.parseInt(feast.substring(0, dash));
    int day = Integer.parseInt(feast.substring(dash + 1));
    int which = match.whole("which", PartialDate.UNSAID);
    return new PartialDate(year, month, day, 0, which).resolve(reference);
  }
}
