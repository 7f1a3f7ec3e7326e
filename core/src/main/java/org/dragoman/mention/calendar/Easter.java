package org.dragoman.mention.calendar;

import java.time.LocalDate;

/** The date of Easter Sunday in the Gregorian calendar. */
final class Easter {
  private Easter() {}

  /** By the anonymous algorithm published in Nature, 20 April 1876. */
  static LocalDate in(int year) {
    int golden = year % 19;
    int century = year / 100;
    int skipped = century / 4;
    int moon = (century + 8) / 25;
    int epact = (19 * golden + century - skipped - (century - moon + 1) / 3 + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7;
    int correction = (golden + 11 * epact + 22 * weekday) / 451;
    int days = epact + weekday - 7 * correction + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}
