package org.dragoman.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.article.Article;
import org.dragoman.chronicle.Chronicle;
import org.dragoman.chronicle.ChronicleJson;
import org.dragoman.chronicle.Merger;
import org.dragoman.chronicle.Run;
import org.dragoman.reading.Reading;
import org.dragoman.reading.ReadingJson;
import org.dragoman.store.Store.Added;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  private static final Run RUN =
      new Run(
          "1", new TreeMap<>(Map.of("fr", "0a")), "0b", Instant.parse("2026-01-02T03:04:05Z"), 2);

  @TempDir Path folder;

  @Test
  void addingTwiceChangesNothing() {
    try (Store store = Store.open(folder)) {
      assertThat(store.add(List.of(visit("a", "2024-11-27", "RUS")))).containsExactly(Added.NEW);
    }
    try (Store store = Store.open(folder)) {
      assertThat(store.add(List.of(visit("a", "2024-11-27", "RUS"))))
          .containsExactly(Added.UNCHANGED);
      assertThat(store.articles()).isEqualTo(1);
      assertThat(store.readings()).containsExactly(visit("a", "2024-11-27", "RUS"));
    }
  }

  @Test
  void changedArticleIsANewVersion() {
    try (Store store = Store.open(folder)) {
      store.add(List.of(visit("a", "2024-11-27", "RUS")));
      assertThat(store.add(List.of(visit("a", "2024-11-27", "CHN"))))
          .containsExactly(Added.CHANGED);
      assertThat(store.articles()).isEqualTo(1);
      assertThat(store.readings()).containsExactly(visit("a", "2024-11-27", "CHN"));
    }
  }

  @Test
  void keepsTheChronicleLineForLine() {
    List<Reading> readings =
        List.of(visit("a", "2024-11-27", "RUS"), visit("b", "2023-05-18", "CHN"));
    Chronicle chronicle = Merger.merge(readings);
    List<String> expected = new ArrayList<>();
    ChronicleJson.write(chronicle, expected::add);
    try (Store store = Store.open(folder)) {
      store.add(readings);
      store.replace(chronicle, RUN);
      store.replace(chronicle, RUN);
    }
    try (Store store = Store.openToRead(folder)) {
      List<String> lines = new ArrayList<>();
      store.lines(null, lines::add);
      expected.add(ChronicleJson.write(RUN));
      expected.add(ChronicleJson.write(RUN));
      assertThat(lines).isEqualTo(expected);
      String id = chronicle.entries().get(0).id();
      assertThat(store.line(id)).isEqualTo(ChronicleJson.write(chronicle.entries().get(0)));
      assertThat(store.line("nothing")).isNull();
    }
  }

  @Test
  void filtersEntries() {
    List<Reading> readings =
        List.of(visit("a", "2024-11-27", "RUS"), visit("b", "2023-05-18", "CHN"));
    try (Store store = Store.open(folder)) {
      store.add(readings);
      store.replace(Merger.merge(readings), RUN);
      assertThat(found(store, List.of("kaz"), null)).hasSize(2);
      assertThat(found(store, List.of("KAZ", "RUS"), null)).hasSize(1);
      assertThat(found(store, List.of("RUS", "CHN"), null)).isEmpty();
      assertThat(found(store, List.of("ZAK"), null)).isEmpty();
      assertThat(found(store, List.of("zakhst"), "2024-01-01")).hasSize(1);
      assertThat(found(store, List.of(), "2024-11-28")).isEmpty();
    }
  }

  private static List<String> found(Store store, List<String> actors, String since) {
    List<String> lines = new ArrayList<>();
    store.entries(
        new EntryFilter(
            actors,
            List.of(),
            List.of(),
            since == null ? null : java.time.LocalDate.parse(since),
            null,
            null,
            List.of()),
        lines::add);
    return lines;
  }

  @Test
  void everyKindHasAView() {
    List<Reading> readings =
        List.of(visit("a", "2024-11-27", "RUS"), visit("b", "2023-05-18", "CHN"));
    try (Store store = Store.open(folder)) {
      store.add(readings);
      store.replace(Merger.merge(readings), RUN);
    }
    try (Store store = Store.openToRead(folder)) {
      for (Kind kind : Kind.values()) {
        List<String> columns = new ArrayList<>();
        store.rows(
            kind,
            EntryFilter.ALL,
            rows -> {
              for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                columns.add(
                    rows.getMetaData().getColumnName(i)
                        + " "
                        + rows.getMetaData().getColumnTypeName(i));
              }
            });
        assertThat(columns.stream().map(c -> c.replace("\"", "")).toList())
            .isEqualTo(
                kind.columns().stream()
                    .map(c -> c.name() + " " + c.type().sql().replace("\"", ""))
                    .toList());
      }
      List<String> seen = new ArrayList<>();
      store.rows(
          Kind.ENTRY,
          EntryFilter.ALL,
          rows -> {
            while (rows.next()) {
              seen.add(
                  rows.getString("date")
                      + rows.getObject("actorCountries")
                      + rows.getString("site"));
            }
          });
      assertThat(seen).containsExactly("2023-05-18[CHN]Site", "2024-11-27[RUS]Site");
    }
  }

  @Test
  void answersQueriesOverItsViewsAndNothingElse() {
    List<Reading> readings =
        List.of(visit("a", "2024-11-27", "RUS"), visit("b", "2023-05-18", "CHN"));
    try (Store store = Store.open(folder)) {
      store.add(readings);
      store.replace(Merger.merge(readings), RUN);
    }
    try (Store store = Store.openToRead(folder)) {
      List<String> answers = new ArrayList<>();
      for (String query :
          List.of(
              "select count(*) from events where status = 'happened'",
              "select count(distinct text) from evidence where kind = 'entry'",
              "select inputs from runs")) {
        store.ask(
            query,
            rows -> {
              while (rows.next()) {
                answers.add(rows.getString(1));
              }
            });
      }
      assertThat(answers).containsExactly("2", "2", "2");
      assertThatThrownBy(() -> store.ask("delete from lines", rows -> {}))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("read-only");
      assertThatThrownBy(() -> store.ask("selekt 1", rows -> {}))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("selekt");
    }
  }

  @Test
  void chronicleOfTheFirstVersionIsBroughtUpToDate() throws SQLException {
    Reading reading = visit("a", "2024-11-27", "RUS");
    try (Connection connection =
            DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("chronicle.duckdb"));
        Statement statement = connection.createStatement()) {
      for (String sql : Schema.STEPS.get(0).split(";", -1)) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
      statement.execute("create table schema_version (version integer not null)");
      statement.execute("insert into schema_version values (1)");
      try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into articles values ('a', 1, null, 'Titre', 'Site', null, 'fr', ?, ?)")) {
        insert.setString(1, ReadingJson.sha256(reading.article().text()));
        insert.setString(2, ReadingJson.write(reading));
        insert.executeUpdate();
      }
    }
    assertThatThrownBy(() -> Store.openToRead(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("older version");
    try (Store store = Store.open(folder)) {
      assertThat(store.add(List.of(reading))).containsExactly(Added.UNCHANGED);
      store.replace(Merger.merge(store.readings()), RUN);
      assertThat(found(store, List.of("KAZ"), null)).hasSize(1);
    }
  }

  @Test
  void missingChronicleSaysWhatToDo() {
    assertThatThrownBy(() -> Store.openToRead(folder.resolve("none")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("dragoman add");
  }

  @Test
  void brokenDatabaseIsNamed() throws Exception {
    Files.writeString(folder.resolve("chronicle.duckdb"), "not a database");
    assertThatThrownBy(() -> Store.openToRead(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("chronicle.duckdb");
  }

  private static Reading visit(String id, String date, String visitor) {
    String text = "Une visite de " + visitor + " au Kazakhstan.";
    return SampleReadings.visit(
        new Article(id, null, "Titre", "Site", List.of("A"), date, "fr", text), date, visitor);
  }
}
