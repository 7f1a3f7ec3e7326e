package org.dragoman.server;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dragoman.chronicle.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asked for in a page's address.
 *
 * @param actors ids or country codes; a row must involve them all, so two of them are a pair
 * @param types event types, "CONSULT" or with the mode "CONSULT/visit"; any of them
 * @param statuses any of them
 * @param words folded words; all of them
 * @param page from 1
 * @param size rows on a page
 */
record Filter(
    List<String> actors,
    List<String> types,
    List<String> statuses,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    List<String> words,
    boolean oldestFirst,
    int page,
    int size) {
  private static final int MOST = 500;
  private static final int USUAL = 50;

  Filter {
    actors = List.copyOf(actors);
    types = List.copyOf(types);
    statuses = List.copyOf(statuses);
    words = List.copyOf(words);
  }

  /** What can be left out of a filter to count what each of its choices would give. */
  enum Part {
    NONE,
    ACTOR,
    TYPE,
    STATUS,
    DATE
  }

  /** The filter that a query asks for; throws {@link BadRequest} where it makes no sense. */
  static Filter of(Map<String, List<String>> query) {
    return new Filter(
        all(query, "actor"),
        all(query, "type"),
        all(query, "status"),
        date(query, "since", true),
        date(query, "until", false),
        words(one(query, "text")),
        one(query, "order").equals("oldest"),
        number(query, "page", 1, Integer.MAX_VALUE / MOST),
        number(query, "size", USUAL, MOST));
  }

  static List<String> all(Map<String, List<String>> query, String name) {
    return query.getOrDefault(name, List.of()).stream().filter(v -> !v.isEmpty()).toList();
  }

  static String one(Map<String, List<String>> query, String name) {
    List<String> values = query.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.get(values.size() - 1).strip();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : Folded.of(text).split("\\s+", 32)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static @Nullable LocalDate date(
      Map<String, List<String>> query, String name, boolean first) {
    String value = one(query, name);
    if (value.isEmpty()) {
      return null;
    }
    DateRange days = DateRange.parse(value);
    if (days == null || days.days() == Long.MAX_VALUE) {
      throw new BadRequest(name, value, "a date such as 2024, 2024-11 or 2024-11-27");
    }
    return first ? days.from() : days.to();
  }

  private static int number(Map<String, List<String>> query, String name, int usual, int most) {
    String value = one(query, name);
    if (value.isEmpty()) {
      return usual;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // the message below says what a number must be
    }
    throw new BadRequest(name, value, "a number from 1 to " + most);
  }

  boolean accepts(Row row) {
    return accepts(row, Part.NONE);
  }

  boolean accepts(Row row, Part leftOut) {
    return (leftOut == Part.ACTOR || row.involved().containsAll(actors))
        && (leftOut == Part.TYPE || hasType(row))
        && (leftOut == Part.STATUS || statuses.isEmpty() || statuses.contains(row.status()))
        && (leftOut == Part.DATE || hasDate(row))
        && hasWords(row);
  }

  private boolean hasType(Row row) {
    if (types.isEmpty() || types.contains(row.type())) {
      return true;
    }
    int slash = row.type().indexOf('/');
    return slash > 0 && types.contains(row.type().substring(0, slash));
  }

  private boolean hasDate(Row row) {
    if (since == null && until == null) {
      return true;
    }
    DateRange days = row.days();
    return days != null
        && (since == null || !days.to().isBefore(since))
        && (until == null || !days.from().isAfter(until));
  }

  private boolean hasWords(Row row) {
    for (String word : words) {
      if (!row.words().contains(word)) {
        return false;
      }
    }
    return true;
  }
}
