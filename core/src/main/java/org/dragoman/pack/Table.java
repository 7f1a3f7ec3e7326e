package org.dragoman.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * A tab-separated file: a header line that names the columns, then one row a line.
 *
 * <p>Lines that start with {@code #} and empty lines are left out. A list inside a cell is
 * separated by {@code |}.
 */
public final class Table {
  private final String file;
  private final String[] columns;
  private final List<String> lines;

  private Table(String file, String[] columns, List<String> lines) {
    this.file = file;
    this.columns = columns;
    this.lines = lines;
  }

  /**
   * Reads a table of a pack.
   *
   * @throws PackException when it is not there or has no header
   */
  public static Table read(Pack pack, String file) {
    return of(pack.locate(file), pack.lines(file));
  }

  /** A table from its lines, the header first. */
  public static Table of(String file, List<String> lines) {
    if (lines.isEmpty()) {
      throw new PackException(file, 1, "the header line is missing");
    }
    return new Table(file, lines.get(0).split("\t", -1), lines);
  }

  /** The number of a column. */
  public int column(String name) {
    int index = Arrays.asList(columns).indexOf(name);
    if (index < 0) {
      throw new PackException(file, 1, "the column '" + name + "' is missing");
    }
    return index;
  }

  /** The number of a column that may be missing: its cells are empty then. */
  public int columnIfAny(String name) {
    return Arrays.asList(columns).indexOf(name);
  }

  /**
   * Hands over every row; the row object is reused.
   *
   * @throws PackException naming the line of a row that is too short or long
   */
  public void forEach(Consumer<Row> action) {
    Row row = new Row(this);
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isEmpty() || line.charAt(0) == '#') {
        continue;
      }
      row.fill(line, i + 1);
      action.accept(row);
    }
  }

  /** One row of a table. */
  public static final class Row {
    private final Table table;
    private final int[] starts;
    private String text = "";
    private int line;

    private Row(Table table) {
      this.table = table;
      starts = new int[table.columns.length + 1];
    }

    private void fill(String newText, int newLine) {
      text = newText;
      line = newLine;
      int cell = 1;
      for (int tab = text.indexOf('\t'); tab >= 0; tab = text.indexOf('\t', tab + 1)) {
        if (cell == table.columns.length) {
          throw error("the row has more cells than the header");
        }
        starts[cell++] = tab + 1;
      }
      if (cell != table.columns.length) {
        throw error("the row has " + cell + " cells where the header has " + table.columns.length);
      }
      starts[cell] = text.length() + 1;
    }

    public String get(int column) {
      return column < 0 ? "" : cell(column);
    }

    private String cell(int column) {
      return text.substring(starts[column], starts[column + 1] - 1);
    }

    /** The parts of a cell that holds a list; none where the cell is empty. */
    public List<String> list(int column) {
      List<String> parts = new ArrayList<>();
      if (column < 0) {
        return parts;
      }
      int end = starts[column + 1] - 1;
      for (int start = starts[column]; start < end; ) {
        int bar = text.indexOf('|', start);
        int stop = bar < 0 || bar > end ? end : bar;
        if (stop > start) {
          parts.add(text.substring(start, stop));
        }
        start = stop + 1;
      }
      return parts;
    }

    public PackException error(String message) {
      return new PackException(table.file, line, message);
    }
  }
}
