package org.dragoman.world;

import org.dragoman.mention.Name;
import org.jspecify.annotations.Nullable;

/**
 * A name in the text, from its first to its last word.
 *
 * @param kind null where it names something that is neither person, organisation nor place
 * @param sure how much speaks for the kind over the next best; 3 and more is beyond doubt
 */
record Found(int first, int last, Name.@Nullable Kind kind, double sure) {
  int size() {
    return last - first + 1;
  }
}
