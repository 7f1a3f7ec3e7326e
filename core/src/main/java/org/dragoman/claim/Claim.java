package org.dragoman.claim;

import org.dragoman.text.Span;

/** One thing that one article says, with the words it stands on. */
public sealed interface Claim permits Event, Figure, Statement, Expectation {
  /** Unique within its article: "e1", "f1", "s1", "x1". */
  String id();

  /** The clause that says it. */
  Span span();

  /** Name of the rule or model that found it. */
  String rule();
}
