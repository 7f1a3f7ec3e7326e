package org.dragoman.article.html;

import java.util.Locale;

/**
 * A piece of an article that its page sets apart.
 *
 * @param text of a row of a table, the cells with {@code " | "} between them
 */
public record Passage(Kind kind, String text) {
  /** What a page sets a piece of text as. */
  public enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM,
    QUOTE,
    CAPTION,
    ROW;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
