package org.dragoman.export;

import java.io.Writer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.chronicle.DateRange;
import org.dragoman.export.Act.Dyad;
import org.dragoman.export.Act.Party;
import org.dragoman.export.Act.Passage;
import org.dragoman.pack.Pack;
import org.dragoman.store.EntryFilter;
import org.dragoman.store.Store;
import org.dragoman.world.Place;
import org.jspecify.annotations.Nullable;

/**
 * The tables of GDELT 2.0: events (61 columns) and mentions (16), tab-separated, without a header.
 *
 * <p>The format has no status and wants a day, so it holds only what is told as a fact and dated to
 * the day; the rest is counted as left out. Tone is not measured and stays empty. Columns after the
 * GDELT 2.0 event database codebook.
 */
final class Gdelt {
  /** How near its beginning an article tells what it is about, in code points. */
  private static final int LEAD = 300;

  /** Dyads of one entry that have numbers of their own. */
  private static final int DYADS = 512;

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final Tsv out;
  private final Map<String, String> fips = new HashMap<>();
  private int leftOut;

  private Gdelt(Writer out) {
    this.out = new Tsv(out);
    List<String> lines = Pack.shipped("world").lines("fips.tsv");
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      fips.put(cells[0], cells[1]);
    }
  }

  /** Writes the events; returns how many entries were left out. */
  static int events(Store store, EntryFilter filter, Writer to) {
    Gdelt gdelt = new Gdelt(to);
    Act.each(store, filter, gdelt::events);
    return gdelt.leftOut;
  }

  /** Writes the mentions of the same events; returns how many entries were left out. */
  static int mentions(Store store, EntryFilter filter, Writer to) {
    Gdelt gdelt = new Gdelt(to);
    Act.each(store, filter, gdelt::mentions);
    return gdelt.leftOut;
  }

  private void events(Act act) {
    LocalDate day = day(act);
    if (day == null) {
      leftOut++;
      return;
    }
    List<Dyad> dyads = act.dyads();
    for (int i = 0; i < dyads.size(); i++) {
      event(act, day, number(act, i), dyads.get(i));
    }
  }

  /** The day of a fact; null where it is no fact or not dated to the day. */
  static @Nullable LocalDate day(Act act) {
    DateRange days = act.days();
    return act.isFact() && days != null && days.from().equals(days.to()) ? days.from() : null;
  }

  /** A number that stays within 53 bits, so that R and spreadsheets keep it whole. */
  static long number(Act act, int dyad) {
    long digest = Long.parseLong(act.id().substring(1), 16) & ((1L << 44) - 1);
    return digest * DYADS + Math.min(dyad, DYADS - 1);
  }

  private void event(Act act, LocalDate day, long number, Dyad dyad) {
    out.cell(number)
        .cell(DAY.format(day))
        .cell(DAY.format(day).substring(0, 6))
        .cell(day.getYear())
        .cell(fraction(day));
    party(dyad.actor());
    party(dyad.recipient());
    boolean lead = act.mentions().stream().anyMatch(mention -> mention.start() < LEAD);
    out.cell(lead ? 1 : 0)
        .cell(act.cameo())
        .cell(head(act.cameo(), 3))
        .cell(head(act.cameo(), 2))
        .cell(act.quad())
        .cell(Tsv.number(act.goldstein()))
        .cell(act.mentions().size())
        .cell(act.mentions().stream().map(each -> each.source("site")).distinct().count())
        .cell(act.sources())
        .cell(null);
    out.cell(0).empty(7);
    out.cell(0).empty(7);
    place(act.place());
    out.cell(added(act, day)).cell(act.mentions().isEmpty() ? "" : address(act.mentions().get(0)));
    out.end();
  }

  private void party(Party party) {
    String role = party.sector();
    String group =
        switch (party.country()) {
          case "EUU" -> "EEC";
          case "UNO" -> "UNO";
          default -> "";
        };
    String country = party.isOfState() ? party.country() : "";
    out.cell((country.isEmpty() ? group : country) + role)
        .cell(party.name().toUpperCase(Locale.ROOT))
        .cell(country)
        .cell(group)
        .empty(3)
        .cell(role)
        .empty(2);
  }

  private void place(@Nullable Place place) {
    if (place == null) {
      out.cell(0).empty(7);
      return;
    }
    String country = place.country() == null ? "" : place.country();
    boolean town = place.latitude() != null;
    out.cell(town ? (country.equals("USA") ? 3 : 4) : 1)
        .cell(place.name())
        .cell(fips.getOrDefault(country, ""))
        .empty(2)
        .cell(place.latitude())
        .cell(place.longitude())
        .cell(null);
  }

  private void mentions(Act act) {
    LocalDate day = day(act);
    if (day == null) {
      leftOut++;
      return;
    }
    int dyads = act.dyads().size();
    for (int i = 0; i < dyads; i++) {
      for (Passage mention : act.mentions()) {
        String site = mention.source("site");
        out.cell(number(act, i))
            .cell(DAY.format(day) + "000000")
            .cell(moment(mention.source("published")))
            .cell(1)
            .cell(site.isEmpty() ? mention.article() : site)
            .cell(address(mention))
            .empty(3)
            .cell(mention.start())
            .cell(1)
            .cell(Math.round(act.confidence() * 10) * 10)
            .empty(4)
            .end();
      }
    }
  }

  private static String address(Passage mention) {
    String uri = mention.source("uri");
    return uri.isEmpty() ? mention.article() : uri;
  }

  /** When the first article that tells it came out, as YYYYMMDDHHMMSS. */
  private static String added(Act act, LocalDate day) {
    return act.mentions().stream()
        .map(mention -> moment(mention.source("published")))
        .filter(moment -> !moment.isEmpty())
        .min(String::compareTo)
        .orElse(DAY.format(day) + "000000");
  }

  private static String moment(String published) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < Math.min(published.length(), 19); i++) {
      char c = published.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      }
    }
    return digits.length() < 8 ? "" : (digits + "000000").substring(0, 14);
  }

  /** The year and how much of it has passed, as the codebook counts it. */
  private static String fraction(LocalDate day) {
    double part = (day.getMonthValue() * 30 + day.getDayOfMonth()) / 365.0;
    return String.format(Locale.ROOT, "%.4f", day.getYear() + Math.min(part, 0.9999));
  }

  private static String head(String code, int length) {
    return code.substring(0, Math.min(length, code.length()));
  }
}
