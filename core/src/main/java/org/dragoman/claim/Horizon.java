package org.dragoman.claim;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.dragoman.mention.TimeMention;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/** Which expressions of time in an article lie ahead of its day. */
final class Horizon {
  private final List<TimeMention> times;
  private final @Nullable LocalDate today;

  Horizon(List<TimeMention> times, @Nullable LocalDate today) {
    this.times = times;
    this.today = today;
  }

  /** The value of the first time in a span that lies ahead, or "". */
  String ahead(Span span) {
    for (TimeMention time : times) {
      if (span.contains(time.span()) && isDate(time) && isAhead(time.edtf())) {
        return time.edtf();
      }
    }
    return "";
  }

  /** Whether a span holds dates and all of them are over. */
  boolean isOver(Span span) {
    boolean any = false;
    for (TimeMention time : times) {
      if (span.contains(time.span()) && isDate(time) && !time.edtf().isEmpty()) {
        if (isAhead(time.edtf()) || isToday(time.edtf())) {
          return false;
        }
        any = true;
      }
    }
    return any && today != null;
  }

  /** The value of the first time in a span that is the article's day or lies ahead, or "". */
  String horizon(Span span) {
    for (TimeMention time : times) {
      boolean inside = span.contains(time.span()) && isDate(time);
      if (inside && (isAhead(time.edtf()) || isToday(time.edtf()))) {
        return time.edtf();
      }
    }
    return "";
  }

  private boolean isToday(String edtf) {
    return today != null && edtf.indexOf('/') < 0 && today.equals(day(edtf, true));
  }

  private static boolean isDate(TimeMention time) {
    return time.kind() == TimeMention.Kind.DATE || time.kind() == TimeMention.Kind.INTERVAL;
  }

  private boolean isAhead(String edtf) {
    if (today == null || edtf.isEmpty()) {
      return false;
    }
    int slash = edtf.indexOf('/');
    String last = edtf.substring(slash + 1);
    if (last.equals("..") || last.isEmpty()) {
      LocalDate start = day(edtf.substring(0, Math.max(0, slash)), false);
      return start != null && start.isAfter(today);
    }
    LocalDate end = day(last, true);
    if (end == null || !end.isAfter(today)) {
      return false;
    }
    // A year or month that holds today is as much behind as ahead.
    LocalDate start = slash < 0 ? day(last, false) : null;
    return start == null || start.isAfter(today) || !start.isBefore(today.minusDays(40));
  }

  /** The first or last day of a year, month or day, or null. */
  private static @Nullable LocalDate day(String edtf, boolean last) {
    int year = number(edtf, 0, 4);
    if (year < 0) {
      return null;
    }
    int month = number(edtf, 5, 7);
    int dayOfMonth = number(edtf, 8, 10);
    try {
      if (month < 1 || month > 12) {
        return LocalDate.of(year, last ? 12 : 1, last ? 31 : 1);
      }
      if (dayOfMonth < 1) {
        LocalDate first = LocalDate.of(year, month, 1);
        return last ? first.plusMonths(1).minusDays(1) : first;
      }
      return LocalDate.of(year, month, dayOfMonth);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(String text, int from, int to) {
    if (text.length() < to) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }
}
