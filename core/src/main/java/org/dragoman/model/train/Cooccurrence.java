package org.dragoman.model.train;

import java.util.Arrays;

/**
 * How much more often than by chance a word has another at a certain distance: a sparse matrix of
 * positive pointwise mutual information, by row.
 *
 * <p>Each of the two words before and after has columns of its own, which is what syntax needs; the
 * words within five share one set, which tells topics and kinds of names.
 *
 * @param columns of the filled cells of each row, rising
 * @param values of the same cells
 */
record Cooccurrence(int[][] columns, float[][] values, int width) {
  private static final int[] PLACES = {-2, -1, 1, 2};
  private static final int NEAR = 5;
  private static final double SMOOTHING = 0.75;

  /**
   * @param contexts how many of the commonest words count as neighbours
   */
  static Cooccurrence of(TextCorpus.Numbered corpus, int contexts) {
    int rows = corpus.words().size();
    int width = contexts * (PLACES.length + 1);
    int[][] places = placesOfWords(corpus, rows);
    int[][] columns = new int[rows][];
    float[][] values = new float[rows][];
    double[] columnSums = new double[width];
    float[] counts = new float[width];
    int[] filled = new int[width];
    for (int row = 0; row < rows; row++) {
      int n = 0;
      for (int at : places[row]) {
        n = count(corpus.text(), at, contexts, counts, filled, n);
      }
      Arrays.sort(filled, 0, n);
      columns[row] = Arrays.copyOf(filled, n);
      values[row] = new float[n];
      for (int i = 0; i < n; i++) {
        values[row][i] = counts[filled[i]];
        columnSums[filled[i]] += counts[filled[i]];
        counts[filled[i]] = 0;
      }
    }
    return new Cooccurrence(columns, values, width).informative(columnSums);
  }

  private static int[][] placesOfWords(TextCorpus.Numbered corpus, int rows) {
    int[][] places = new int[rows][];
    int[] filled = new int[rows];
    for (int row = 0; row < rows; row++) {
      places[row] = new int[corpus.counts()[row]];
    }
    for (int at = 0; at < corpus.text().length; at++) {
      int word = corpus.text()[at];
      if (word != TextCorpus.NONE) {
        places[word][filled[word]++] = at;
      }
    }
    return places;
  }

  private static int count(int[] text, int at, int contexts, float[] counts, int[] filled, int n) {
    int used = n;
    for (int i = 0; i < PLACES.length; i++) {
      int place = at + PLACES[i];
      if (place >= 0 && place < text.length) {
        used = add(text[place], i * contexts, contexts, counts, filled, used, 1);
      }
    }
    int shared = PLACES.length * contexts;
    for (int place = Math.max(0, at - NEAR); place <= at + NEAR && place < text.length; place++) {
      if (place != at) {
        used = add(text[place], shared, contexts, counts, filled, used, 0.5f);
      }
    }
    return used;
  }

  private static int add(
      int word, int from, int contexts, float[] counts, int[] filled, int used, float amount) {
    if (word == TextCorpus.NONE || word >= contexts) {
      return used;
    }
    int column = from + word;
    int now = used;
    if (counts[column] == 0) {
      filled[now++] = column;
    }
    counts[column] += amount;
    return now;
  }

  /** Replaces counts by information; cells seen once or less, or less than chance, are dropped. */
  private Cooccurrence informative(double[] columnSums) {
    double smoothed = 0;
    for (double sum : columnSums) {
      smoothed += Math.pow(sum, SMOOTHING);
    }
    for (int row = 0; row < columns.length; row++) {
      double rowSum = 0;
      for (float value : values[row]) {
        rowSum += value;
      }
      int kept = 0;
      for (int i = 0; i < columns[row].length; i++) {
        double share = Math.pow(columnSums[columns[row][i]], SMOOTHING) / smoothed;
        double information = Math.log(values[row][i] / (rowSum * share));
        if (information > 0 && values[row][i] > 1) {
          columns[row][kept] = columns[row][i];
          values[row][kept++] = (float) information;
        }
      }
      columns[row] = Arrays.copyOf(columns[row], kept);
      values[row] = Arrays.copyOf(values[row], kept);
    }
    return this;
  }

  /** The matrix times a dense one: one row for each word. */
  float[][] times(float[][] dense) {
    float[][] product = new float[columns.length][dense[0].length];
    for (int row = 0; row < columns.length; row++) {
      for (int i = 0; i < columns[row].length; i++) {
        addScaled(product[row], dense[columns[row][i]], values[row][i]);
      }
    }
    return product;
  }

  /** The transposed matrix times a dense one: one row for each column. */
  float[][] transposedTimes(float[][] dense) {
    float[][] product = new float[width][dense[0].length];
    for (int row = 0; row < columns.length; row++) {
      for (int i = 0; i < columns[row].length; i++) {
        addScaled(product[columns[row][i]], dense[row], values[row][i]);
      }
    }
    return product;
  }

  private static void addScaled(float[] y, float[] x, float a) {
    for (int j = 0; j < y.length; j++) {
      y[j] += a * x[j];
    }
  }
}
