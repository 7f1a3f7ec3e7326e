package org.dragoman.bench.recognizers;

import java.time.LocalDate;
import java.util.List;
import org.dragoman.mention.TimeMention;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares times with the dates, ranges, lengths and recurrences a case expects.
 *
 * <p>Where a case leaves past or future open, or morning or evening, either will do. What counts
 * beside the same value, because our values are as coarse as the words and keep their limits:
 *
 * <ul>
 *   <li>the year or month that holds the expected day ("il y a deux ans" is a year);
 *   <li>the day for an hour the words do not name ("ce soir"), and for its end;
 *   <li>a limit ("avant 2000", "depuis") for the date it hangs on;
 *   <li>the last day of a range, or the day after, as the cases use both.
 * </ul>
 */
public final class Times {
  private Times() {}

  /** How well all expected results are met. */
  public static Agreement agreement(Case sentence, List<TimeMention> times) {
    Agreement all = Agreement.SAME;
    for (Case.Expected expected : sentence.expected()) {
      Agreement best = Agreement.NONE;
      for (TimeMention time : times) {
        if (time.span().overlaps(expected.span())) {
          for (JsonNode value : expected.resolution().get("values")) {
            best = best.or(one(time.edtf(), value));
          }
        }
      }
      all = all.and(best);
    }
    return all;
  }

  private static Agreement one(String marked, JsonNode value) {
    String edtf = marked.replaceAll("[~?]|Z$", "");
    return switch (value.path("type").asString("")) {
      case "date" -> date(edtf, value.path("value").asString(""));
      case "duration" -> length(edtf, value);
      case "set" -> recurrence(edtf, value.path("timex").asString(""));
      case "time" ->
          Agreement.of(edtf.endsWith("T" + minutes(value.path("value").asString("-"))), false);
      case "datetime" -> moment(edtf, value.path("value").asString("").replace(' ', 'T'));
      case "daterange" -> range(edtf, text(value, "start"), text(value, "end"));
      case "timerange", "datetimerange" -> hours(edtf, text(value, "start"), text(value, "end"));
      default -> Agreement.NONE;
    };
  }

  private static String text(JsonNode value, String key) {
    return value.path(key).asString("");
  }

  private static Agreement date(String edtf, String date) {
    String last = edtf.substring(edtf.indexOf('/') + 1);
    return Agreement.of(date.equals(edtf), last.length() >= 4 && date.startsWith(last));
  }

  private static Agreement length(String edtf, JsonNode value) {
    double expected = Double.parseDouble(value.path("value").asString("0"));
    boolean same = edtf.startsWith("P") && Math.abs(Lengths.seconds(edtf) - expected) < 1;
    return Agreement.of(same, text(value, "Mod").equals("since") && edtf.endsWith("/.."));
  }

  private static Agreement recurrence(String edtf, String timex) {
    boolean weekly = timex.startsWith("XXXX-WXX") && edtf.equals("R/P1W");
    boolean daily = timex.startsWith("T") && edtf.equals("R/P1D");
    return Agreement.of(edtf.equals("R/" + timex), weekly || daily);
  }

  private static Agreement moment(String edtf, String moment) {
    boolean day = moment.length() >= 10 && edtf.equals(moment.substring(0, 10));
    return Agreement.of(edtf.equals(minutes(moment)), day);
  }

  /** Hours from and to; a case without a day means any. */
  private static Agreement hours(String edtf, String from, String to) {
    String start = minutes(from.replace(' ', 'T'));
    String end = minutes(to.replace(' ', 'T'));
    if (start.isEmpty()) {
      return Agreement.of(edtf.equals("../" + end), false);
    }
    String day = start.length() > 10 ? start.substring(0, 10) : "";
    boolean same =
        edtf.contains("T" + hour(start) + "/")
            && edtf.endsWith("T" + hour(end))
            && edtf.startsWith(day);
    boolean onDay = !day.isEmpty() && edtf.startsWith(day);
    boolean byDay = end.length() > 10 && edtf.equals("../" + end.substring(0, 10));
    return Agreement.of(same, !edtf.contains("T") && (onDay || byDay));
  }

  private static String hour(String moment) {
    return moment.length() > 10 ? moment.substring(11) : moment;
  }

  /** Cuts ":00" seconds off. */
  private static String minutes(String moment) {
    return moment.endsWith(":00") && moment.chars().filter(c -> c == ':').count() == 2
        ? moment.substring(0, moment.length() - 3)
        : moment;
  }

  private static Agreement range(String edtf, String start, String end) {
    int slash = edtf.indexOf('/');
    String first = slash < 0 ? edtf : edtf.substring(0, slash);
    String last = slash < 0 ? edtf : edtf.substring(slash + 1);
    LocalDate from = Lengths.bound(first, true);
    LocalDate to = Lengths.bound(last, false);
    boolean starts = start.isEmpty() ? first.equals("..") : start.equals("" + from);
    boolean ends =
        end.isEmpty() ? last.equals("..") : to != null && end.equals("" + to.plusDays(1));
    boolean before =
        first.equals("..") && to != null && (near(to, end) || near(to, start) || holds(last, end));
    boolean around =
        (start.isEmpty() || near(from, start) || holds(first, start))
            && (end.isEmpty() || near(to, end) || holds(last, end));
    return Agreement.of(starts && ends, before || around);
  }

  private static boolean holds(String coarse, String date) {
    return coarse.length() >= 4 && date.startsWith(coarse);
  }

  private static boolean near(@Nullable LocalDate date, String expected) {
    return date != null
        && !expected.isEmpty()
        && Math.abs(date.toEpochDay() - LocalDate.parse(expected).toEpochDay()) <= 1;
  }
}
