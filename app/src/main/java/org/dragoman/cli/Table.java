package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Rows of cells in columns that fit the terminal; the last column takes what is left. */
final class Table {
  private static final String GAP = "  ";

  private final int width;
  private final List<String[]> rows = new ArrayList<>();

  Table(int width) {
    this.width = width;
  }

  void row(String... cells) {
    rows.add(cells);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  void print(PrintWriter out, String indent) {
    int columns = rows.stream().mapToInt(row -> row.length).max().orElse(0);
    int[] widths = new int[columns];
    for (String[] row : rows) {
      for (int i = 0; i < row.length - 1; i++) {
        widths[i] = Math.max(widths[i], columns(row[i]));
      }
    }
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder(indent);
      int used = indent.length();
      for (int i = 0; i < row.length; i++) {
        boolean last = i == row.length - 1;
        String cell = last ? cut(row[i], Math.max(20, width - used)) : row[i];
        line.append(cell);
        if (!last) {
          line.append(" ".repeat(widths[i] - columns(cell))).append(GAP);
          used += widths[i] + GAP.length();
        }
      }
      out.println(line.toString().stripTrailing());
    }
  }

  /** One line of at most so many code points, with an ellipsis where it was cut. */
  static String cut(String text, int most) {
    String line = text.replace('\n', ' ').replace('\r', ' ').strip();
    if (columns(line) <= most) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, Math.max(0, most - 1))).stripTrailing()
        + "…";
  }

  private static int columns(String text) {
    return text.codePointCount(0, text.length());
  }
}
