package org.dragoman.store;

import java.util.ArrayList;
import java.util.List;

/**
 * A column of a view and of the exports made from it.
 *
 * @param meaning what it holds, in a few words
 */
public record Column(String name, Type type, String meaning) {

  /**
   * What a column holds.
   *
   * @param sql the database's name of the type
   * @param json the same as DuckDB's {@code from_json} wants it
   */
  public record Type(String sql, String json) {
    static final Type TEXT = simple("VARCHAR");
    static final Type WHOLE = simple("BIGINT");
    static final Type NUMBER = simple("DOUBLE");
    static final Type FLAG = simple("BOOLEAN");
    static final Type DAY = simple("DATE");
    static final Type TEXTS = list(TEXT);
    static final Type SPAN = list(WHOLE);

    private static Type simple(String name) {
      return new Type(name, '"' + name + '"');
    }

    private static Type list(Type of) {
      return new Type(of.sql + "[]", "[" + of.json + "]");
    }

    /** A list of rows with these columns. */
    static Type rows(Column... columns) {
      return list(row(columns));
    }

    /** One row with these columns. */
    static Type row(Column... columns) {
      List<String> sql = new ArrayList<>();
      List<String> json = new ArrayList<>();
      for (Column column : columns) {
        sql.add('"' + column.name + "\" " + column.type.sql);
        json.add('"' + column.name + "\":" + column.type.json);
      }
      return new Type("STRUCT(" + String.join(", ", sql) + ")", "{" + String.join(",", json) + "}");
    }

    /** Whether its values are lists of plain text. */
    public boolean isTexts() {
      return equals(TEXTS);
    }

    /** Whether its values are made of other values, lists of text apart. */
    public boolean isNested() {
      return !isTexts() && (sql.endsWith("[]") || sql.startsWith("STRUCT"));
    }
  }
}
