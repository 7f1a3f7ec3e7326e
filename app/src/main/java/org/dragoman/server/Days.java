package org.dragoman.server;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The first and last day that an EDTF string can mean.
 *
 * <p>Covers what the program writes: years, months, days, times of day, seasons and quarters,
 * intervals with open ends, unspecified digits, and the marks for uncertain and approximate.
 */
record Days(LocalDate first, LocalDate last) {
  /** The days of an EDTF string, or null where it names none. */
  static @Nullable Days of(String edtf) {
    if (edtf.isEmpty() || edtf.length() > 64) {
      return null;
    }
    int slash = edtf.indexOf('/');
    if (slash < 0) {
      return single(edtf);
    }
    Days from = single(edtf.substring(0, slash));
    Days to = single(edtf.substring(slash + 1));
    if (from == null && to == null) {
      return null;
    }
    LocalDate first = from == null ? LocalDate.MIN : from.first;
    LocalDate last = to == null ? LocalDate.MAX : to.last;
    return first.isAfter(last) ? from : new Days(first, last);
  }

  private static @Nullable Days single(String edtf) {
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < edtf.length() && edtf.charAt(i) != 'T'; i++) {
      char c = edtf.charAt(i);
      if (c != '?' && c != '~' && c != '%') {
        kept.append(c);
      }
    }
    String[] parts = kept.toString().split("-", 4);
    try {
      return switch (parts.length) {
        case 1 -> years(parts[0]);
        case 2 -> months(parts[0], parts[1]);
        case 3 -> day(parts[0], parts[1], parts[2]);
        default -> null;
      };
    } catch (NumberFormatException | DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Days years(String year) {
    if (year.length() != 4) {
      return null;
    }
    int from = Integer.parseInt(year.replace('X', '0'));
    int to = Integer.parseInt(year.replace('X', '9'));
    return new Days(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
  }

  private static @Nullable Days months(String year, String part) {
    Days years = years(year);
    if (years == null || part.equals("XX")) {
      return years;
    }
    int from = years.first.getYear();
    int n = Integer.parseInt(part);
    if (n <= 12) {
      return span(from, n, 1);
    }
    if (n <= 24) { // seasons, from spring; winter runs into the next year
      return span(from, (n - 21) * 3 + 3, 3);
    }
    if (n >= 33 && n <= 36) {
      return span(from, (n - 33) * 3 + 1, 3);
    }
    return n >= 40 && n <= 41 ? span(from, (n - 40) * 6 + 1, 6) : years;
  }

  private static Days span(int year, int month, int months) {
    YearMonth first = YearMonth.of(year, month);
    return new Days(first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
  }

  private static @Nullable Days day(String year, String month, String day) {
    if (day.equals("XX") || month.equals("XX")) {
      return months(year, month);
    }
    LocalDate date =
        LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    return new Days(date, date);
  }

  boolean overlaps(@Nullable LocalDate since, @Nullable LocalDate until) {
    return (since == null || !last.isBefore(since)) && (until == null || !first.isAfter(until));
  }
}
