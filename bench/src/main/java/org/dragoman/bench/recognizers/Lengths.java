package org.dragoman.bench.recognizers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Reads the parts of EDTF values that comparisons need. */
final class Lengths {
  private Lengths() {}

  /** A length of time in seconds, a month counted as 30 days and a year as 365. */
  static double seconds(String edtf) {
    double total = 0;
    boolean clock = false;
    StringBuilder number = new StringBuilder();
    for (char c : edtf.substring(1).toCharArray()) {
      if (c == 'T') {
        clock = true;
      } else if (Character.isDigit(c) || c == '.') {
        number.append(c);
      } else {
        total += Double.parseDouble(number.toString()) * unit(c, clock);
        number.setLength(0);
      }
    }
    return total;
  }

  private static double unit(char letter, boolean clock) {
    return switch (letter) {
      case 'Y' -> 31_536_000;
      case 'W' -> 604_800;
      case 'D' -> 86_400;
      case 'H' -> 3_600;
      case 'S' -> 1;
      default -> clock ? 60 : 2_592_000;
    };
  }

  /** The first or last day of a date, month, year or decade; null for anything else. */
  static @Nullable LocalDate bound(String edtf, boolean first) {
    try {
      if (edtf.matches("\\d{3}X")) {
        int year = Integer.parseInt(edtf.substring(0, 3)) * 10;
        return first ? LocalDate.of(year, 1, 1) : LocalDate.of(year + 9, 12, 31);
      }
      if (edtf.matches("\\d{4}")) {
        int year = Integer.parseInt(edtf);
        return first ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31);
      }
      if (edtf.length() == 7) {
        YearMonth month = YearMonth.parse(edtf);
        return first ? month.atDay(1) : month.atEndOfMonth();
      }
      return edtf.length() < 10 ? null : LocalDate.parse(edtf.substring(0, 10));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
