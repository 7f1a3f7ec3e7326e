package org.dragoman.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.chronicle.DateRange;
import org.dragoman.claim.Status;
import org.dragoman.store.EntryFilter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The filters that all verbs over entries share. */
final class EntryFilters {
  @Option(
      names = "--actor",
      paramLabel = "WHO",
      description =
          "A country code in capitals, an actor's id or a part of a name; repeat it for more.")
  private List<String> actors = new ArrayList<>();

  @Option(names = "--pair", paramLabel = "A,B", description = "Both take part: KAZ,RUS.")
  private @Nullable String pair;

  @Option(names = "--type", paramLabel = "TYPE", split = ",", description = "PLOVER types.")
  private List<String> types = new ArrayList<>();

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      split = ",",
      description = "happened, ongoing, planned, possible, denied.")
  private List<String> statuses = new ArrayList<>();

  @Option(names = "--since", paramLabel = "DATE", description = "From this day, month or year on.")
  private @Nullable String since;

  @Option(names = "--until", paramLabel = "DATE", description = "Up to this day, month or year.")
  private @Nullable String until;

  @Option(names = "--source", paramLabel = "SITE", description = "A part of a site's name or uri.")
  private @Nullable String source;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      split = ",",
      description = "Languages of articles: fr, en.")
  private List<String> languages = new ArrayList<>();

  /** The filter, with more actors that must take part. */
  EntryFilter filter(List<String> moreActors) {
    List<String> all = new ArrayList<>(moreActors);
    all.addAll(actors);
    if (pair != null) {
      String[] sides = pair.split(",", -1);
      if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
        throw new UserException("--pair " + pair + ": two sides are needed, such as KAZ,RUS");
      }
      all.add(sides[0].strip());
      all.add(sides[1].strip());
    }
    for (String status : statuses) {
      check(status);
    }
    return new EntryFilter(
        all,
        types,
        statuses,
        since == null ? null : range("--since", since).from(),
        until == null ? null : range("--until", until).to(),
        source,
        languages);
  }

  static void check(String status) {
    try {
      Status.valueOf(status.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new UserException(
          "--status " + status + ": one of happened, ongoing, planned, possible, denied is needed");
    }
  }

  private static DateRange range(String option, String value) {
    DateRange range = DateRange.parse(value);
    if (range == null || range.from().equals(LocalDate.MIN) || range.to().equals(LocalDate.MAX)) {
      throw new UserException(
          option + " " + value + ": a date such as 2024-11-27, 2024-11 or 2024 is needed");
    }
    return range;
  }
}
