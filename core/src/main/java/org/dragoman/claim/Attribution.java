package org.dragoman.claim;

import java.util.List;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/** Tells which statement a claim stands in: what a speaker says is not the article's own claim. */
public final class Attribution {
  private Attribution() {}

  /** The innermost statement whose content holds a span, or null for the article itself. */
  public static @Nullable Statement of(List<Statement> statements, Span span) {
    Statement best = null;
    int bestLength = Integer.MAX_VALUE;
    for (Statement statement : statements) {
      for (Span content : statement.content()) {
        if (content.contains(span) && content.length() < bestLength) {
          best = statement;
          bestLength = content.length();
        }
      }
    }
    return best;
  }
}
