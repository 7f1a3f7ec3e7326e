package org.dragoman.claim;

import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What one speaker says in an interview before the other one takes over.
 *
 * @param part whether it asks, answers, or is told by a name of its own
 * @param label the words that say whose turn it is ("Le Courrier", "R"), or null
 * @param line number of the line it starts on
 * @param content what is said
 */
record Turn(Part part, @Nullable Span label, int line, Span content) {
  /** Whose turn it is. */
  enum Part {
    QUESTION,
    ANSWER,
    NAMED
  }

  Turn upTo(int end) {
    return new Turn(part, label, line, new Span(content.start(), end));
  }
}
