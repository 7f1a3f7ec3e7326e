package org.dragoman.article.html;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dragoman.pack.Pack;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates as pages write them: ISO 8601, numbers in any order, month names in some twenty
 * languages.
 *
 * <p>A date needs day, month and a year of four digits; nothing is guessed.
 */
final class DateText {
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private static final class Shipped {
    static final DateText DATES = new DateText(Pack.shipped("page"));
  }

  private final Map<String, Integer> months = new HashMap<>();

  private DateText(Pack pack) {
    for (String line : pack.lines("months.tsv")) {
      String[] cells = line.split("\t", -1);
      for (int m = 1; !line.startsWith("#") && m < cells.length; m++) {
        for (String name : cells[m].split("\\|", -1)) {
          months.putIfAbsent(name, m);
        }
      }
    }
  }

  static DateText shipped() {
    return Shipped.DATES;
  }

  /**
   * A date, its time of day where one is given, and where in the text it stood.
   *
   * @param swapped the other day that the same numbers may mean, where day and month are open
   */
  record Found(LocalDate day, String time, int start, int end, @Nullable LocalDate swapped) {
    Found open() {
      LocalDate other = LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
      return new Found(day, time, start, end, other);
    }

    /** ISO 8601. */
    String iso() {
      return time.isEmpty() ? day.toString() : day + "T" + time;
    }
  }

  /**
   * The first date of a text at or after an offset, or null.
   *
   * @param monthFirst how 03/04/2020 is read
   */
  @Nullable Found first(String text, int from, boolean monthFirst) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c) || !starts(text, i)) {
        continue;
      }
      Found found = Character.isDigit(c) ? fromNumber(text, i, monthFirst) : fromName(text, i);
      if (found != null) {
        return withTime(text, found);
      }
    }
    return null;
  }

  /**
   * Where a word or number begins; also within "Name3/4/2020" and "PoliticsMay 3", set apart by
   * style only.
   */
  private static boolean starts(String text, int i) {
    if (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1))) {
      return true;
    }
    char c = text.charAt(i);
    return Character.isLowerCase(text.charAt(i - 1))
        && (Character.isUpperCase(c) || (Character.isDigit(c) && isShortNumber(text, i)));
  }

  private static boolean isShortNumber(String text, int i) {
    int end = i;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end - i <= 2;
  }

  @Nullable Found first(String text, boolean monthFirst) {
    return first(text, 0, monthFirst);
  }

  private @Nullable Found fromNumber(String text, int at, boolean monthFirst) {
    Scan scan = new Scan(text, at);
    int first = scan.number();
    int width = scan.at - at;
    if (width == 8) {
      boolean longer = scan.at < text.length() && Character.isLetterOrDigit(text.charAt(scan.at));
      return longer && text.charAt(scan.at) != 'T' ? null : compact(text, at);
    }
    if (width == 4 && isYear(first)) {
      return yearFirst(scan, at, first);
    }
    if (width > 2 || first == 0 || first > 31) {
      return null;
    }
    int mark = scan.at;
    if (scan.separator()) {
      int second = scan.number();
      if (second > 0 && scan.separator()) {
        int yearAt = scan.at;
        int year = scan.number();
        boolean dotted = text.charAt(mark) == '.' && text.charAt(yearAt - 1) == '.';
        boolean brief = dotted && scan.at - yearAt == 2 && year < 40 && !scan.goesOn();
        year += brief ? 2000 : 0;
        if (brief || (scan.at - yearAt == 4 && isYear(year))) {
          boolean american = second > 12 || (monthFirst && first <= 12);
          Found found =
              american
                  ? found(year, first, second, at, scan.at)
                  : found(year, second, first, at, scan.at);
          boolean open = !dotted && first <= 12 && second <= 12 && first != second;
          return found == null || !open ? found : found.open();
        }
      }
    }
    scan.at = mark;
    scan.ordinal();
    scan.fillers();
    Integer month = months.get(scan.word());
    if (month == null) {
      return null;
    }
    scan.fillers();
    int yearAt = scan.at;
    int year = scan.number();
    return scan.at - yearAt == 4 && isYear(year) ? found(year, month, first, at, scan.at) : null;
  }

  private @Nullable Found yearFirst(Scan scan, int at, int year) {
    int unit = scan.at;
    if (scan.separator() || scan.skip('年') || scan.skip('년')) {
      scan.spaces();
      int month = scan.number();
      if (scan.separator() || scan.skip('月') || scan.skip('월')) {
        scan.spaces();
        int dayAt = scan.at;
        int day = scan.number();
        if (scan.at > dayAt && scan.at - dayAt <= 2) {
          return found(year, month, day, at, scan.at);
        }
      }
    }
    scan.at = unit;
    scan.fillers();
    Integer month = months.get(scan.word());
    if (month == null) {
      return null;
    }
    scan.fillers();
    int day = scan.number();
    return found(year, month, day, at, scan.at);
  }

  private static @Nullable Found compact(String text, int at) {
    int all = Integer.parseInt(text.substring(at, at + 8));
    return isYear(all / 10000) ? found(all / 10000, all / 100 % 100, all % 100, at, at + 8) : null;
  }

  /** "November 30, 2020". */
  private @Nullable Found fromName(String text, int at) {
    Scan scan = new Scan(text, at);
    Integer month = months.get(scan.word());
    if (month == null) {
      return null;
    }
    scan.fillers();
    int dayAt = scan.at;
    int day = scan.number();
    if (scan.at == dayAt || scan.at - dayAt > 2) {
      return null;
    }
    scan.ordinal();
    scan.fillers();
    int yearAt = scan.at;
    int year = scan.number();
    return scan.at - yearAt == 4 && isYear(year) ? found(year, month, day, at, scan.at) : null;
  }

  private static boolean isYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static @Nullable Found found(int year, int month, int day, int start, int end) {
    try {
      return new Found(LocalDate.of(year, month, day), "", start, end, null);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Adds "10:05", "10h05", "T10:05:00+01:00" or "10:05 PM" that stands right after a date. */
  private static Found withTime(String text, Found date) {
    Scan scan = new Scan(text, date.end);
    for (int skipped = 0;
        skipped < 12 && scan.at < text.length() && !Character.isDigit(text.charAt(scan.at));
        skipped++) {
      scan.at++;
    }
    int hourAt = scan.at;
    int hour = scan.number();
    boolean colon =
        scan.at > hourAt
            && scan.at - hourAt <= 2
            && (scan.skip(':') || scan.skip('h') || scan.skip('H'));
    int minuteAt = scan.at;
    int minute = scan.number();
    if (!colon || scan.at - minuteAt != 2 || hour > 23 || minute > 59) {
      return date;
    }
    int end = scan.at;
    String seconds = "";
    if (scan.skip(':')) {
      int secondAt = scan.at;
      int second = scan.number();
      seconds =
          scan.at - secondAt == 2 && second < 60 ? String.format(Locale.ROOT, ":%02d", second) : "";
      end = seconds.isEmpty() ? end : scan.at;
      if (scan.skip('.')) {
        scan.number();
        end = scan.at;
      }
    }
    String rest =
        text.substring(end, Math.min(text.length(), end + 4)).strip().toLowerCase(Locale.ROOT);
    hour += rest.startsWith("pm") || rest.startsWith("p.m") ? (hour < 12 ? 12 : 0) : 0;
    hour -= (rest.startsWith("am") || rest.startsWith("a.m")) && hour == 12 ? 12 : 0;
    String time = String.format(Locale.ROOT, "%02d:%02d", hour, minute) + seconds;
    return new Found(date.day, time + zone(text, end), date.start, end, date.swapped);
  }

  private static String zone(String text, int at) {
    if (at < text.length() && text.charAt(at) == 'Z') {
      return "Z";
    }
    if (at + 5 > text.length() || (text.charAt(at) != '+' && text.charAt(at) != '-')) {
      return "";
    }
    boolean colon = text.charAt(at + 3) == ':';
    int minutes = at + (colon ? 4 : 3);
    if (minutes + 2 > text.length()) {
      return "";
    }
    String digits = text.substring(at + 1, at + 3) + text.substring(minutes, minutes + 2);
    return digits.chars().allMatch(c -> c >= '0' && c <= '9')
        ? text.charAt(at) + digits.substring(0, 2) + ":" + digits.substring(2)
        : "";
  }

  /** A place in a text that moves forward. */
  private static final class Scan {
    private final String text;
    private int at;

    Scan(String text, int at) {
      this.text = text;
      this.at = at;
    }

    /** The number of up to eight digits that begins here, 0 where none does. */
    int number() {
      int value = 0;
      int start = at;
      while (at < text.length()
          && text.charAt(at) >= '0'
          && text.charAt(at) <= '9'
          && at - start < 8) {
        value = value * 10 + text.charAt(at++) - '0';
      }
      return value;
    }

    /** Whether more of a number or version follows. */
    boolean goesOn() {
      return at + 1 < text.length()
          && (text.charAt(at) == '.' || text.charAt(at) == ':')
          && Character.isDigit(text.charAt(at + 1));
    }

    String word() {
      int start = at;
      while (at < text.length() && Character.isLetter(text.charAt(at))) {
        at++;
      }
      return at - start > 14 ? "" : text.substring(start, at).toLowerCase(Locale.ROOT);
    }

    /** One of . / - with spaces after it. */
    boolean separator() {
      if (at < text.length() && "./-‑–".indexOf(text.charAt(at)) >= 0) {
        at++;
        spaces();
        return true;
      }
      return false;
    }

    boolean skip(char sign) {
      boolean here = at < text.length() && text.charAt(at) == sign;
      at += here ? 1 : 0;
      return here;
    }

    void spaces() {
      while (at < text.length()
          && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00a0')) {
        at++;
      }
    }

    /** "er", "st", "nd", "rd", "th", "º" right after a day. */
    void ordinal() {
      for (String end : new String[] {"er", "st", "nd", "rd", "th", "º", "ème", "-го"}) {
        if (text.startsWith(end, at)) {
          at += end.length();
          return;
        }
      }
    }

    /** Spaces, punctuation and "de", "of" between the parts. */
    void fillers() {
      for (boolean moved = true; moved; ) {
        int before = at;
        while (at < text.length() && (" .,/-\u00a0\n\t'’".indexOf(text.charAt(at)) >= 0)) {
          at++;
        }
        for (String word : new String[] {"de ", "del ", "of ", "d'"}) {
          at += text.startsWith(word, at) ? word.length() : 0;
        }
        moved = at > before && at < text.length();
      }
    }
  }
}
