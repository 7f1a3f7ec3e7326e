package org.dragoman.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.store.EntryFilter;
import org.dragoman.store.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Entries as CSV (RFC 4180), one row an entry, with the first sentence it stands on. */
public final class EntryCsv {
  private static final JsonMapper JSON = new JsonMapper();
  private static final EntryFilter ALL =
      new EntryFilter(List.of(), List.of(), List.of(), null, null, null);

  private EntryCsv() {}

  /** Writes all entries of a chronicle with a header line; lists are joined by "; ". */
  public static void write(Store store, Writer out) {
    Map<String, JsonNode> actors = new HashMap<>();
    store.lines("actor", line -> put(actors, JSON.readTree(line)));
    Map<String, JsonNode> articles = new HashMap<>();
    store.lines("article", line -> put(articles, JSON.readTree(line)));
    try {
      // The writer belongs to the caller and stays open.
      CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
      csv.writeRecord(
          "id",
          "date",
          "type",
          "mode",
          "cameo",
          "quad",
          "goldstein",
          "status",
          "actors",
          "actorCountries",
          "recipients",
          "recipientCountries",
          "place",
          "sources",
          "independentSources",
          "confidence",
          "quote",
          "article",
          "site",
          "published",
          "uri",
          "rule");
      store.entries(ALL, line -> csv.writeRecord(row(JSON.readTree(line), actors, articles)));
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(Map<String, JsonNode> rows, JsonNode row) {
    rows.put(text(row, "id"), row);
  }

  private static List<String> row(
      JsonNode entry, Map<String, JsonNode> actors, Map<String, JsonNode> articles) {
    JsonNode mention = entry.path("mentions").path(0);
    JsonNode article = articles.getOrDefault(text(mention, "article"), mention);
    return List.of(
        text(entry, "id"),
        text(entry, "date"),
        text(entry, "type"),
        text(entry, "mode"),
        text(entry, "cameo"),
        text(entry, "quad"),
        text(entry, "goldstein"),
        text(entry, "status"),
        join(entry.path("actors"), actors, "name"),
        join(entry.path("actors"), actors, "country"),
        join(entry.path("recipients"), actors, "name"),
        join(entry.path("recipients"), actors, "country"),
        text(entry, "place"),
        text(entry, "sources"),
        text(entry, "independentSources"),
        text(entry, "confidence"),
        text(mention, "text"),
        text(mention, "article"),
        text(article, "site"),
        text(article, "published"),
        text(article, "uri"),
        text(mention, "rule"));
  }

  private static String join(JsonNode ids, Map<String, JsonNode> actors, String property) {
    Set<String> values = new LinkedHashSet<>();
    for (JsonNode id : ids) {
      JsonNode actor = actors.get(id.asString(""));
      String value = actor == null ? "" : text(actor, property);
      if (!value.isEmpty()) {
        values.add(value);
      }
    }
    return String.join("; ", values);
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }
}
