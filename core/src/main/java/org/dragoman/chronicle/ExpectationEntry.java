package org.dragoman.chronicle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expectation and what became of it.
 *
 * @param holder id of who expects it, or null for the article itself
 * @param horizon EDTF, or ""
 * @param by id of the entry or figure that decides the outcome, or null
 * @param proof the words that decide it, or null
 */
public record ExpectationEntry(
    String id,
    Evidence evidence,
    @Nullable String holder,
    String horizon,
    List<String> about,
    Outcome outcome,
    @Nullable String by,
    @Nullable Evidence proof) {
  public ExpectationEntry {
    about = List.copyOf(about);
  }

  /** What became of an expectation. */
  public enum Outcome {
    OPEN,
    FULFILLED,
    FAILED,
    PARTLY,
    OVERDUE
  }
}
