package org.dragoman.claim;

import java.util.List;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What somebody expects, predicts or plans to happen.
 *
 * @param content the clause that says what is expected
 * @param holder id of who expects it, or null for the article itself
 * @param horizon EDTF of when it should have happened, or ""
 * @param about ids of the actors it is about
 */
public record Expectation(
    String id,
    Span span,
    Span content,
    @Nullable String holder,
    String horizon,
    List<String> about,
    String rule)
    implements Claim {
  public Expectation {
    about = List.copyOf(about);
  }
}
