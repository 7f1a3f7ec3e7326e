package org.dragoman.cli;

import java.io.PrintWriter;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.dragoman.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code dragoman sql}: a query over the chronicle's views. */
@Command(
    name = "sql",
    description = {
      "Asks the chronicle's database; it can be read only.",
      "The views and their columns are in docs/data-dictionary.md: entries, events, figures, statements,"
          + " expectations, disputes, reposts, actors, articles, runs and evidence."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dragoman sql \"select type, status, count(*) as n from entries group by all order by n desc\"",
      "  dragoman sql --json \"from evidence where text ilike '%%gaz%%'\""
    })
final class SqlCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ChronicleFolder folder = new ChronicleFolder();

  @Parameters(paramLabel = "QUERY", description = "One statement in DuckDB's SQL.")
  private String query = "";

  @Option(names = "--json", description = "Prints JSON Lines, as when the output is no terminal.")
  private boolean json;

  @Option(names = "--table", description = "Prints a table, as on a terminal.")
  private boolean table;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    boolean lines = json || !(table || Terminal.output());
    try (Store store = folder.openToRead()) {
      store.ask(query, rows -> print(rows, lines, out));
    }
    return ExitCode.DONE;
  }

  private static void print(ResultSet rows, boolean lines, PrintWriter out) throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    Table printed = new Table(Terminal.width());
    if (!lines) {
      String[] header = new String[columns.getColumnCount()];
      for (int i = 0; i < header.length; i++) {
        header[i] = columns.getColumnLabel(i + 1);
      }
      printed.row(header);
    }
    while (rows.next()) {
      if (lines) {
        out.append(object(rows, columns)).append('\n');
        continue;
      }
      String[] cells = new String[columns.getColumnCount()];
      for (int i = 0; i < cells.length; i++) {
        String cell = rows.getString(i + 1);
        cells[i] = cell == null ? "" : cell;
      }
      printed.row(cells);
    }
    if (!lines) {
      printed.print(out, "");
    }
  }

  private static String object(ResultSet rows, ResultSetMetaData columns) throws SQLException {
    ObjectNode object = Rows.JSON.createObjectNode();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      Object value = rows.getObject(i);
      String name = columns.getColumnLabel(i);
      if (value == null) {
        object.putNull(name);
        continue;
      }
      switch (value) {
        case Boolean flag -> object.put(name, flag);
        case Integer number -> object.put(name, number);
        case Long number -> object.put(name, number);
        case Double number -> object.put(name, number);
        default -> object.put(name, rows.getString(i));
      }
    }
    return object.toString();
  }
}
