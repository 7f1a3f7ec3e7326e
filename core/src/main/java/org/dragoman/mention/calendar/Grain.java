package org.dragoman.mention.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** How much of the calendar a time takes, the coarsest first. */
public enum Grain {
  CENTURY(100, ChronoUnit.YEARS),
  DECADE(10, ChronoUnit.YEARS),
  YEAR(1, ChronoUnit.YEARS),
  HALF(6, ChronoUnit.MONTHS),
  SEASON(3, ChronoUnit.MONTHS),
  QUARTER(3, ChronoUnit.MONTHS),
  MONTH(1, ChronoUnit.MONTHS),
  WEEK(7, ChronoUnit.DAYS),
  WEEKEND(7, ChronoUnit.DAYS),
  /** The days of a night: the evening's and the morning's. */
  NIGHT(1, ChronoUnit.DAYS),
  DAY(1, ChronoUnit.DAYS),
  HOUR(1, ChronoUnit.HOURS),
  MINUTE(1, ChronoUnit.MINUTES),
  SECOND(1, ChronoUnit.SECONDS);

  private final int length;
  private final ChronoUnit unit;

  Grain(int length, ChronoUnit unit) {
    this.length = length;
    this.unit = unit;
  }

  /** The grain a pack names ("week"). */
  public static Grain named(String name) {
    return valueOf(name.toUpperCase(java.util.Locale.ROOT));
  }

  /** Whether it is finer than a day. */
  public boolean isClock() {
    return compareTo(DAY) > 0;
  }

  /** The date some of these earlier or later; clock grains leave the date to {@code java.time}. */
  LocalDate shift(LocalDate date, long count) {
    if (isClock()) {
      return date.atTime(12, 0).plus(count * length, unit).toLocalDate();
    }
    return date.plus(count * length, unit);
  }

  /** The first day of the one that a date lies in. */
  public LocalDate floor(LocalDate date) {
    return switch (this) {
      case CENTURY -> LocalDate.of(Math.floorDiv(date.getYear(), 100) * 100, 1, 1);
      case DECADE -> LocalDate.of(Math.floorDiv(date.getYear(), 10) * 10, 1, 1);
      case YEAR -> date.withDayOfYear(1);
      case HALF -> date.withDayOfMonth(1).withMonth(date.getMonthValue() <= 6 ? 1 : 7);
      case SEASON -> {
        int month = date.getMonthValue() / 3 * 3;
        LocalDate first = date.withDayOfMonth(1);
        yield month == 0 ? first.minusYears(1).withMonth(12) : first.withMonth(month);
      }
      case QUARTER -> date.withDayOfMonth(1).withMonth((date.getMonthValue() - 1) / 3 * 3 + 1);
      case MONTH -> date.withDayOfMonth(1);
      case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case WEEKEND -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
      default -> date;
    };
  }

  /** The last day of the one that begins on a date. */
  LocalDate last(LocalDate start) {
    return switch (this) {
      case WEEKEND, NIGHT -> start.plusDays(1);
      case DAY, HOUR, MINUTE, SECOND -> start;
      default -> start.plus(length, unit).minusDays(1);
    };
  }
}
