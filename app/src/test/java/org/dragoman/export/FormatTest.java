package org.dragoman.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dragoman.article.Arrival;
import org.dragoman.article.Article;
import org.dragoman.article.Articles;
import org.dragoman.chronicle.Merger;
import org.dragoman.chronicle.Run;
import org.dragoman.reading.Reader;
import org.dragoman.reading.Reading;
import org.dragoman.store.EntryFilter;
import org.dragoman.store.Kind;
import org.dragoman.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;

/** Exports the examples and one article full of hostile text, and reads the files back. */
class FormatTest {
  private static final String HOSTILE =
      "Le président russe \"Vladimir\"; 'Poutine' <b>&amp;\tse rend lundi à Astana.\u2028=2+2\u0007";

  @TempDir static Path folder;
  private static Store store;

  @BeforeAll
  static void fill() {
    Reader reader = Reader.load();
    List<Reading> readings = new ArrayList<>();
    new Articles()
        .read(
            List.of("../examples"),
            (Arrival arrival) -> {
              if (arrival instanceof Article article) {
                readings.add(reader.read(article));
              }
            });
    readings.add(
        reader.read(
            new Article(
                "hostile",
                "no uri <\"'",
                "=cmd|' /C calc'!A0",
                "Un site;\tavec \"tout\"",
                List.of(),
                "2024-11-25",
                "fr",
                HOSTILE)));
    store = Store.open(folder.resolve("chronicle"));
    store.add(readings);
    store.replace(
        Merger.merge(readings),
        new Run("1", new TreeMap<>(Map.of("fr", "0a")), "0b", Instant.EPOCH, readings.size()));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static byte[] bytes(Format format, Kind kind, boolean excel, EntryFilter filter) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(store, new Format.Choice(kind, false, excel, filter), out);
    return out.toByteArray();
  }

  private static String text(Format format) {
    return new String(bytes(format, Kind.ENTRY, false, EntryFilter.ALL), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void sameChronicleSameBytes(Format format) {
    byte[] once = bytes(format, Kind.ENTRY, false, EntryFilter.ALL);
    assertThat(once).isNotEmpty().isEqualTo(bytes(format, Kind.ENTRY, false, EntryFilter.ALL));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void tablesReadBackAsTheyWere(Kind kind) throws Exception {
    Path csv = folder.resolve(kind + ".csv");
    Path parquet = folder.resolve(kind + ".parquet");
    Files.write(csv, bytes(Format.CSV, kind, false, EntryFilter.ALL));
    Files.write(parquet, bytes(Format.PARQUET, kind, false, EntryFilter.ALL));
    List<List<String>> cells = new ArrayList<>();
    store.cells(kind, EntryFilter.ALL, rows -> cells.addAll(all(rows)));
    List<List<String>> values = new ArrayList<>();
    store.rows(kind, EntryFilter.ALL, rows -> values.addAll(all(rows)));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      try (ResultSet rows =
          statement.executeQuery(
              "select * from read_csv('"
                  + csv
                  + "', all_varchar = true, header = true, delim = ',', quote = '\"', escape = '\"',"
                  + " allow_quoted_nulls = false, auto_detect = false, columns = "
                  + struct(kind)
                  + ")")) {
        assertThat(emptyAsNull(all(rows))).isEqualTo(emptyAsNull(cells));
      }
      try (ResultSet rows = statement.executeQuery("from '" + parquet + "'")) {
        assertThat(all(rows)).isEqualTo(values);
      }
    }
    assertThat(values).as("rows of " + kind).isNotEmpty();
  }

  private static String struct(Kind kind) {
    return kind.columns().stream()
        .map(column -> "'" + column.name() + "': 'VARCHAR'")
        .collect(java.util.stream.Collectors.joining(", ", "{", "}"));
  }

  private static List<List<String>> all(ResultSet rows) throws SQLException {
    List<List<String>> all = new ArrayList<>();
    while (rows.next()) {
      List<String> row = new ArrayList<>();
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        row.add(String.valueOf(rows.getObject(i)));
      }
      all.add(row);
    }
    return all;
  }

  /** CSV has one way to write both. */
  private static List<List<String>> emptyAsNull(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(cell -> cell.isEmpty() ? "null" : cell).toList())
        .toList();
  }

  @Test
  void excelGetsNoFormulaAndNoJson() {
    String csv =
        new String(bytes(Format.CSV, Kind.ARTICLE, true, EntryFilter.ALL), StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\ufeffid;uri;title").contains("'=cmd|").doesNotContain(";=cmd");
    String entries =
        new String(bytes(Format.CSV, Kind.ENTRY, true, EntryFilter.ALL), StandardCharsets.UTF_8);
    assertThat(entries).doesNotContain("\"\"article\"\"").containsPattern(";0,\\d+;");
  }

  @Test
  void eventTablesHaveTheirColumns() {
    assertColumns(text(Format.GDELT), 61);
    assertColumns(text(Format.ICEWS), 20);
    assertColumns(text(Format.PLOVER), 27);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Format.GDELT.write(store, new Format.Choice(Kind.ENTRY, true, false, EntryFilter.ALL), out);
    String mentions = out.toString(StandardCharsets.UTF_8);
    assertColumns(mentions, 16);
    Set<String> events = firsts(text(Format.GDELT));
    assertThat(firsts(mentions)).isEqualTo(events);
  }

  private static void assertColumns(String table, int columns) {
    assertThat(table.lines().count()).isGreaterThan(5);
    table.lines().forEach(line -> assertThat(line.split("\t", -1)).as(line).hasSize(columns));
  }

  private static Set<String> firsts(String table) {
    Set<String> firsts = new HashSet<>();
    table.lines().forEach(line -> firsts.add(line.substring(0, line.indexOf('\t'))));
    return firsts;
  }

  @Test
  void whatIsNoFactIsLeftOutWhereThereIsNoStatus() {
    List<String> facts = new ArrayList<>();
    int[] others = {0};
    store.entries(
        EntryFilter.ALL,
        line -> {
          JsonNode entry = Register.JSON.readTree(line);
          String status = Register.text(entry, "status");
          boolean fact = status.equals("happened") || status.equals("ongoing");
          if (fact && Register.text(entry, "date").length() == 10) {
            facts.add(Register.text(entry, "id"));
          } else {
            others[0]++;
          }
        });
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int leftOut =
        Format.GDELT.write(
            store, new Format.Choice(Kind.ENTRY, false, false, EntryFilter.ALL), out);
    assertThat(leftOut).isEqualTo(others[0]).isPositive();
    assertThat(facts).isNotEmpty();
  }

  @Test
  void networksAreXmlWithAllEnds() throws Exception {
    for (Format format : List.of(Format.GEXF, Format.GRAPHML)) {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(bytes(format, Kind.ENTRY, false, EntryFilter.ALL)));
      Set<String> nodes = new HashSet<>();
      for (int i = 0; i < document.getElementsByTagName("node").getLength(); i++) {
        nodes.add(attribute(document, "node", i, "id"));
      }
      int edges = document.getElementsByTagName("edge").getLength();
      assertThat(edges).isGreaterThan(5);
      Set<String> ids = new HashSet<>();
      for (int i = 0; i < edges; i++) {
        assertThat(nodes)
            .contains(attribute(document, "edge", i, "source"))
            .contains(attribute(document, "edge", i, "target"));
        assertThat(ids.add(attribute(document, "edge", i, "id"))).isTrue();
      }
    }
  }

  private static String attribute(Document document, String element, int at, String name) {
    return document
        .getElementsByTagName(element)
        .item(at)
        .getAttributes()
        .getNamedItem(name)
        .getNodeValue();
  }

  @Test
  void linkedDataPointsAtWhatIsThere() {
    JsonNode graph = Register.JSON.readTree(text(Format.JSONLD)).path("@graph");
    Set<String> ids = new HashSet<>();
    for (JsonNode node : graph) {
      assertThat(ids.add(Register.text(node, "@id"))).as(Register.text(node, "@id")).isTrue();
    }
    int annotations = 0;
    for (JsonNode node : graph) {
      if (Register.text(node, "@type").equals("oa:Annotation")) {
        annotations++;
        assertThat(ids)
            .contains(Register.text(node.path("oa:hasBody"), "@id"))
            .contains(Register.text(node.path("oa:hasTarget").path("oa:hasSource"), "@id"));
      }
    }
    assertThat(annotations).isGreaterThan(20);
  }

  @Test
  void referencesAndCalendarKeepTheirLines() {
    String ris = text(Format.RIS);
    assertThat(ris.lines().filter(line -> line.equals("TY  - NEWS")).count())
        .isEqualTo(store.articles());
    assertThat(
            ris.lines()
                .filter(line -> !line.isEmpty())
                .allMatch(line -> line.matches("[A-Z][A-Z0-9]  - .*")))
        .isTrue();
    assertThat(Register.JSON.readTree(text(Format.CSL))).hasSize((int) store.articles());
    String calendar = text(Format.ICS);
    assertThat(calendar).startsWith("BEGIN:VCALENDAR\r\n").contains("BEGIN:VEVENT");
    for (String line : calendar.split("\r\n", -1)) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
    }
  }

  @Test
  void filtersNarrowEntriesAndArticles() {
    EntryFilter pair =
        new EntryFilter(
            List.of("MAR"), List.of(), List.of(), LocalDate.of(2024, 1, 1), null, null, List.of());
    String all = text(Format.RIS);
    String some = new String(bytes(Format.RIS, Kind.ENTRY, false, pair), StandardCharsets.UTF_8);
    assertThat(some).isNotEmpty();
    assertThat(some.length()).isLessThan(all.length());
    List<String> columns = Kind.ENTRY.columns().stream().map(column -> column.name()).toList();
    int actors = columns.indexOf("actorCountries");
    int recipients = columns.indexOf("recipientCountries");
    List<List<String>> rows = new ArrayList<>();
    store.cells(Kind.ENTRY, pair, found -> rows.addAll(all(found)));
    assertThat(rows)
        .isNotEmpty()
        .allMatch(row -> (row.get(actors) + row.get(recipients)).contains("MAR"));
  }
}
