package org.dragoman.world.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.pack.PackException;

/** A delimited file of a public data set, with quotes where it has them. */
final class Source {
  /** A row by its column names. */
  record Row(Map<String, String> cells) {
    /** The text of a cell, "" where the row has none. */
    String get(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  private Source() {}

  /** The rows of a tab-separated file with a header. */
  static List<Row> tsv(Path file) {
    return rows(file, '\t');
  }

  /** The rows of a comma-separated file with a header. */
  static List<Row> csv(Path file) {
    return rows(file, ',');
  }

  /** The rows of a tab-separated file without a header. */
  static List<List<String>> bare(Path file) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : read(file).split("\n", -1)) {
      if (!line.isBlank()) {
        rows.add(List.of(line.replace("\r", "").split("\t", -1)));
      }
    }
    return rows;
  }

  private static List<Row> rows(Path file, char separator) {
    List<List<String>> all =
        separator == '\t' ? bare(file) : quoted(read(file).replace("\uFEFF", ""));
    if (all.isEmpty()) {
      throw new PackException(file.toString(), 1, "the file is empty");
    }
    List<String> header = all.get(0);
    List<Row> rows = new ArrayList<>();
    for (List<String> cells : all.subList(1, all.size())) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < header.size(); i++) {
        row.put(header.get(i), i < cells.size() ? cells.get(i).strip() : "");
      }
      rows.add(new Row(row));
    }
    return rows;
  }

  /** Splits CSV as RFC 4180 has it. */
  private static List<List<String>> quoted(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (inside) {
        if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else if (c == '"') {
          inside = false;
        } else {
          cell.append(c);
        }
      } else if (c == '"') {
        inside = true;
      } else if (c == ',' || c == '\n') {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    if (cell.length() > 0 || !row.isEmpty()) {
      row.add(cell.toString());
      rows.add(row);
    }
    return rows;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
