package org.dragoman.world;

import java.time.LocalDate;
import java.util.Set;

/**
 * A stretch of time in an office.
 *
 * @param role a class of offices that title phrases name ("head_of_state", "foreign_minister"), or
 *     "other"
 * @param from first day, inclusive; {@link LocalDate#MIN} where unknown
 * @param to last day, inclusive; {@link LocalDate#MAX} while it lasts
 * @param title the office in English words, or ""
 * @param trust 2 for a row written by hand, 1 for a dated source, 0 for dates seen from outside
 */
public record Term(
    String person,
    String country,
    String role,
    LocalDate from,
    LocalDate to,
    String title,
    int trust) {
  /** Offices whose changes of hands the pack's sources follow. */
  private static final Set<String> FOLLOWED =
      Set.of("head_of_state", "head_of_government", "foreign_minister", "defence_minister");

  /** How long an office that nobody follows is taken to last when no end of it is known. */
  private static final int YEARS_UNFOLLOWED = 2;

  public boolean holdsAt(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(to);
  }

  /** Whether the title alone may be taken for this person on a day: it held, and is not stale. */
  boolean namesHolderAt(LocalDate date) {
    boolean stale =
        to.equals(LocalDate.MAX)
            && trust < 2
            && !FOLLOWED.contains(role)
            && (from.equals(LocalDate.MIN) || date.isAfter(from.plusYears(YEARS_UNFOLLOWED)));
    return holdsAt(date) && !stale;
  }

  /** A date that may lack month or day: the first or the last day it can mean. */
  static LocalDate parse(String text, boolean last) {
    if (text.isEmpty()) {
      return last ? LocalDate.MAX : LocalDate.MIN;
    }
    int year = Integer.parseInt(text, 0, 4, 10);
    int month = text.length() >= 7 ? Integer.parseInt(text, 5, 7, 10) : last ? 12 : 1;
    if (text.length() >= 10) {
      return LocalDate.of(year, month, Integer.parseInt(text, 8, 10, 10));
    }
    LocalDate first = LocalDate.of(year, month, 1);
    return last ? first.withDayOfMonth(first.lengthOfMonth()) : first;
  }
}
