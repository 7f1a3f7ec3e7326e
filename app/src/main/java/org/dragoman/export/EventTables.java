package org.dragoman.export;

import java.io.Writer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.dragoman.export.Act.Dyad;
import org.dragoman.export.Act.Party;
import org.dragoman.export.Act.Passage;
import org.dragoman.store.EntryFilter;
import org.dragoman.store.Store;
import org.dragoman.world.Place;
import org.jspecify.annotations.Nullable;

/** Tables in the shape of ICEWS (20 columns) and of POLECAT, the event data coded in PLOVER. */
final class EventTables {
  private static final Map<String, String> COUNTRIES = countries();

  private EventTables() {}

  private static Map<String, String> countries() {
    Map<String, String> names = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = Locale.of("", code);
      names.put(country.getISO3Country(), country.getDisplayCountry(Locale.ENGLISH));
    }
    return names;
  }

  private static String country(@Nullable String code) {
    return code == null ? "" : COUNTRIES.getOrDefault(code, "");
  }

  /**
   * Writes the 20 columns of the ICEWS coded event data, with a header.
   *
   * <p>The format has no status: only facts dated to the day are written; returns how many entries
   * were left out.
   */
  static int icews(Store store, EntryFilter filter, Writer to) {
    Tsv out = new Tsv(to);
    out.row(
        "Event ID",
        "Event Date",
        "Source Name",
        "Source Sectors",
        "Source Country",
        "Event Text",
        "CAMEO Code",
        "Intensity",
        "Target Name",
        "Target Sectors",
        "Target Country",
        "Story ID",
        "Sentence Number",
        "Publisher",
        "City",
        "District",
        "Province",
        "Country",
        "Latitude",
        "Longitude");
    int[] leftOut = {0};
    Act.each(
        store,
        filter,
        act -> {
          LocalDate day = Gdelt.day(act);
          if (day == null || act.mentions().isEmpty()) {
            leftOut[0]++;
            return;
          }
          List<Dyad> dyads = act.dyads();
          for (int i = 0; i < dyads.size(); i++) {
            Dyad dyad = dyads.get(i);
            Passage first = act.mentions().get(0);
            out.cell(Gdelt.number(act, i)).cell(day);
            icewsParty(out, dyad.actor());
            out.cell(label(act)).cell(act.cameo()).cell(Tsv.number(act.goldstein()));
            icewsParty(out, dyad.recipient());
            out.cell(first.article()).cell(null).cell(first.source("site"));
            Place place = act.place();
            out.cell(place == null || place.latitude() == null ? "" : place.name())
                .empty(2)
                .cell(place == null ? "" : country(place.country()))
                .cell(place == null ? null : place.latitude())
                .cell(place == null ? null : place.longitude())
                .end();
          }
        });
    return leftOut[0];
  }

  private static void icewsParty(Tsv out, Party party) {
    out.cell(party.name()).cell(party.sector()).cell(country(party.country()));
  }

  /**
   * Writes one row an entry with PLOVER's own codes, its status beside them, with a header; returns
   * 0, for no entry is left out.
   */
  static int plover(Store store, EntryFilter filter, Writer to) {
    Tsv out = new Tsv(to);
    out.row(
        "Event ID",
        "Event Date",
        "Event Type",
        "Event Mode",
        "Event Status",
        "Contexts",
        "CAMEO Code",
        "Quad Class",
        "Goldstein",
        "Actor Names",
        "Actor Countries",
        "Actor Sectors",
        "Recipient Names",
        "Recipient Countries",
        "Recipient Sectors",
        "Placename",
        "Country",
        "Latitude",
        "Longitude",
        "Confidence",
        "Sources",
        "Independent Sources",
        "Publishers",
        "First Published",
        "Headline",
        "Event Text",
        "URLs");
    Act.each(
        store,
        filter,
        act -> {
          out.cell(act.id())
              .cell(act.date())
              .cell(act.type())
              .cell(act.mode())
              .cell(act.status())
              .cell(String.join("; ", act.contexts()))
              .cell(act.cameo())
              .cell(act.quad())
              .cell(Tsv.number(act.goldstein()));
          ploverSide(out, act.actors());
          ploverSide(out, act.recipients());
          Place place = act.place();
          out.cell(place == null ? "" : place.name())
              .cell(place == null ? "" : place.country())
              .cell(place == null ? null : place.latitude())
              .cell(place == null ? null : place.longitude())
              .cell(Tsv.number(act.confidence()))
              .cell(act.sources())
              .cell(act.independentSources())
              .cell(all(act, "site"))
              .cell(
                  act.mentions().stream()
                      .map(mention -> mention.source("published"))
                      .filter(published -> !published.isEmpty())
                      .min(String::compareTo)
                      .orElse(""))
              .cell(act.mentions().isEmpty() ? "" : act.mentions().get(0).source("title"))
              .cell(act.mentions().isEmpty() ? "" : act.mentions().get(0).text())
              .cell(all(act, "uri"))
              .end();
        });
    return 0;
  }

  private static void ploverSide(Tsv out, List<Party> parties) {
    out.cell(String.join("; ", parties.stream().map(Party::name).toList()))
        .cell(distinct(parties.stream().map(Party::country).toList()))
        .cell(distinct(parties.stream().map(Party::sector).toList()));
  }

  private static String all(Act act, String property) {
    return distinct(act.mentions().stream().map(mention -> mention.source(property)).toList());
  }

  private static String distinct(List<String> values) {
    TreeSet<String> set = new TreeSet<>(values);
    set.remove("");
    return String.join("; ", set);
  }

  private static String label(Act act) {
    return act.mode().isEmpty() ? act.type() : act.type() + " (" + act.mode() + ")";
  }
}
