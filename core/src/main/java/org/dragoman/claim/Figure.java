package org.dragoman.claim;

import java.util.List;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A number that carries information.
 *
 * @param low the value, or the lower end of a range
 * @param high the same as {@code low} unless it is a range
 * @param unit ISO 4217 code, "%", SI symbol, or "" for counts
 * @param of the counted noun or the metric, words of the text
 * @param change "", "up", "down" or "to" (moved to this level)
 * @param approximation "", "about", "over" or "under"
 * @param period EDTF, or ""
 * @param about ids of the actors it is about
 * @param statement id of the statement it stands in, or null
 */
public record Figure(
    String id,
    Span span,
    double low,
    double high,
    String unit,
    String of,
    String change,
    String approximation,
    String period,
    Status status,
    List<String> about,
    @Nullable String statement,
    String rule)
    implements Claim {
  public Figure {
    about = List.copyOf(about);
  }

  /** What kind of number it is. */
  public enum Status {
    ACTUAL,
    TARGET,
    FORECAST,
    ESTIMATE
  }
}
