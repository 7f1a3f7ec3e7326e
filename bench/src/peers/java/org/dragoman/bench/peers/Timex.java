package org.dragoman.bench.peers;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** Turns TIMEX3 values into the EDTF that the annotations use, in the peer's favour. */
final class Timex {
  private Timex() {}

  /** The value, "" where it names no definite time. */
  static String edtf(String value, String modifier) {
    String plain = value.replaceFirst("T(MO|MI|AF|EV|NI|DT)$", "");
    if (plain.contains("_REF") || plain.matches(".*X.*")) {
      return "";
    }
    if (plain.matches("\\d{4}-W\\d\\d")) {
      return week(plain);
    }
    if (plain.matches("\\d{4}-Q[1-4]")) {
      int first = plain.charAt(6) - '1';
      return span(plain.substring(0, 4), first * 3 + 1, first * 3 + 3);
    }
    if (plain.matches("\\d{4}-H[12]")) {
      int first = plain.charAt(6) - '1';
      return span(plain.substring(0, 4), first * 6 + 1, first * 6 + 6);
    }
    String named =
        plain
            .replaceFirst("^(\\d\\d)$", "$1XX")
            .replaceFirst("^(\\d{3})$", "$1X")
            .replace("-SP", "-21")
            .replace("-SU", "-22")
            .replace("-FA", "-23")
            .replace("-WI", "-24");
    return modified(named, modifier == null ? "" : modifier);
  }

  /** "début 2012" is 2012-01 in the annotations, "fin juin" 2012-06-30. */
  private static String modified(String value, String modifier) {
    if (value.matches("\\d{4}")) {
      return switch (modifier) {
        case "START" -> value + "-01";
        case "MID" -> value + "-07";
        case "END" -> value + "-12";
        default -> value;
      };
    }
    if (value.matches("\\d{4}-(0[1-9]|1[0-2])")) {
      LocalDate month = LocalDate.parse(value + "-01");
      return switch (modifier) {
        case "MID" -> value + "-15";
        case "END" -> "" + month.withDayOfMonth(month.lengthOfMonth());
        default -> value;
      };
    }
    return value;
  }

  private static String span(String year, int from, int to) {
    return String.format("%s-%02d/%s-%02d", year, from, year, to);
  }

  private static String week(String value) {
    LocalDate inWeek = LocalDate.of(Integer.parseInt(value.substring(0, 4)), 1, 4);
    LocalDate monday =
        inWeek
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(value.substring(6)))
            .with(java.time.DayOfWeek.MONDAY);
    return monday + "/" + monday.plusDays(6);
  }
}
