package org.dragoman.claim;

/** Whether an act took place. */
public enum Status {
  HAPPENED,
  ONGOING,
  PLANNED,
  POSSIBLE,
  DENIED
}
