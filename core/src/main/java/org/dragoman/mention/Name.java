package org.dragoman.mention;

import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A named mention in the text.
 *
 * @param ref id of the actor or place it names, null where it is not known
 */
public record Name(Span span, Kind kind, @Nullable String ref) {
  /** What is named. */
  public enum Kind {
    PERSON,
    ORGANISATION,
    PLACE
  }
}
