package org.dragoman.mention.calendar;

/** Where the clause of a time expression stands in time. */
public enum Tense {
  PAST,
  /** A participle with "to be": done, or a state that may still last ("est prolongée"). */
  DONE,
  /** A verb in the present, which tells of what is near on either side. */
  PRESENT,
  FUTURE,
  UNKNOWN
}
