package org.dragoman.mention.calendar;

/** Where the clause of a time expression stands in time. */
public enum Tense {
  PAST,
  /** A participle with "to be": done, or a state that may still last ("est prolongée"). */
  DONE,
  FUTURE,
  UNKNOWN
}
