package org.dragoman.cli;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.chronicle.DateRange;
import org.dragoman.export.Register;
import org.dragoman.store.EntryFilter;
import org.dragoman.store.Store;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The filters of entries, applied to figures, statements, expectations and disputes.
 *
 * <p>Type and status are those of an event told in the same words; a row without a date of its own
 * has that of its first article; a dispute has the sides and the date of its entry.
 */
final class RowFilter {
  private final EntryFilter filter;
  private final Register register;
  private final Map<String, JsonNode> entries = new HashMap<>();
  private final Map<String, List<Told>> toldBy = new HashMap<>();

  private record Told(int start, int end, JsonNode entry) {}

  RowFilter(EntryFilter filter, Register register, Store store) {
    this.filter = filter;
    this.register = register;
    if (!filter.isAll()) {
      store.lines("entry", line -> index(Rows.JSON.readTree(line)));
    }
  }

  private void index(JsonNode entry) {
    entries.put(Rows.text(entry, "id"), entry);
    for (JsonNode mention : entry.path("mentions")) {
      toldBy
          .computeIfAbsent(Rows.text(mention, "article"), a -> new ArrayList<>())
          .add(new Told(start(mention), end(mention), entry));
    }
  }

  private static int start(JsonNode evidence) {
    return evidence.path("span").path(0).asInt(0);
  }

  private static int end(JsonNode evidence) {
    return evidence.path("span").path(1).asInt(0);
  }

  boolean accepts(JsonNode row) {
    if (filter.isAll()) {
      return true;
    }
    JsonNode entry = entries.get(Rows.text(row, "entry"));
    List<JsonNode> evidence = evidence(row);
    return hasActors(row, entry)
        && isTold(evidence, entry)
        && hasDate(row, entry, evidence)
        && evidence.stream().anyMatch(this::hasSource);
  }

  private static List<JsonNode> evidence(JsonNode row) {
    List<JsonNode> evidence = new ArrayList<>();
    row.path("mentions").forEach(evidence::add);
    row.path("positions").forEach(evidence::add);
    if (row.has("article")) {
      evidence.add(row);
    }
    return evidence;
  }

  private boolean hasActors(JsonNode row, @Nullable JsonNode entry) {
    List<String> ids = new ArrayList<>(Register.texts(row, "about"));
    ids.add(Rows.text(row, "speaker"));
    ids.add(Rows.text(row, "holder"));
    if (entry != null) {
      ids.addAll(Register.texts(entry, "actors"));
      ids.addAll(Register.texts(entry, "recipients"));
    }
    return filter.actors().stream()
        .allMatch(actor -> ids.stream().anyMatch(id -> !id.isEmpty() && is(id, actor)));
  }

  private boolean is(String id, String actor) {
    JsonNode known = register.actor(id);
    return id.equals(actor)
        || known != null && Rows.text(known, "country").equals(actor.toUpperCase(Locale.ROOT))
        || !EntryFilter.isCode(actor) && folded(register.name(id)).contains(folded(actor));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{Mn}", "")
        .toLowerCase(Locale.ROOT);
  }

  private boolean isTold(List<JsonNode> evidence, @Nullable JsonNode entry) {
    if (filter.types().isEmpty() && filter.statuses().isEmpty()) {
      return true;
    }
    if (entry != null) {
      return isWanted(entry);
    }
    for (JsonNode words : evidence) {
      for (Told told : toldBy.getOrDefault(Rows.text(words, "article"), List.of())) {
        if (told.start < end(words) && start(words) < told.end && isWanted(told.entry)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isWanted(JsonNode entry) {
    return holds(filter.types(), Rows.text(entry, "type"))
        && holds(filter.statuses(), Rows.text(entry, "status"));
  }

  private static boolean holds(List<String> wanted, String value) {
    return wanted.isEmpty() || wanted.stream().anyMatch(value::equalsIgnoreCase);
  }

  private boolean hasDate(JsonNode row, @Nullable JsonNode entry, List<JsonNode> evidence) {
    LocalDate since = filter.since();
    LocalDate until = filter.until();
    if (since == null && until == null) {
      return true;
    }
    DateRange days = null;
    for (String name : List.of("date", "period", "horizon")) {
      days = days == null ? DateRange.parse(Rows.text(row, name)) : days;
    }
    if (days == null && entry != null) {
      days = DateRange.parse(Rows.text(entry, "date"));
    }
    if (days == null && !evidence.isEmpty()) {
      String published =
          Rows.text(register.article(Rows.text(evidence.get(0), "article")), "published");
      days = DateRange.parse(published.substring(0, Math.min(10, published.length())));
    }
    return days != null
        && (since == null || !days.to().isBefore(since))
        && (until == null || !days.from().isAfter(until));
  }

  private boolean hasSource(JsonNode evidence) {
    JsonNode article = register.article(Rows.text(evidence, "article"));
    String source = filter.source();
    String where = Rows.text(article, "site") + " " + Rows.text(article, "uri");
    return (source == null
            || where.toLowerCase(Locale.ROOT).contains(source.toLowerCase(Locale.ROOT)))
        && holds(filter.languages(), Rows.text(article, "language"));
  }
}
