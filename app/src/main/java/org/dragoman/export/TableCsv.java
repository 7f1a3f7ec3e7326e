package org.dragoman.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.store.Column;
import org.dragoman.store.EntryFilter;
import org.dragoman.store.Kind;
import org.dragoman.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one kind as CSV (RFC 4180) with a header line.
 *
 * <p>Lists of ids and names are joined by "; "; what is made of other values is JSON. The form for
 * a French Excel differs: a byte order mark, semicolons, decimal commas, no JSON, and no cell that
 * Excel would take for a formula.
 */
final class TableCsv {
  private final CsvWriter csv;
  private final List<Column> columns;
  private final boolean excel;

  private TableCsv(CsvWriter csv, List<Column> columns, boolean excel) {
    this.csv = csv;
    this.columns = columns;
    this.excel = excel;
  }

  static void write(Store store, Kind kind, EntryFilter filter, boolean excel, Writer out) {
    List<Column> columns =
        kind.columns().stream().filter(column -> !(excel && column.type().isNested())).toList();
    // The writer belongs to the caller and stays open.
    CsvWriter csv =
        CsvWriter.builder()
            .fieldSeparator(excel ? ';' : ',')
            .lineDelimiter(LineDelimiter.CRLF)
            .build(out);
    try {
      if (excel) {
        out.write('\ufeff');
      }
      csv.writeRecord(columns.stream().map(Column::name).toList());
      store.cells(kind, filter, new TableCsv(csv, columns, excel)::rows);
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void rows(ResultSet rows) throws SQLException {
    List<@Nullable String> cells = new ArrayList<>();
    while (rows.next()) {
      cells.clear();
      for (Column column : columns) {
        String cell = rows.getString(column.name());
        cells.add(excel && cell != null ? forExcel(cell, column.type()) : cell);
      }
      csv.writeRecord(cells);
    }
  }

  private static String forExcel(String cell, Column.Type type) {
    if (type.sql().equals("DOUBLE")) {
      return cell.replace('.', ',');
    }
    boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    return formula ? "'" + cell : cell;
  }
}
