package org.dragoman.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.chronicle.DateRange;
import org.dragoman.export.Act.Party;
import org.dragoman.store.EntryFilter;
import org.dragoman.store.Store;

/**
 * What is planned as a calendar (iCalendar, RFC 5545): entries with the status planned whose days
 * are known to within a month.
 */
final class Calendar {
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  /** Octets a line may have. */
  private static final int WIDTH = 75;

  private final Writer out;
  private int leftOut;

  private Calendar(Writer out) {
    this.out = out;
  }

  /** Writes the calendar; returns how many planned entries were left out for want of a date. */
  static int write(Store store, EntryFilter filter, Writer to) {
    Calendar calendar = new Calendar(to);
    calendar.line("BEGIN:VCALENDAR");
    calendar.line("VERSION:2.0");
    calendar.line("PRODID:-//Dragoman//Chronicle//EN");
    Act.each(store, filter, calendar::event);
    calendar.line("END:VCALENDAR");
    return calendar.leftOut;
  }

  private void event(Act act) {
    if (!act.status().equals("planned")) {
      return;
    }
    DateRange days = act.days();
    if (days == null
        || days.from().equals(LocalDate.MIN)
        || days.to().equals(LocalDate.MAX)
        || ChronoUnit.DAYS.between(days.from(), days.to()) > 31) {
      leftOut++;
      return;
    }
    line("BEGIN:VEVENT");
    line("UID:" + act.id() + "@dragoman");
    line("DTSTAMP:" + stamp(act, days.from()));
    line("DTSTART;VALUE=DATE:" + DAY.format(days.from()));
    line("DTEND;VALUE=DATE:" + DAY.format(days.to().plusDays(1)));
    line("STATUS:TENTATIVE");
    line("SUMMARY:" + escape(summary(act)));
    if (act.place() != null) {
      line("LOCATION:" + escape(act.place().name()));
    }
    if (!act.mentions().isEmpty()) {
      Act.Passage first = act.mentions().get(0);
      line("DESCRIPTION:" + escape(first.text() + " (" + first.source("site") + ")"));
      if (!first.source("uri").isEmpty()) {
        line("URL:" + first.source("uri").replaceAll("\\p{Cntrl}", ""));
      }
    }
    line("END:VEVENT");
  }

  /** The day of the first report, so that the same chronicle gives the same calendar. */
  private static String stamp(Act act, LocalDate otherwise) {
    String published = act.mentions().isEmpty() ? "" : act.mentions().get(0).source("published");
    DateRange day = DateRange.parse(published);
    return DAY.format(day == null ? otherwise : day.from()) + "T000000Z";
  }

  private static String summary(Act act) {
    String to = names(act.recipients());
    return act.type()
        + (act.mode().isEmpty() ? "" : "/" + act.mode())
        + ": "
        + names(act.actors())
        + (to.isEmpty() ? "" : " → " + to);
  }

  private static String names(List<Party> parties) {
    return parties.stream().map(Party::name).collect(Collectors.joining(", "));
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r", "")
        .replace("\n", "\\n");
  }

  /** A line, folded before it has too many octets, never within a character. */
  private void line(String text) {
    try {
      int octets = 0;
      for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
        String character = Character.toString(text.codePointAt(i));
        int size = character.getBytes(StandardCharsets.UTF_8).length;
        if (octets + size > WIDTH) {
          out.write("\r\n ");
          octets = 1;
        }
        out.write(character);
        octets += size;
      }
      out.write("\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
