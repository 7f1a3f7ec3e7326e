package org.dragoman.chronicle;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The days that an EDTF value may denote, both ends included; an open end is {@link LocalDate#MIN}
 * or {@link LocalDate#MAX}.
 *
 * <p>Levels 0 and 1 of ISO 8601-2 and the sub-year groupings 21-41 of level 2 are understood.
 */
public record DateRange(LocalDate from, LocalDate to) {
  /** Parses an EDTF value; null where it is empty, a duration, a set or not a date. */
  public static @Nullable DateRange parse(String edtf) {
    if (edtf.isEmpty() || edtf.charAt(0) == 'P' || edtf.charAt(0) == 'R') {
      return null;
    }
    int slash = edtf.indexOf('/');
    if (slash < 0) {
      return one(edtf);
    }
    DateRange start = one(edtf.substring(0, slash));
    DateRange end = one(edtf.substring(slash + 1));
    if (start == null && end == null) {
      return null;
    }
    LocalDate from = start == null ? LocalDate.MIN : start.from;
    LocalDate to = end == null ? LocalDate.MAX : end.to;
    return from.isAfter(to) ? null : new DateRange(from, to);
  }

  private static @Nullable DateRange one(String value) {
    int time = value.indexOf('T');
    String date = time > 0 ? value.substring(0, time) : value;
    int end = date.length();
    while (end > 0 && "~?%".indexOf(date.charAt(end - 1)) >= 0) {
      end--;
    }
    date = date.substring(0, end);
    if (date.isEmpty() || !Character.isDigit(date.charAt(0))) {
      return null;
    }
    try {
      return switch (date.length()) {
        case 10 -> day(LocalDate.parse(date));
        case 7 -> part(Integer.parseInt(date.substring(0, 4)), Integer.parseInt(date.substring(5)));
        case 4 -> year(date);
        default -> null;
      };
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  private static DateRange day(LocalDate day) {
    return new DateRange(day, day);
  }

  /** A year; each X stands for any digit. */
  private static DateRange year(String year) {
    int first = Integer.parseInt(year.replace('X', '0'));
    int last = Integer.parseInt(year.replace('X', '9'));
    return new DateRange(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
  }

  /** A month 01-12, season 21-32, quarter 33-36, quadrimester 37-39 or semester 40-41. */
  private static @Nullable DateRange part(int year, int part) {
    if (part >= 1 && part <= 12) {
      return months(YearMonth.of(year, part), 1);
    } else if (part >= 21 && part <= 32) {
      return months(YearMonth.of(year, 3).plusMonths(3L * ((part - 21) % 4)), 3);
    } else if (part >= 33 && part <= 36) {
      return months(YearMonth.of(year, 1 + 3 * (part - 33)), 3);
    } else if (part >= 37 && part <= 39) {
      return months(YearMonth.of(year, 1 + 4 * (part - 37)), 4);
    } else if (part == 40 || part == 41) {
      return months(YearMonth.of(year, 1 + 6 * (part - 40)), 6);
    }
    return null;
  }

  private static DateRange months(YearMonth first, int count) {
    return new DateRange(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
  }

  public boolean overlaps(DateRange other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  /** The days that both may denote, or null. */
  public @Nullable DateRange intersect(DateRange other) {
    LocalDate start = from.isAfter(other.from) ? from : other.from;
    LocalDate end = to.isBefore(other.to) ? to : other.to;
    return start.isAfter(end) ? null : new DateRange(start, end);
  }

  /** How many days it spans, 1 for a single day; {@link Long#MAX_VALUE} where an end is open. */
  public long days() {
    return from.equals(LocalDate.MIN) || to.equals(LocalDate.MAX)
        ? Long.MAX_VALUE
        : to.toEpochDay() - from.toEpochDay() + 1;
  }

  /** Days between the two where they do not overlap, 0 where they do. */
  public long gap(DateRange other) {
    if (overlaps(other)) {
      return 0;
    }
    return from.isAfter(other.to)
        ? from.toEpochDay() - other.to.toEpochDay()
        : other.from.toEpochDay() - to.toEpochDay();
  }
}
