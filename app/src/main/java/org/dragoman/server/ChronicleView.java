package org.dragoman.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dragoman.chronicle.DateRange;
import org.dragoman.export.Register;
import org.dragoman.search.SearchIndex;
import org.dragoman.store.Store;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A chronicle as the page looks at it: the rows of its public form, indexed once.
 *
 * <p>Only the public forms are read, so anything that {@code export --as jsonl} prints can be
 * served. It does not change; a chronicle that grew gets a new view.
 */
public final class ChronicleView {
  private final Map<String, ObjectNode> articles = new LinkedHashMap<>();
  private final Map<String, ObjectNode> actors = new LinkedHashMap<>();
  private final Map<String, Map<String, Row>> rows = new LinkedHashMap<>();
  private final Map<String, List<Row>> sorted = new LinkedHashMap<>();
  private final Map<String, List<Row>> disputesOfEntry = new LinkedHashMap<>();
  private final Map<String, List<Row>> rowsOfArticle = new LinkedHashMap<>();
  private final List<ObjectNode> reposts = new ArrayList<>();
  private final Function<String, @Nullable JsonNode> readingOf;
  private final Labels labels;
  private @Nullable Supplier<SearchIndex> search;

  private ChronicleView(Labels labels, Function<String, @Nullable JsonNode> readingOf) {
    this.labels = labels;
    this.readingOf = readingOf;
  }

  /**
   * A view of a chronicle.
   *
   * @param chronicle the lines of {@code dragoman export --as jsonl}
   * @param labels names of event types for readers
   * @param readingOf the reading of an article by its id, as {@code dragoman read --json} prints
   *     it, or null where the text is not at hand
   */
  public static ChronicleView of(
      Iterable<? extends JsonNode> chronicle,
      Labels labels,
      Function<String, @Nullable JsonNode> readingOf) {
    ChronicleView view = new ChronicleView(labels, readingOf);
    List<ObjectNode> claims = new ArrayList<>();
    for (JsonNode line : chronicle) {
      if (line instanceof ObjectNode object) {
        switch (Register.text(object, "kind")) {
          case "article" -> view.articles.put(Register.text(object, "id"), object);
          case "actor" -> view.actors.put(Register.text(object, "id"), object);
          case "repost" -> view.reposts.add(object);
          case "entry", "figure", "statement", "expectation", "dispute" -> claims.add(object);
          default -> {}
        }
      }
    }
    // Disputes point at entries, whatever order the lines came in.
    claims.sort(Comparator.comparing(c -> Register.text(c, "kind").equals("dispute")));
    claims.forEach(view::index);
    view.sort();
    return view;
  }

  /** A view of all that a store holds now; the store can be closed afterwards. */
  public static ChronicleView of(Store store, Labels labels) {
    List<JsonNode> chronicle = new ArrayList<>();
    store.lines(null, line -> chronicle.add(JsonMapper.shared().readTree(line)));
    PackedReadings readings = new PackedReadings();
    store.readingLines(readings::add);
    return of(chronicle, labels, readings::get);
  }

  /** The same view, with full text: the index is asked for when a search first needs it. */
  public ChronicleView withSearch(Supplier<SearchIndex> index) {
    search = index;
    return this;
  }

  /** Where full text is looked for, or null where there is no index. */
  @Nullable Supplier<SearchIndex> search() {
    return search;
  }

  private void index(ObjectNode claim) {
    Row row = row(claim);
    rows.computeIfAbsent(Register.text(claim, "kind"), k -> new LinkedHashMap<>())
        .put(row.id(), row);
    if (Register.text(claim, "kind").equals("dispute")) {
      disputesOfEntry
          .computeIfAbsent(Register.text(claim, "entry"), k -> new ArrayList<>())
          .add(row);
    }
    Set<String> tellers = new HashSet<>();
    for (JsonNode evidence : evidence(claim)) {
      if (tellers.add(Register.text(evidence, "article"))) {
        rowsOfArticle
            .computeIfAbsent(Register.text(evidence, "article"), k -> new ArrayList<>())
            .add(row);
      }
    }
  }

  private void sort() {
    rows.forEach(
        (kind, byId) -> {
          List<Row> list = new ArrayList<>(byId.values());
          list.sort(Comparator.comparing(Row::day).thenComparing(Row::id).reversed());
          sorted.put(kind, List.copyOf(list));
        });
  }

  private Row row(ObjectNode claim) {
    String kind = Register.text(claim, "kind");
    Row entry = kind.equals("dispute") ? row("entry", Register.text(claim, "entry")) : null;
    Set<String> involved = new HashSet<>(entry == null ? Set.of() : entry.involved());
    StringBuilder words = new StringBuilder(entry == null ? "" : entry.words());
    for (String field : List.of("actors", "recipients", "about")) {
      Register.texts(claim, field).forEach(id -> involve(id, involved, words));
    }
    involve(Register.text(claim, "speaker"), involved, words);
    involve(Register.text(claim, "holder"), involved, words);
    String type = type(claim);
    words.append(' ').append(labels.words(type));
    for (String field : List.of("place", "what", "of", "content", "unit", "text")) {
      words.append(' ').append(Register.text(claim, field));
    }
    for (JsonNode evidence : evidence(claim)) {
      words.append(' ').append(Register.text(evidence, "text"));
      ObjectNode article = articles.get(Register.text(evidence, "article"));
      if (article != null) {
        words.append(' ').append(Register.text(article, "title"));
        words.append(' ').append(Register.text(article, "site"));
      }
    }
    return new Row(
        Register.text(claim, "id"),
        claim,
        days(claim, entry),
        involved,
        type,
        status(claim),
        Folded.of(words.toString()));
  }

  private static String type(ObjectNode claim) {
    String mode = Register.text(claim, "mode");
    String about = claim.path("about").isString() ? Register.text(claim, "about") : "";
    return switch (Register.text(claim, "kind")) {
      case "entry" -> Register.text(claim, "type") + (mode.isEmpty() ? "" : "/" + mode);
      case "statement" -> Register.text(claim, "form");
      case "figure" -> Register.text(claim, "unit");
      default -> about;
    };
  }

  private static String status(ObjectNode claim) {
    return Register.text(claim, "kind").equals("expectation")
        ? Register.text(claim, "outcome")
        : Register.text(claim, "status");
  }

  private void involve(String id, Set<String> involved, StringBuilder words) {
    if (id.isEmpty()) {
      return;
    }
    involved.add(id);
    ObjectNode actor = actors.get(id);
    words.append(' ').append(actor == null ? id : Register.text(actor, "name"));
    if (actor != null) {
      Register.texts(actor, "variants").forEach(v -> words.append(' ').append(v));
      String country = Register.text(actor, "country");
      if (!country.isEmpty()) {
        involved.add(country);
      }
    }
  }

  /** When the row was; what has no date of its own has that of the article that first says it. */
  private @Nullable DateRange days(ObjectNode claim, @Nullable Row entry) {
    if (entry != null && entry.days() != null) {
      return entry.days();
    }
    String field =
        switch (Register.text(claim, "kind")) {
          case "figure" -> "period";
          case "expectation" -> "horizon";
          default -> "date";
        };
    DateRange own = DateRange.parse(Register.text(claim, field));
    if (own != null) {
      return own;
    }
    String first = "";
    for (JsonNode evidence : evidence(claim)) {
      ObjectNode article = articles.get(Register.text(evidence, "article"));
      String published = article == null ? "" : Register.text(article, "published");
      if (!published.isEmpty() && (first.isEmpty() || published.compareTo(first) < 0)) {
        first = published;
      }
    }
    return DateRange.parse(first.length() > 10 ? first.substring(0, 10) : first);
  }

  /** The places in articles that a row stands on, whatever its kind calls them. */
  static List<JsonNode> evidence(ObjectNode claim) {
    List<JsonNode> evidence = new ArrayList<>();
    claim.path("mentions").forEach(evidence::add);
    claim.path("positions").forEach(evidence::add);
    if (Register.text(claim, "kind").equals("expectation")) {
      evidence.add(claim);
      if (claim.path("evidence").isObject()) {
        evidence.add(claim.path("evidence"));
      }
    }
    return evidence;
  }

  /** All rows of a kind, the newest first. */
  List<Row> rows(String kind) {
    return sorted.getOrDefault(kind, List.of());
  }

  @Nullable Row row(String kind, String id) {
    return rows.getOrDefault(kind, Map.of()).get(id);
  }

  Map<String, ObjectNode> articles() {
    return articles;
  }

  Map<String, ObjectNode> actors() {
    return actors;
  }

  List<ObjectNode> reposts() {
    return reposts;
  }

  List<Row> disputesOf(String entry) {
    return disputesOfEntry.getOrDefault(entry, List.of());
  }

  List<Row> rowsOfArticle(String article) {
    return rowsOfArticle.getOrDefault(article, List.of());
  }

  @Nullable JsonNode reading(String article) {
    return readingOf.apply(article);
  }

  Labels labels() {
    return labels;
  }
}
