package org.dragoman.bench.conll;

/** How many of what is right: of the gold, of the system's, of both. */
record Score(int gold, int system, int right) {
  double f1() {
    return gold + system == 0 ? 100 : 200.0 * right / (gold + system);
  }
}
