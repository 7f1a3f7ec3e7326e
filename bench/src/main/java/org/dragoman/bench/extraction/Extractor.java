package org.dragoman.bench.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that takes the article out of a page. */
public interface Extractor {
  /** Name and version. */
  String name();

  /** What it makes of a page; fields that it does not give are null. */
  Extracted of(String html);

  /** Text, title, date (ISO 8601) and authors as far as they are given. */
  record Extracted(
      String text, @Nullable String title, @Nullable String date, List<String> authors) {
    static final Extracted NOTHING = new Extracted("", null, null, List.of());

    public static Extracted text(String text) {
      return new Extracted(text, null, null, List.of());
    }
  }
}
