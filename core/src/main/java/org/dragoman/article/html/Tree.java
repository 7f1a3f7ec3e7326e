package org.dragoman.article.html;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

/**
 * A decision tree that asks the same question of all blocks on the same level.
 *
 * @param features the number asked for on each level
 * @param thresholds above which the answer is yes
 * @param leaves what to add to a block's score, by the answers read as a binary number
 */
record Tree(int[] features, float[] thresholds, double[] leaves) {
  /**
   * A tree as {@link #line} writes it.
   *
   * @throws IllegalArgumentException where it is none
   */
  static Tree of(String line, List<String> names) {
    String[] cells = line.split("\t", -1);
    int levels = 31 - Integer.numberOfLeadingZeros(cells.length);
    if (levels < 1 || cells.length != levels + (1 << levels)) {
      throw new IllegalArgumentException("a tree has n questions and 2^n leaves");
    }
    int[] features = new int[levels];
    float[] thresholds = new float[levels];
    for (int level = 0; level < levels; level++) {
      int mark = cells[level].lastIndexOf('>');
      features[level] = mark < 0 ? -1 : names.indexOf(cells[level].substring(0, mark));
      if (features[level] < 0) {
        throw new IllegalArgumentException("no such question: " + cells[level]);
      }
      thresholds[level] = Float.parseFloat(cells[level].substring(mark + 1));
    }
    double[] leaves = Arrays.stream(cells).skip(levels).mapToDouble(Double::parseDouble).toArray();
    return new Tree(features, thresholds, leaves);
  }

  /** Questions, then leaves, between tabs. */
  String line(List<String> names) {
    StringJoiner line = new StringJoiner("\t");
    for (int level = 0; level < features.length; level++) {
      line.add(names.get(features[level]) + ">" + thresholds[level]);
    }
    Arrays.stream(leaves).forEach(leaf -> line.add(Double.toString(leaf)));
    return line.toString();
  }

  double value(float[] row) {
    int leaf = 0;
    for (int level = 0; level < features.length; level++) {
      leaf = 2 * leaf + (row[features[level]] > thresholds[level] ? 1 : 0);
    }
    return leaves[leaf];
  }
}
