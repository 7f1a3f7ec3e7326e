package org.dragoman.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexWriter;
import org.dragoman.chronicle.DateRange;
import org.dragoman.export.Register;
import org.dragoman.text.CodePoints;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** Writes the sentences and entries of a store into an index. */
final class Writing {
  /** Passages of an entry that are searched; more of them say the same. */
  private static final int MOST_PASSAGES = 8;

  private final org.dragoman.store.Store store;
  private final Register register;
  private final IndexWriter index;
  private final FacetsConfig facets;
  private final Map<String, List<Told>> toldBy = new HashMap<>();

  /** Where in an article an entry is told, in code points. */
  private record Told(int start, int end, JsonNode entry) {}

  Writing(org.dragoman.store.Store store, IndexWriter index, FacetsConfig facets) {
    this.store = store;
    this.register = new Register(store);
    this.index = index;
    this.facets = facets;
  }

  void all() {
    store.lines("entry", line -> entry(Register.JSON.readTree(line)));
    store.readingLines(this::sentences);
  }

  private void entry(JsonNode entry) {
    Document document = new Document();
    String id = Register.text(entry, "id");
    put(document, "kind", "entry");
    put(document, "id", id);
    document.add(new StoredField("date", Register.text(entry, "date")));
    document.add(new StoredField("type", Register.text(entry, "type")));
    document.add(new StoredField("status", Register.text(entry, "status")));
    days(document, DateRange.parse(Register.text(entry, "date")));
    Set<String> passages = new LinkedHashSet<>();
    Set<String> articles = new LinkedHashSet<>();
    for (JsonNode mention : entry.path("mentions")) {
      String article = Register.text(mention, "article");
      articles.add(article);
      if (passages.size() < MOST_PASSAGES) {
        passages.add(Register.text(mention, "text").replace('\n', ' '));
      }
      toldBy
          .computeIfAbsent(article, a -> new ArrayList<>())
          .add(
              new Told(
                  mention.path("span").path(0).asInt(),
                  mention.path("span").path(1).asInt(),
                  entry));
    }
    Set<String> languages = new TreeSet<>();
    Set<String> sites = new LinkedHashSet<>();
    for (String article : articles) {
      source(document, register.article(article), languages, sites);
    }
    String language = languages.size() == 1 ? languages.iterator().next() : "xx";
    document.add(new StoredField("site", String.join(", ", sites)));
    document.add(new StoredField("language", language));
    document.add(new TextField(Languages.text(language), String.join("\n", passages), Store.YES));
    document.add(
        new TextField(
            Languages.names(language),
            String.join("\n", told(document, List.of(entry))),
            Store.NO));
    write(document);
  }

  /** The sentences of one reading; only its head is parsed. */
  private void sentences(String id, String reading) {
    JsonNode article = register.article(id);
    String language = Register.text(article, "language");
    List<Told> told = toldBy.getOrDefault(id, List.of());
    Sentences.of(reading)
        .forEach(
            (start, end, text) -> {
              Document document = new Document();
              put(document, "kind", "sentence");
              put(document, "id", id);
              document.add(new StoredField("start", start));
              String published = Register.text(article, "published");
              String day = published.substring(0, Math.min(10, published.length()));
              document.add(new StoredField("date", day));
              days(document, DateRange.parse(day));
              Set<String> sites = new LinkedHashSet<>();
              source(document, article, new TreeSet<>(), sites);
              document.add(new StoredField("site", String.join(", ", sites)));
              document.add(new StoredField("title", Register.text(article, "title")));
              document.add(new StoredField("language", language));
              document.add(new TextField(Languages.text(language), text, Store.YES));
              told(
                  document,
                  told.stream()
                      .filter(t -> t.start < end && start < t.end)
                      .map(Told::entry)
                      .toList());
              write(document);
            });
  }

  /** Adds what is said of entries; gives the names of all who take part. */
  private Set<String> told(Document document, List<JsonNode> entries) {
    Set<String> actors = new TreeSet<>();
    Set<String> types = new TreeSet<>();
    Set<String> statuses = new TreeSet<>();
    Set<String> places = new TreeSet<>();
    Set<String> countries = new TreeSet<>();
    for (JsonNode entry : entries) {
      actors.addAll(Register.texts(entry, "actors"));
      actors.addAll(Register.texts(entry, "recipients"));
      types.add(Register.text(entry, "type"));
      statuses.add(Register.text(entry, "status"));
      places.add(Register.text(entry, "place"));
    }
    Set<String> names = new TreeSet<>();
    Set<String> shown = new TreeSet<>();
    for (String id : actors) {
      JsonNode actor = register.actor(id);
      String country = actor == null ? "" : Register.text(actor, "country");
      names.add(register.name(id));
      put(document, "actor", id);
      put(document, "actorName", folded(register.name(id)));
      if (!country.isEmpty() && countries.add(country)) {
        put(document, "actor", country);
      }
      boolean state = actor != null && Register.text(actor, "type").equals("country");
      shown.add(state && !country.isEmpty() ? country : register.name(id));
    }
    facet(document, "actor", shown);
    facet(document, "pair", pairs(List.copyOf(countries)));
    for (String type : types) {
      put(document, "types", type);
    }
    for (String status : statuses) {
      put(document, "statuses", status);
    }
    facet(document, "type", types);
    facet(document, "status", statuses);
    facet(document, "place", places);
    return names;
  }

  private static Set<String> pairs(List<String> countries) {
    Set<String> pairs = new TreeSet<>();
    for (int i = 0; i < Math.min(8, countries.size()); i++) {
      for (int j = i + 1; j < Math.min(8, countries.size()); j++) {
        pairs.add(countries.get(i) + "," + countries.get(j));
      }
    }
    return pairs;
  }

  private void source(
      Document document, JsonNode article, Set<String> languages, Set<String> sites) {
    String language = Register.text(article, "language");
    String site = Register.text(article, "site");
    if (languages.add(language)) {
      put(document, "lang", language);
      facet(document, "language", Set.of(language));
    }
    put(document, "source", (site + " " + Register.text(article, "uri")).toLowerCase(Locale.ROOT));
    if (!site.isEmpty() && sites.add(site)) {
      facet(document, "source", Set.of(site));
    }
  }

  private void days(Document document, @Nullable DateRange days) {
    if (days == null) {
      return;
    }
    LocalDate sorted = days.from().equals(LocalDate.MIN) ? days.to() : days.from();
    document.add(new LongPoint("first", days.from().toEpochDay()));
    document.add(new LongPoint("last", days.to().toEpochDay()));
    document.add(new NumericDocValuesField("day", sorted.toEpochDay()));
    facet(document, "year", Set.of(String.format(Locale.ROOT, "%04d", sorted.getYear())));
  }

  private static void put(Document document, String field, String value) {
    if (!value.isEmpty()) {
      Store kept = field.equals("kind") || field.equals("id") ? Store.YES : Store.NO;
      document.add(new StringField(field, value, kept));
    }
  }

  private static void facet(Document document, String name, Set<String> values) {
    for (String value : values) {
      if (!value.isEmpty()) {
        document.add(new SortedSetDocValuesFacetField(name, value));
      }
    }
  }

  private void write(Document document) {
    try {
      index.addDocument(facets.build(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lower case without accents, as parts of names are compared. */
  static String folded(String text) {
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
        .replaceAll("\\p{Mn}", "")
        .toLowerCase(Locale.ROOT);
  }

  /** The sentences of a reading's JSON, which names them right after the document. */
  private record Sentences(String text, List<int[]> spans) {
    interface Each {
      void sentence(int start, int end, String text);
    }

    static Sentences of(String reading) {
      String text = "";
      List<int[]> spans = new ArrayList<>();
      try (JsonParser json = Register.JSON.createParser(reading)) {
        json.nextToken();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
          String name = json.currentName();
          json.nextToken();
          if (name.equals("document")) {
            JsonNode document = json.readValueAsTree();
            text = Register.text(document, "text");
          } else if (name.equals("sentences")) {
            while (json.nextToken() == JsonToken.START_ARRAY) {
              spans.add(new int[] {json.nextIntValue(0), json.nextIntValue(0)});
              json.nextToken();
            }
            break;
          } else {
            json.skipChildren();
          }
        }
      }
      return new Sentences(text, spans);
    }

    void forEach(Each each) {
      CodePoints points = new CodePoints(text);
      for (int[] span : spans) {
        each.sentence(
            span[0], span[1], text.substring(points.toUtf16(span[0]), points.toUtf16(span[1])));
      }
    }
  }
}
