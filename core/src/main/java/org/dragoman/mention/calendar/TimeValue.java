package org.dragoman.mention.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.dragoman.mention.TimeMention;
import org.jspecify.annotations.Nullable;

/** What a time expression denotes, printable as EDTF (ISO 8601-2:2019). */
public sealed interface TimeValue {
  /** EDTF; "" where the expression names no definite time. */
  String edtf();

  TimeMention.Kind kind();

  /**
   * A piece of the calendar of one grain.
   *
   * @param start its first day
   * @param clock the time of day, for {@link Grain#MINUTE} and finer
   * @param utc whether the clock is universal time
   * @param mark "~" for about, "?" where the text contradicts itself, else ""
   */
  record Point(Grain grain, LocalDate start, @Nullable LocalTime clock, boolean utc, String mark)
      implements TimeValue {
    public static Point of(Grain grain, LocalDate date) {
      return new Point(grain, grain.floor(date), null, false, "");
    }

    public Point marked(String newMark) {
      return new Point(grain, start, clock, utc, newMark);
    }

    public Point shift(long count) {
      LocalDate moved = grain.shift(start, count);
      return new Point(grain, grain.floor(moved), clock, utc, mark);
    }

    /** Its first moment. */
    LocalDateTime moment() {
      return start.atTime(clock == null ? LocalTime.MIDNIGHT : clock);
    }

    /** The same hour so many days later. */
    Point daysOn(int days) {
      return new Point(grain, start.plusDays(days), clock, utc, mark);
    }

    public LocalDate last() {
      return grain.last(start);
    }

    @Override
    public TimeMention.Kind kind() {
      return isPair() ? TimeMention.Kind.INTERVAL : TimeMention.Kind.DATE;
    }

    /** Whether EDTF has no code for it, so that it is written by its ends. */
    private boolean isPair() {
      return switch (grain) {
        case HALF, QUARTER, WEEK, WEEKEND, NIGHT -> true;
        default -> false;
      };
    }

    @Override
    public String edtf() {
      return isPair() ? first() + "/" + end() : code() + mark;
    }

    /** The form that begins an interval. */
    String first() {
      return switch (grain) {
        case HALF, QUARTER -> month(start);
        case WEEK, WEEKEND, NIGHT -> start + mark;
        case CENTURY, DECADE -> year(start.getYear()) + mark;
        default -> code() + mark;
      };
    }

    /** The form that ends an interval. */
    String end() {
      return switch (grain) {
        case HALF, QUARTER -> month(last());
        case WEEK, WEEKEND, NIGHT -> last() + mark;
        case CENTURY, DECADE -> year(last().getYear()) + mark;
        default -> code() + mark;
      };
    }

    private String code() {
      String year = year(start.getYear());
      return switch (grain) {
        case CENTURY -> year.substring(0, year.length() - 2) + "XX";
        case DECADE -> year.substring(0, year.length() - 1) + "X";
        case YEAR -> year;
        case SEASON -> seasonCode();
        case MONTH -> month(start);
        case HOUR, MINUTE, SECOND -> clock == null ? start.toString() : start + "T" + clockCode();
        default -> start.toString();
      };
    }

    /** Winter is named after the year of its December. */
    private String seasonCode() {
      int code = 20 + start.getMonthValue() / 3;
      return year(start.getYear()) + "-" + code;
    }

    private String clockCode() {
      LocalTime time = clock == null ? LocalTime.MIDNIGHT : clock;
      String digits =
          time.getSecond() == 0
              ? String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute())
              : time.toString();
      return utc ? digits + "Z" : digits;
    }

    private static String month(LocalDate date) {
      return year(date.getYear()) + String.format(Locale.ROOT, "-%02d", date.getMonthValue());
    }

    private static String year(int year) {
      return year < 0
          ? String.format(Locale.ROOT, "-%04d", -year)
          : String.format(Locale.ROOT, "%04d", year);
    }
  }

  /** From one time to another; an end that is not known is null and written "..". */
  record Interval(@Nullable Point from, @Nullable Point to) implements TimeValue {
    @Override
    public String edtf() {
      String first = from == null ? ".." : from.first();
      String last = to == null ? ".." : to.end();
      return first + "/" + last;
    }

    @Override
    public TimeMention.Kind kind() {
      return TimeMention.Kind.INTERVAL;
    }
  }

  /** A length of time. */
  record Lasting(Map<Grain, Double> amounts, boolean about) implements TimeValue {
    public Lasting {
      amounts = new EnumMap<>(amounts);
    }

    @Override
    public String edtf() {
      StringBuilder date = new StringBuilder("P");
      StringBuilder time = new StringBuilder();
      amounts.forEach(
          (grain, amount) -> {
            switch (grain) {
              case CENTURY -> append(date, amount * 100, 'Y');
              case DECADE -> append(date, amount * 10, 'Y');
              case YEAR -> append(date, amount, 'Y');
              case HALF -> append(date, amount * 6, 'M');
              case QUARTER, SEASON -> append(date, amount * 3, 'M');
              case MONTH -> append(date, amount, 'M');
              case WEEK -> append(date, amount, 'W');
              case WEEKEND -> append(date, amount * 2, 'D');
              case NIGHT, DAY -> append(date, amount, 'D');
              case HOUR -> append(time, amount, 'H');
              case MINUTE -> append(time, amount, 'M');
              case SECOND -> append(time, amount, 'S');
            }
          });
      return date + (time.isEmpty() ? "" : "T" + time) + (about ? "~" : "");
    }

    private static void append(StringBuilder out, double amount, char unit) {
      if (amount == Math.rint(amount)) {
        out.append((long) amount);
      } else {
        out.append(Math.rint(amount * 1000) / 1000);
      }
      out.append(unit);
    }

    @Override
    public TimeMention.Kind kind() {
      return TimeMention.Kind.DURATION;
    }
  }

  /** Again and again. */
  record Recurring(String period) implements TimeValue {
    @Override
    public String edtf() {
      return "R/" + period;
    }

    @Override
    public TimeMention.Kind kind() {
      return TimeMention.Kind.SET;
    }
  }

  /** A time that no calendar can hold: "ces dernières années". */
  record Vague(TimeMention.Kind kind) implements TimeValue {
    @Override
    public String edtf() {
      return "";
    }
  }
}
