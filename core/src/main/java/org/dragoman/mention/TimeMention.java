package org.dragoman.mention;

import org.dragoman.text.Span;

/**
 * An expression of calendar time, duration or recurrence.
 *
 * @param edtf EDTF (ISO 8601-2), resolved against the article's date and context; "" if vague
 */
public record TimeMention(Span span, String edtf, Kind kind) {
  /** What the expression denotes. */
  public enum Kind {
    DATE,
    INTERVAL,
    DURATION,
    SET
  }
}
