package org.dragoman.mention.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.dragoman.mention.calendar.TimeValue.Interval;
import org.dragoman.mention.calendar.TimeValue.Point;
import org.dragoman.mention.grammar.Match;
import org.jspecify.annotations.Nullable;

/** Hours, spans of hours, and nights. */
final class ClockSense {
  private final Reference reference;
  private final TimeSense all;

  ClockSense(Reference reference, TimeSense all) {
    this.reference = reference;
    this.all = all;
  }

  /** Parts: hour, minute, second; zone; date (else the story's or today's); afternoon hours. */
  @Nullable Point clock(Match match) {
    return clock(match, match.has("pm"), all.point(match, "date"));
  }

  private @Nullable Point clock(Match match, boolean afternoon, @Nullable Point date) {
    Match clock = match;
    String zone = match.text("zone");
    for (Match next = match.match("clock"); next != null; next = next.match("clock")) {
      clock = next;
      zone = zone == null ? next.text("zone") : zone;
    }
    // "1140 a.m." has hour and minute in one.
    int together = clock.whole("hhmm", 0);
    int hour = clock.whole("hour", together == 0 ? -1 : together / 100);
    int minute = clock.whole("minute", together % 100) - clock.whole("less", 0);
    if (minute < 0) {
      minute += 60;
      hour--;
    }
    if (hour < 12 && (afternoon || clock.has("pm"))) {
      hour += 12;
    }
    Point day = date == null ? storyDay() : date;
    if (day == null || hour < 0 || hour > 24 || minute > 59) {
      return null;
    }
    LocalDate start = hour == 24 ? day.start().plusDays(1) : day.start();
    LocalTime time = LocalTime.of(hour % 24, minute, Math.clamp(clock.whole("second", 0), 0, 59));
    Point point = zoned(start, time, zone);
    return match.has("about") || clock.has("about") ? point.marked("~") : point;
  }

  /**
   * An hour without a date belongs to the day its sentence tells of, else to that of publication.
   */
  private @Nullable Point storyDay() {
    Point told = reference.inSentence();
    if (told != null && told.grain().compareTo(Grain.DAY) >= 0) {
      return Point.of(Grain.DAY, told.start());
    }
    LocalDate published = reference.published();
    return published == null ? null : Point.of(Grain.DAY, published);
  }

  private static Point zoned(LocalDate date, LocalTime time, @Nullable String zone) {
    if (zone == null || zone.equals("local")) {
      return new Point(Grain.MINUTE, date, time, false, "");
    }
    ZonedDateTime universal =
        ZonedDateTime.of(date, time, ZoneId.of(zone)).withZoneSameInstant(ZoneOffset.UTC);
    return new Point(Grain.MINUTE, universal.toLocalDate(), universal.toLocalTime(), true, "");
  }

  /**
   * Parts: from and to (hours), date. A first hour is in the afternoon if the second is said so.
   */
  @Nullable Interval hours(Match match) {
    Match first = match.match("from");
    Match second = match.match("to");
    if (first == null || second == null) {
      return null;
    }
    Point date = all.point(match, "date");
    Point to = clock(second, second.has("pm"), date);
    Point from = clock(first, first.has("pm"), date);
    if (from == null || to == null) {
      return null;
    }
    if (isAfternoon(second) && !first.has("am")) {
      Point later = clock(first, true, date);
      from = later != null && later.moment().isBefore(to.moment()) ? later : from;
    }
    boolean overnight = to.moment().isBefore(from.moment());
    return new Interval(from, overnight ? to.daysOn(1) : to);
  }

  private static boolean isAfternoon(Match match) {
    boolean afternoon = match.has("pm");
    for (Match next = match.match("clock"); next != null; next = next.match("clock")) {
      afternoon |= next.has("pm");
    }
    return afternoon;
  }

  /** A night: of one day into the next, or between two days named. */
  @Nullable Point night(Match match) {
    if (match.has("to")) {
      Point to = all.point(match, "to");
      return to == null ? null : Point.of(Grain.NIGHT, to.start().minusDays(1));
    }
    LocalDate published = reference.published();
    if (match.has("which") && published != null) {
      return Point.of(Grain.NIGHT, published.plusDays(match.whole("which", 0)));
    }
    Point from = all.point(match, "date");
    if (from == null) {
      from = storyDay();
    }
    return from == null ? null : Point.of(Grain.NIGHT, from.start());
  }
}
