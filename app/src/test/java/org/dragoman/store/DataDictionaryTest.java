package org.dragoman.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code docs/data-dictionary.md} to the columns; {@code -Ddocs.write=true} writes it anew.
 */
class DataDictionaryTest {
  private static final Path PAGE = Path.of("../docs/data-dictionary.md");

  @Test
  void pageIsWhatTheViewsHold() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # Data dictionary
            The views of a chronicle's database (`chronicle.duckdb`, opened by DuckDB itself or by `dragoman sql`) and the columns of `export --as csv` and
            `--as parquet`. This page is made from the program. Dates are EDTF (ISO 8601-2), countries ISO 3166-1 alpha-3, spans code points of the article's text.
            Names that are words of SQL too want quotation marks in a query: `"by"`, `"of"`, `"first"`.
            In CSV, lists of ids and names are joined by "; " and what is made of other values is JSON.

            Two more views join them: `events` has one row an event that an article tells (an entry's mention with its article), `evidence` one row a quoted
            passage, whatever stands on it.
            """);
    for (Kind kind : Kind.values()) {
      page.append("\n## ")
          .append(kind.view())
          .append("\n")
          .append(kind.meaning())
          .append(" In exports `--kind ")
          .append(kind.word())
          .append("`.\n\n| column | type | meaning |\n|---|---|---|\n");
      for (Column column : kind.columns()) {
        page.append("| `")
            .append(column.name())
            .append("` | ")
            .append(column.type().sql().replace("\"", ""))
            .append(" | ")
            .append(column.meaning())
            .append(" |\n");
      }
    }
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as("docs/data-dictionary.md; write it anew with -Ddocs.write=true")
        .isEqualTo(page.toString());
  }
}
