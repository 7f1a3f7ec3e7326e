package org.dragoman.mention.calendar;

/** Where the clause of a time expression stands in time. */
public enum Tense {
  PAST,
  FUTURE,
  UNKNOWN
}
