package org.dragoman.mention;

import org.dragoman.text.Span;

/**
 * A number or measure in the text, before anything is said of what it measures.
 *
 * @param low the value, or the lower end of a range
 * @param high the same as {@code low} unless it is a range
 * @param unit ISO 4217 code, "%", SI symbol, or "" for a plain count
 * @param approximation "", "about", "over" or "under"
 */
public record Amount(
    Span span, double low, double high, String unit, String approximation, Kind kind) {
  /** What sort of number it is. */
  public enum Kind {
    /** So many of something, or a measure. */
    COUNT,
    /** A place in an order: "deuxième". */
    RANK,
    /** A part of a whole given as a fraction: "la moitié"; its unit is "%". */
    SHARE,
    /** So many times: "deux fois", "a triplé". */
    FACTOR
  }

  public boolean isRange() {
    return low != high;
  }
}
