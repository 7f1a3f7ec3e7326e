package org.dragoman.world;

import org.dragoman.mention.Name.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A name in the text, from its first to its last word.
 *
 * @param kind null where it names something that is neither person, organisation nor place
 * @param shape what the name itself says for each {@link Kind}
 * @param context what the words around it say for each
 * @param doubtful whether it may be no name at all, as the first word of a sentence
 */
record Found(
    int first, int last, @Nullable Kind kind, double[] shape, double[] context, boolean doubtful) {
  /** Below this nothing speaks for a name. */
  static final double ENOUGH = 0.9;

  /** A name whose kind is beyond doubt. */
  static Found sure(int first, int last, @Nullable Kind kind) {
    double[] shape = new double[3];
    if (kind != null) {
      shape[kind.ordinal()] = 9;
    }
    return new Found(first, last, kind, shape, new double[3], false);
  }

  /** The kind that most speaks for, or null where too little does. */
  static @Nullable Kind verdict(double[] shape, double[] context) {
    int best = 0;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int kind = 0; kind < 3; kind++) {
      double score = shape[kind] + context[kind];
      if (score > bestScore) {
        best = kind;
        bestScore = score;
      }
    }
    return bestScore < ENOUGH ? null : Kind.values()[best];
  }

  Found as(Kind newKind) {
    return new Found(first, last, newKind, shape, context, false);
  }

  /** Whether the rest of the article may change its kind. */
  boolean open() {
    return kind != null && shape[kind.ordinal()] < 5;
  }

  int size() {
    return last - first + 1;
  }
}
