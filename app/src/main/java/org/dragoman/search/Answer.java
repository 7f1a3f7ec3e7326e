package org.dragoman.search;

import java.util.List;
import java.util.Map;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param total how many sentences and entries fit
 * @param facets for each property its commonest values among all that fit, the commonest first
 */
public record Answer(long total, List<Hit> hits, Map<String, List<Count>> facets) {
  public Answer {
    hits = List.copyOf(hits);
  }

  /** How many of what fits have a value. */
  public record Count(String value, int count) {}

  /**
   * A sentence or an entry.
   *
   * @param kind "sentence" or "entry"
   * @param id of the entry, or of the sentence's article
   * @param date EDTF; of a sentence, the day its article was published
   * @param title of the article, "" for an entry
   * @param text the sentence, or the passages that tell the entry, a line each
   * @param marks what fits, as UTF-16 spans of the text
   * @param start where a sentence starts in its article, in code points; 0 for an entry
   */
  public record Hit(
      String kind,
      String id,
      String date,
      String site,
      String title,
      @Nullable String type,
      @Nullable String status,
      String text,
      List<Span> marks,
      int start,
      double score) {
    public Hit {
      marks = List.copyOf(marks);
    }
  }
}
