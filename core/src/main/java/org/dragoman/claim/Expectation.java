package org.dragoman.claim;

import java.util.List;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What somebody expects, predicts or plans to happen.
 *
 * @param content the clause that says what is expected
 * @param holder id of who expects it, or null for the article itself and for holders without an id
 * @param holderText the holder's best name in words of the text, or null for the article itself
 * @param strength how firmly it is held
 * @param condition what it depends on ("s'il est élu"), or null
 * @param horizon EDTF of when it should have happened, or ""
 * @param about ids of the actors it is about
 * @param figures ids of the figures it forecasts
 * @param statement id of the statement it stands in, or null
 */
public record Expectation(
    String id,
    Span span,
    Span content,
    @Nullable String holder,
    @Nullable String holderText,
    Strength strength,
    @Nullable Span condition,
    String horizon,
    List<String> about,
    List<String> figures,
    @Nullable String statement,
    String rule)
    implements Claim {
  public Expectation {
    about = List.copyOf(about);
    figures = List.copyOf(figures);
  }

  /** How firmly something is expected. */
  public enum Strength {
    /** Said as certain: "sera", "va". */
    WILL,
    /** Planned or likely: "devrait", "prévoit de", "est attendu". */
    SHOULD,
    /** Only possible: "pourrait", "envisage de". */
    MAY,
    /** Wanted: "espère", "souhaite", "vise". */
    WANTED,
    /** Feared: "craint", "redoute". */
    FEARED
  }
}
