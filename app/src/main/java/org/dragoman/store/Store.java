package org.dragoman.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.dragoman.chronicle.Chronicle;
import org.dragoman.chronicle.ChronicleJson;
import org.dragoman.chronicle.Run;
import org.dragoman.reading.Reading;
import org.dragoman.reading.ReadingJson;
import org.dragoman.reading.ReadingParser;
import org.dragoman.world.Place;
import org.jspecify.annotations.Nullable;

/**
 * A chronicle in a folder.
 *
 * <p>Every change is one transaction: after a crash at any moment the folder holds the state before
 * or after it, never one between.
 */
public final class Store implements AutoCloseable {
  private static final String FILE = "chronicle.duckdb";

  private final Path folder;
  private final Connection connection;

  private Store(Path folder, Connection connection) {
    this.folder = folder;
    this.connection = connection;
  }

  /** Where it is. */
  public Path folder() {
    return folder;
  }

  /** Opens the chronicle in a folder for writing, and makes it where there is none. */
  public static Store open(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StoreException(folder + ": the folder cannot be made: " + e.getMessage(), e);
    }
    return connect(folder, false);
  }

  /**
   * Opens an existing chronicle for reading.
   *
   * @throws StoreException when the folder holds none
   */
  public static Store openToRead(Path folder) {
    if (!Files.isRegularFile(folder.resolve(FILE))) {
      throw new StoreException(
          folder + ": there is no chronicle in this folder; make one with 'dragoman add PATH'");
    }
    return connect(folder, true);
  }

  private static Store connect(Path folder, boolean readOnly) {
    Path file = folder.resolve(FILE);
    Properties properties = new Properties();
    properties.setProperty("duckdb.read_only", Boolean.toString(readOnly));
    // The order of rows is said by every query, so DuckDB need not keep it.
    properties.setProperty("preserve_insertion_order", "false");
    try {
      Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file, properties);
      try {
        Schema.migrate(connection, readOnly);
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
      return new Store(folder, connection);
    } catch (SQLException e) {
      String message = String.valueOf(e.getMessage());
      if (message.contains("lock")) {
        throw new StoreException(
            folder + ": another dragoman is using this chronicle; wait until it is done", e);
      }
      throw new StoreException(file + ": cannot be opened: " + message, e);
    }
  }

  /** What adding a reading did. */
  public enum Added {
    NEW,
    CHANGED,
    UNCHANGED
  }

  /** The digest of the newest version of each article's text, by article id. */
  public Map<String, String> digests() {
    Map<String, String> digests = new HashMap<>();
    query(
        "select id, text_sha256 from article_versions order by id, version",
        row -> digests.put(row.getString(1), row.getString(2)));
    return digests;
  }

  /** The digest of the packs that the last run read with, or null where there was none. */
  public @Nullable String rules() {
    List<String> found = new ArrayList<>();
    query(
        "select json_extract_string(line, '$.rules') from run_log order by id desc limit 1",
        row -> found.add(row.getString(1)));
    return found.isEmpty() ? null : found.get(0);
  }

  /** The last run that made the chronicle, or null. */
  public @Nullable Run lastRun() {
    List<Run> found = new ArrayList<>();
    query(
        "select line from run_log order by id desc limit 1",
        row -> found.add(ChronicleJson.run(row.getString(1))));
    return found.isEmpty() ? null : found.get(0);
  }

  /** Whether the chronicle was made of all articles in their newest versions. */
  public boolean isMerged() {
    long[] missing = {0};
    query(
        "select count(*) from (select id, text_sha256 from article_versions"
            + " qualify row_number() over (partition by id order by version desc) = 1) a"
            + " anti join (select id, line->>'$.textSha256' as text_sha256 from lines"
            + " where kind = 'article') l using (id, text_sha256)",
        row -> missing[0] = row.getLong(1));
    return missing[0] == 0;
  }

  /**
   * Adds readings of new or changed articles in one transaction.
   *
   * @return what happened to each
   */
  public List<Added> add(List<Reading> readings) {
    List<Added> added = new ArrayList<>();
    inTransaction(
        () -> {
          try (PreparedStatement newest =
                  connection.prepareStatement(
                      "select version, text_sha256, reading from article_versions where id = ?"
                          + " order by version desc limit 1");
              PreparedStatement insert =
                  connection.prepareStatement(
                      "insert into article_versions values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
              PreparedStatement update =
                  connection.prepareStatement(
                      "update article_versions set reading = ? where id = ? and version = ?")) {
            for (Reading reading : readings) {
              added.add(add(reading, newest, insert, update));
            }
          }
        });
    return added;
  }

  private static Added add(
      Reading reading, PreparedStatement newest, PreparedStatement insert, PreparedStatement update)
      throws SQLException {
    String digest = ReadingJson.sha256(reading.article().text());
    newest.setString(1, reading.article().id());
    int version = 0;
    try (ResultSet row = newest.executeQuery()) {
      if (row.next()) {
        version = row.getInt(1);
        if (row.getString(2).equals(digest)) {
          return reread(reading, row.getString(3), version, update);
        }
      }
    }
    insert.setString(1, reading.article().id());
    insert.setInt(2, version + 1);
    insert.setString(3, reading.article().uri());
    insert.setString(4, reading.article().title());
    insert.setString(5, reading.article().site());
    insert.setString(6, reading.article().published());
    insert.setString(7, reading.article().language());
    insert.setString(8, digest);
    insert.setString(9, ReadingJson.write(reading));
    insert.executeUpdate();
    return version == 0 ? Added.NEW : Added.CHANGED;
  }

  /** Puts another reading of the same text, with other packs, in place of the one before. */
  private static Added reread(Reading reading, String before, int version, PreparedStatement update)
      throws SQLException {
    String now = ReadingJson.write(reading);
    if (now.equals(before)) {
      return Added.UNCHANGED;
    }
    update.setString(1, now);
    update.setString(2, reading.article().id());
    update.setInt(3, version);
    update.executeUpdate();
    return Added.CHANGED;
  }

  /** The newest reading of every article, ordered by id. */
  public List<Reading> readings() {
    List<Reading> readings = new ArrayList<>();
    query(
        "select reading from article_versions"
            + " qualify row_number() over (partition by id order by version desc) = 1 order by id",
        row -> readings.add(ReadingParser.parse(row.getString(1))));
    return readings;
  }

  /** The newest reading of one article, or null. */
  public @Nullable Reading reading(String article) {
    List<Reading> found = new ArrayList<>();
    query(
        "select reading from article_versions where id = ? order by version desc limit 1",
        row -> found.add(ReadingParser.parse(row.getString(1))),
        article);
    return found.isEmpty() ? null : found.get(0);
  }

  /** Hands on the id and the newest reading of every article as JSON, ordered by id. */
  public void readingLines(BiConsumer<String, String> to) {
    query(
        "select id, reading from article_versions"
            + " qualify row_number() over (partition by id order by version desc) = 1 order by id",
        row -> to.accept(row.getString(1), row.getString(2)));
  }

  /** The file that changes whenever the chronicle in a folder does. */
  public static Path file(Path folder) {
    return folder.resolve(FILE);
  }

  public long articles() {
    long[] count = {0};
    query("select count(distinct id) from article_versions", row -> count[0] = row.getLong(1));
    return count[0];
  }

  /** A short digest that no two states of this chronicle share. */
  public String state() {
    StringBuilder state = new StringBuilder();
    query("select line from run_log order by id", row -> state.append(row.getString(1)));
    return ReadingJson.sha256(state.toString()).substring(0, 16);
  }

  /** Puts a chronicle in place of the one before, and notes the run that made it. */
  public void replace(Chronicle chronicle, Run run) {
    inTransaction(
        () -> {
          note(run);
          List<String> runs = new ArrayList<>();
          query("select line from run_log order by id", row -> runs.add(row.getString(1)));
          new ChronicleTables(connection).fill(chronicle, runs);
        });
  }

  private void note(Run run) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into run_log select coalesce(max(id), 0) + 1, ? from run_log")) {
      insert.setString(1, ChronicleJson.write(run));
      insert.executeUpdate();
    }
  }

  /** All lines of the chronicle, or those of one kind, in order. */
  public void lines(@Nullable String kind, Consumer<String> to) {
    if (kind == null) {
      query("select line from lines order by seq", row -> to.accept(row.getString(1)));
    } else {
      query(
          "select line from lines where kind = ? order by seq",
          row -> to.accept(row.getString(1)),
          kind);
    }
  }

  /** The line of a row by its id, or null. */
  public @Nullable String line(String id) {
    List<String> found = new ArrayList<>();
    query(
        "select line from lines where id = ? order by seq limit 1",
        row -> found.add(row.getString(1)),
        id);
    return found.isEmpty() ? null : found.get(0);
  }

  /** Entries that a filter lets through, as lines, in the order of their dates. */
  public void entries(EntryFilter filter, Consumer<String> to) {
    placedEntries(filter, (line, place) -> to.accept(line));
  }

  /** Entries that a filter lets through, as lines, each with its place where it has one. */
  public void placedEntries(EntryFilter filter, BiConsumer<String, @Nullable Place> to) {
    query(
        "select line, place, place_country, latitude, longitude from entry_index where "
            + filter.sql()
            + " order by seq",
        row -> to.accept(row.getString(1), place(row)),
        filter.values().toArray());
  }

  private static @Nullable Place place(ResultSet row) throws SQLException {
    String name = row.getString(2);
    return name == null
        ? null
        : new Place(
            "", name, row.getString(3), (Double) row.getObject(4), (Double) row.getObject(5));
  }

  /** What is done with the rows of a query. */
  public interface Rows {
    void read(ResultSet rows) throws SQLException;
  }

  /** The rows of a view in order; of entries and articles, those that a filter lets through. */
  public void rows(Kind kind, EntryFilter filter, Rows to) {
    run("select * " + from(kind, filter), filter.values(), to);
  }

  /**
   * The same rows as text: lists of text are joined by "; ", values made of others are JSON, what
   * is missing is null.
   */
  public void cells(Kind kind, EntryFilter filter, Rows to) {
    List<String> cells = new ArrayList<>();
    for (Column column : kind.columns()) {
      String name = '"' + column.name() + '"';
      String cell =
          column.type().isTexts()
              ? "array_to_string(" + name + ", '; ')"
              : column.type().isNested() ? "to_json(" + name + ")" : name;
      cells.add("cast(" + cell + " as varchar) as " + name);
    }
    run("select " + String.join(", ", cells) + " " + from(kind, filter), filter.values(), to);
  }

  /** Writes the rows of a view, as {@link #rows} gives them, into a Parquet file. */
  public void parquet(Kind kind, EntryFilter filter, Path file) {
    run(
        "create or replace temp table parquet_rows as select * " + from(kind, filter),
        filter.values(),
        none -> {});
    run(
        "copy (select * from parquet_rows order by seq) to '"
            + file.toString().replace("'", "''")
            + "' (format parquet, compression zstd)",
        List.of(),
        none -> {});
    run("drop table parquet_rows", List.of(), none -> {});
  }

  /**
   * Hands on what a user's query finds.
   *
   * @throws StoreException when the query is wrong, with the database's reason
   */
  public void ask(String query, Rows to) {
    try (Statement statement = connection.createStatement()) {
      if (statement.execute(query)) {
        try (ResultSet rows = statement.getResultSet()) {
          to.read(rows);
        }
      }
    } catch (SQLException e) {
      throw new StoreException("the query failed: " + e.getMessage(), e);
    }
  }

  private static String from(Kind kind, EntryFilter filter) {
    if (filter.isAll()) {
      return "from " + kind.view() + " order by seq";
    }
    String entries = "from entry_index where " + filter.sql();
    String where =
        switch (kind) {
          case ENTRY -> "id in (select id " + entries + ")";
          case ARTICLE ->
              "id in (select article from mentions where entry in (select id " + entries + "))";
          default ->
              throw new StoreException(
                  "only entries and their articles can be filtered, not " + kind.view());
        };
    return "from " + kind.view() + " where " + where + " order by seq";
  }

  private interface Row {
    void accept(ResultSet row) throws SQLException;
  }

  private interface Work {
    void run() throws SQLException;
  }

  private void query(String sql, Row each, Object... values) {
    run(
        sql,
        List.of(values),
        rows -> {
          while (rows.next()) {
            each.accept(rows);
          }
        });
  }

  private void run(String sql, List<?> values, Rows to) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      if (statement.execute()) {
        try (ResultSet rows = statement.getResultSet()) {
          to.read(rows);
        }
      }
    } catch (SQLException e) {
      throw new StoreException("the chronicle's database failed: " + e.getMessage(), e);
    }
  }

  private void inTransaction(Work work) {
    try {
      connection.setAutoCommit(false);
      try {
        work.run();
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new StoreException("the chronicle could not be written: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new StoreException("the chronicle could not be closed: " + e.getMessage(), e);
    }
  }
}
