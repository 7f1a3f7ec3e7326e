package org.dragoman.mention.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * A date as a text gives it, parts left out (0), and how it finds its year.
 *
 * @param weekday 1 Monday to 7 Sunday, or 0
 * @param which -1 for "last", 1 for "next", 2 where nothing is said
 */
record PartialDate(int year, int month, int day, int weekday, int which) {
  /** "Last" and "next" unsaid. */
  static final int UNSAID = 2;

  /** Beyond this many days the other side's date is the likelier, whatever the tense. */
  private static final int FAR = 290;

  /** The same for a month without a day. */
  private static final int FAR_MONTH = 330;

  /** The date meant, or null where it needs a day of publication and there is none. */
  TimeValue.@Nullable Point resolve(Reference reference) {
    LocalDate published = reference.published();
    if (month > 0 && year != 0) {
      return dated(year);
    }
    if (published == null) {
      return null;
    }
    if (month > 0) {
      return dated(yearOf(reference, published));
    }
    if (day > 0) {
      return dayOnly(reference, published);
    }
    return TimeValue.Point.of(Grain.DAY, weekdayNear(reference, published));
  }

  /** A full date or month; marked "?" where day or weekday cannot be. */
  private TimeValue.Point dated(int inYear) {
    YearMonth full = YearMonth.of(inYear, month);
    if (day == 0) {
      return TimeValue.Point.of(Grain.MONTH, full.atDay(1));
    }
    if (day > full.lengthOfMonth()) {
      return TimeValue.Point.of(Grain.MONTH, full.atDay(1)).marked("?");
    }
    TimeValue.Point point = TimeValue.Point.of(Grain.DAY, full.atDay(day));
    boolean contradicted = weekday > 0 && point.start().getDayOfWeek().getValue() != weekday;
    return contradicted ? point.marked("?") : point;
  }

  private int yearOf(Reference reference, LocalDate published) {
    LocalDate here = inYear(published.getYear());
    LocalDate past = isPast(here, published) ? here : inYear(published.getYear() - 1);
    LocalDate future = isPast(here, published) ? inYear(published.getYear() + 1) : here;
    if (day == 0 && here.getMonth() == published.getMonth()) {
      // The month of publication is both; "last" and "next" mean another.
      past = which == -1 ? inYear(published.getYear() - 1) : here;
      future = which == 1 ? inYear(published.getYear() + 1) : here;
    } else if (here.equals(published)) {
      past = which == -1 ? inYear(published.getYear() - 1) : here;
      future = which == 1 ? inYear(published.getYear() + 1) : here;
    }
    if (which == 0) {
      return published.getYear();
    }
    if (which == -1 || which == 1) {
      return (which == -1 ? past : future).getYear();
    }
    if (weekday > 0 && day > 0) {
      boolean pastFits = past.getDayOfWeek().getValue() == weekday;
      boolean futureFits = future.getDayOfWeek().getValue() == weekday;
      if (pastFits != futureFits) {
        return (pastFits ? past : future).getYear();
      }
    }
    TimeValue.Point story = reference.inParagraph();
    if (story != null
        && reference.tense() != Tense.FUTURE
        && ChronoUnit.DAYS.between(story.start(), published) > 400) {
      return yearInStory(story, published);
    }
    return reference.isLimit()
        ? future.getYear()
        : choose(reference.tense(), past, future, published).getYear();
  }

  /** In a story of long ago: the first such date from the story's time on. */
  private int yearInStory(TimeValue.Point story, LocalDate published) {
    LocalDate same = inYear(story.start().getYear());
    boolean before = same.isBefore(story.start().withDayOfMonth(1));
    LocalDate next = before ? inYear(story.start().getYear() + 1) : same;
    return (next.isAfter(published) ? same : next).getYear();
  }

  private LocalDate choose(Tense tense, LocalDate past, LocalDate future, LocalDate now) {
    long back = ChronoUnit.DAYS.between(past, now);
    long ahead = ChronoUnit.DAYS.between(now, future);
    int far = day == 0 ? FAR_MONTH : FAR;
    return switch (tense) {
      case PAST, DONE -> back <= far || ahead > back ? past : future;
      case FUTURE -> ahead <= far || back > ahead ? future : past;
      case PRESENT, UNKNOWN -> back <= ahead ? past : future;
    };
  }

  private static boolean isPast(LocalDate date, LocalDate now) {
    return !date.isAfter(now);
  }

  /** The date in a year; its first day of the month where only the month is known. */
  private LocalDate inYear(int someYear) {
    YearMonth full = YearMonth.of(someYear, month);
    return full.atDay(Math.clamp(day, 1, full.lengthOfMonth()));
  }

  /** "le 24", "mardi 3": in the month of the story, or the one where the weekday fits. */
  private TimeValue.@Nullable Point dayOnly(Reference reference, LocalDate published) {
    TimeValue.Point story = reference.last(Grain.MONTH);
    LocalDate near =
        weekday == 0 && story != null && story.grain().compareTo(Grain.MONTH) >= 0
            ? story.start()
            : published;
    LocalDate best = null;
    for (int shift = -1; shift <= 1; shift++) {
      YearMonth candidate = YearMonth.from(near).plusMonths(shift);
      if (day > candidate.lengthOfMonth()) {
        continue;
      }
      LocalDate date = candidate.atDay(day);
      if (weekday > 0 && date.getDayOfWeek().getValue() != weekday) {
        continue;
      }
      if (best == null || distance(date, near, reference) < distance(best, near, reference)) {
        best = date;
      }
    }
    return best == null ? null : TimeValue.Point.of(Grain.DAY, best);
  }

  private long distance(LocalDate date, LocalDate near, Reference reference) {
    long days = Math.abs(ChronoUnit.DAYS.between(date, near));
    boolean against =
        (reference.tense() == Tense.PAST && date.isAfter(near))
            || (reference.tense() == Tense.FUTURE && date.isBefore(near));
    boolean otherMonth = !YearMonth.from(date).equals(YearMonth.from(near));
    return days + (against ? 20 : 0) + (otherMonth ? 5 : 0);
  }

  private LocalDate weekdayNear(Reference reference, LocalDate published) {
    DayOfWeek name;
    try {
      name = DayOfWeek.of(weekday);
    } catch (DateTimeException e) {
      return published;
    }
    if (which == -1) {
      return published.with(TemporalAdjusters.previous(name));
    }
    if (which == 1) {
      return published.with(TemporalAdjusters.next(name));
    }
    LocalDate next = published.with(TemporalAdjusters.nextOrSame(name));
    boolean near = ChronoUnit.DAYS.between(published, next) <= 3;
    boolean ahead = reference.tense() == Tense.FUTURE || near && reference.tense() == Tense.PRESENT;
    return ahead ? next : published.with(TemporalAdjusters.previousOrSame(name));
  }
}
