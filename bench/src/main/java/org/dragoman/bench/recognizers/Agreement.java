package org.dragoman.bench.recognizers;

/** How well a reading agrees with what a case expects. */
public enum Agreement {
  /** Nothing at that place, or another value. */
  NONE,
  /** The same value, as coarse as the words or bounded as our formats bound it. */
  FITS,
  /** The same value in every part. */
  SAME;

  Agreement or(Agreement other) {
    return compareTo(other) >= 0 ? this : other;
  }

  Agreement and(Agreement other) {
    return compareTo(other) <= 0 ? this : other;
  }

  static Agreement of(boolean same, boolean fits) {
    return same ? SAME : fits ? FITS : NONE;
  }
}
