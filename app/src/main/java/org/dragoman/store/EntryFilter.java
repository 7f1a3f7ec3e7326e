package org.dragoman.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; what is empty or null lets everything through.
 *
 * @param actors each must take part: a country code in capitals, an actor id or a part of a name
 * @param types PLOVER types, one of which must fit
 * @param statuses one of which must fit
 * @param since entries that end before are left out, as are undated ones
 * @param until entries that begin after are left out, as are undated ones
 * @param source part of the site or uri of an article that tells it
 * @param languages ISO 639-1, one of which an article that tells it is in
 */
public record EntryFilter(
    List<String> actors,
    List<String> types,
    List<String> statuses,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    @Nullable String source,
    List<String> languages) {
  public EntryFilter {
    actors = List.copyOf(actors);
    types = List.copyOf(types);
    statuses = List.copyOf(statuses);
    languages = List.copyOf(languages);
  }

  /** Lets all entries through. */
  public static final EntryFilter ALL =
      new EntryFilter(List.of(), List.of(), List.of(), null, null, null, List.of());

  /** Whether it lets all entries through. */
  public boolean isAll() {
    return equals(ALL);
  }

  private static final String TAKES_PART =
      "exists (select 1 from entry_actors a where a.entry = entry_index.id and (a.country = ?"
          + " or a.actor = ? or contains(strip_accents(lower(a.name)), strip_accents(?))))";

  /** No name holds a line feed. */
  private static final String NO_NAME = "\n";

  /** Whether a word is a country's code: MAR is Morocco, and no part of Kassym-Jomart. */
  public static boolean isCode(String word) {
    return word.length() == 3 && word.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  /** The condition on the table {@code entry_index}; its parameters are {@link #values}. */
  String sql() {
    List<String> all = new ArrayList<>();
    all.add("true");
    for (int i = 0; i < actors.size(); i++) {
      all.add(TAKES_PART);
    }
    if (!types.isEmpty()) {
      all.add("type in (" + marks(types.size()) + ")");
    }
    if (!statuses.isEmpty()) {
      all.add("status in (" + marks(statuses.size()) + ")");
    }
    if (since != null) {
      all.add("(last_day >= ? or last_day is null and first_day is not null)");
    }
    if (until != null) {
      all.add("(first_day <= ? or first_day is null and last_day is not null)");
    }
    if (source != null) {
      all.add(
          "exists (select 1 from mentions m join article_versions s on s.id = m.article"
              + " where m.entry = entry_index.id and contains(lower(concat_ws(' ', s.site, s.uri)), ?))");
    }
    if (!languages.isEmpty()) {
      all.add(
          "exists (select 1 from mentions m join article_versions s on s.id = m.article"
              + " where m.entry = entry_index.id and s.language in ("
              + marks(languages.size())
              + "))");
    }
    return String.join(" and ", all);
  }

  private static String marks(int count) {
    return String.join(", ", java.util.Collections.nCopies(count, "?"));
  }

  List<Object> values() {
    List<Object> values = new ArrayList<>();
    for (String actor : actors) {
      values.add(actor.toUpperCase(Locale.ROOT));
      values.add(actor);
      values.add(isCode(actor) ? NO_NAME : actor.toLowerCase(Locale.ROOT));
    }
    types.forEach(type -> values.add(type.toUpperCase(Locale.ROOT)));
    statuses.forEach(status -> values.add(status.toLowerCase(Locale.ROOT)));
    if (since != null) {
      values.add(Date.valueOf(since));
    }
    if (until != null) {
      values.add(Date.valueOf(until));
    }
    if (source != null) {
      values.add(source.toLowerCase(Locale.ROOT));
    }
    values.addAll(languages);
    return values;
  }
}
