package org.dragoman.article;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One news text with its metadata, its page furniture gone.
 *
 * @param id the source's own id, else derived from uri and text
 * @param published ISO 8601 date or date-time, or null where the source gives none
 * @param language BCP 47
 * @param text paragraphs separated by a blank line, title not included, Unicode NFC
 */
public record Article(
    String id,
    @Nullable String uri,
    @Nullable String title,
    @Nullable String site,
    List<String> authors,
    @Nullable String published,
    String language,
    String text)
    implements Arrival {
  public Article {
    authors = List.copyOf(authors);
  }

  /** The day of publication in the source's own zone, or null. */
  public @Nullable LocalDate day() {
    if (published == null || published.length() < 10) {
      return null;
    }
    try {
      return LocalDate.parse(published.substring(0, 10));
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
