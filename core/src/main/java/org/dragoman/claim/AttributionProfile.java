package org.dragoman.claim;

import java.util.List;
import org.dragoman.text.Span;

/**
 * How an article stands to its sources: facts to check by, no verdict on truth.
 *
 * @param named claims told by a speaker with a name
 * @param unnamed claims told by a speaker without one ("une source proche du dossier")
 * @param own claims that the article makes itself
 * @param loaded words of judgement in the article's own voice, outside of what others say
 * @param firstPerson words by which the author speaks of himself, outside of what others say
 */
public record AttributionProfile(
    int named, int unnamed, int own, List<Loaded> loaded, List<Span> firstPerson) {
  /** The profile of an article that says nothing. */
  public static final AttributionProfile NONE =
      new AttributionProfile(0, 0, 0, List.of(), List.of());

  public AttributionProfile {
    loaded = List.copyOf(loaded);
    firstPerson = List.copyOf(firstPerson);
  }

  /** A loaded word: where it stands and what it does ("blame", "praise", "doubt", …). */
  public record Loaded(Span span, String kind) {}

  /** All claims counted. */
  public int claims() {
    return named + unnamed + own;
  }
}
