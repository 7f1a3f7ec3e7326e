package org.dragoman.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.dragoman.chronicle.ActorEntry;
import org.dragoman.chronicle.Chronicle;
import org.dragoman.chronicle.ChronicleJson;
import org.dragoman.chronicle.DateRange;
import org.dragoman.chronicle.Entry;
import org.dragoman.chronicle.Mention;
import org.dragoman.world.Actor;
import org.dragoman.world.Place;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** The tables that are made from a chronicle: its lines, and the index of its entries. */
final class ChronicleTables {
  private static final List<String> TABLES =
      List.of("lines", "entry_index", "entry_actors", "mentions");

  private final Connection connection;

  ChronicleTables(Connection connection) {
    this.connection = connection;
  }

  /** Fills the tables anew, the lines of all runs last; the caller holds the transaction. */
  void fill(Chronicle chronicle, List<String> runs) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.execute("delete from " + table);
      }
    }
    appendLines(chronicle, runs);
    appendEntries(chronicle);
  }

  private DuckDBAppender appender(String table) throws SQLException {
    return connection.unwrap(DuckDBConnection.class).createAppender(table);
  }

  private void appendLines(Chronicle chronicle, List<String> runs) throws SQLException {
    List<SQLException> problems = new ArrayList<>();
    try (DuckDBAppender lines = appender("lines")) {
      long[] seq = {0};
      Consumer<String> append =
          line -> {
            try {
              lines.beginRow();
              lines.append(seq[0]++);
              lines.append(property(line, "kind"));
              lines.append(property(line, "id"));
              lines.append(line);
              lines.endRow();
            } catch (SQLException e) {
              problems.add(e);
            }
          };
      ChronicleJson.write(chronicle, append);
      runs.forEach(append);
    }
    if (!problems.isEmpty()) {
      throw problems.get(0);
    }
  }

  /** The value of one of the two leading properties of a line, which never need escapes. */
  private static @Nullable String property(String line, String name) {
    String mark = "\"" + name + "\":\"";
    int at = line.indexOf(mark);
    if (at < 0 || at > 80) {
      return null;
    }
    int start = at + mark.length();
    return line.substring(start, line.indexOf('"', start));
  }

  private void appendEntries(Chronicle chronicle) throws SQLException {
    Map<String, Actor> actors = new HashMap<>();
    for (ActorEntry entry : chronicle.actors()) {
      actors.put(entry.actor().id(), entry.actor());
    }
    try (DuckDBAppender entries = appender("entry_index");
        DuckDBAppender sides = appender("entry_actors");
        DuckDBAppender mentions = appender("mentions")) {
      int seq = 0;
      for (Entry entry : chronicle.entries()) {
        append(entries, seq++, entry);
        append(sides, entry.id(), "actor", entry.actors(), actors);
        append(sides, entry.id(), "recipient", entry.recipients(), actors);
        for (Mention mention : entry.mentions()) {
          append(mentions, entry.id(), mention);
        }
      }
    }
  }

  private static void append(DuckDBAppender to, int seq, Entry entry) throws SQLException {
    DateRange range = DateRange.parse(entry.date());
    to.beginRow();
    to.append(seq);
    to.append(entry.id());
    to.append(entry.type());
    to.append(entry.mode());
    to.append(lower(entry.status()));
    to.append(entry.date());
    append(to, range == null || range.from().equals(LocalDate.MIN) ? null : range.from());
    append(to, range == null || range.to().equals(LocalDate.MAX) ? null : range.to());
    Place place = entry.place();
    to.append(place == null ? null : place.name());
    to.append(entry.sources());
    to.append(entry.independentSources());
    to.append(entry.confidence());
    to.append(ChronicleJson.write(entry));
    to.append(place == null ? null : place.country());
    append(to, place == null ? null : place.latitude());
    append(to, place == null ? null : place.longitude());
    to.endRow();
  }

  private static void append(DuckDBAppender to, @Nullable LocalDate day) throws SQLException {
    if (day == null) {
      to.appendNull();
    } else {
      to.append(day);
    }
  }

  private static void append(DuckDBAppender to, @Nullable Double value) throws SQLException {
    if (value == null) {
      to.appendNull();
    } else {
      to.append(value.doubleValue());
    }
  }

  private static void append(
      DuckDBAppender to, String entry, String side, List<String> ids, Map<String, Actor> actors)
      throws SQLException {
    for (String id : ids) {
      Actor actor = actors.get(id);
      to.beginRow();
      to.append(entry);
      to.append(side);
      to.append(id);
      to.append(actor == null ? id : actor.name());
      to.append(actor == null ? null : actor.country());
      to.endRow();
    }
  }

  private static void append(DuckDBAppender to, String entry, Mention mention) throws SQLException {
    to.beginRow();
    to.append(entry);
    to.append(mention.article());
    to.append(mention.evidence().claim());
    to.append(mention.evidence().start());
    to.append(mention.evidence().end());
    to.append(mention.evidence().text().replace("\u0000", " "));
    to.append(lower(mention.status()));
    to.append(mention.rule());
    to.endRow();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
