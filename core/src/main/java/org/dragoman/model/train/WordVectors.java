package org.dragoman.model.train;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Word vectors: the first left singular vectors of {@link Cooccurrence}, found with a random start
 * and power iterations (Halko et al. 2011).
 *
 * @param words by falling frequency
 * @param rows a vector for each
 */
record WordVectors(List<String> words, float[][] rows) {
  private static final int SPARE = 16;
  private static final int ITERATIONS = 5;
  private static final int SWEEPS = 30;

  /** Typical size of a vector's numbers, in the range of what the network learns beside them. */
  private static final double DEVIATION = 0.3;

  static WordVectors of(TextCorpus.Numbered corpus, int contexts, int size, long seed) {
    Cooccurrence matrix = Cooccurrence.of(corpus, contexts);
    SplittableRandom random = new SplittableRandom(seed);
    float[][] basis = new float[matrix.width()][size + SPARE];
    for (float[] row : basis) {
      for (int j = 0; j < row.length; j++) {
        row[j] = (float) random.nextGaussian();
      }
    }
    for (int i = 0; i < ITERATIONS; i++) {
      float[][] left = matrix.times(basis);
      orthonormalise(left);
      basis = matrix.transposedTimes(left);
      orthonormalise(basis);
    }
    return new WordVectors(corpus.words(), principal(matrix.times(basis), size));
  }

  /** Makes the columns orthonormal, one after the other. */
  private static void orthonormalise(float[][] rows) {
    int width = rows[0].length;
    for (int j = 0; j < width; j++) {
      double[] along = new double[j + 1];
      for (float[] row : rows) {
        for (int k = 0; k <= j; k++) {
          along[k] += (double) row[j] * row[k];
        }
      }
      // Earlier columns are orthonormal, so what is left has this length.
      double rest = along[j];
      for (int k = 0; k < j; k++) {
        rest -= along[k] * along[k];
      }
      // A column that the earlier ones make up, as in a small corpus, is emptied.
      float scale = rest > 1e-9 * along[j] ? (float) (1 / Math.sqrt(rest)) : 0;
      for (float[] row : rows) {
        double sum = row[j];
        for (int k = 0; k < j; k++) {
          sum -= along[k] * row[k];
        }
        row[j] = (float) sum * scale;
      }
    }
  }

  /** Turns rows to their principal axes, keeps the first, and evens out their lengths. */
  private static float[][] principal(float[][] rows, int size) {
    int width = rows[0].length;
    double[][] square = new double[width][width];
    for (float[] row : rows) {
      for (int i = 0; i < width; i++) {
        for (int j = 0; j < width; j++) {
          square[i][j] += (double) row[i] * row[j];
        }
      }
    }
    double[][] axes = Jacobi.axes(square, SWEEPS);
    float[][] result = new float[rows.length][size];
    for (int r = 0; r < rows.length; r++) {
      double norm = 0;
      for (int k = 0; k < size; k++) {
        double sum = 0;
        for (int i = 0; i < width; i++) {
          sum += rows[r][i] * axes[k][i];
        }
        // The square root of the singular value, not the whole, weighs an axis.
        double scaled = sum / Math.sqrt(Math.sqrt(Math.max(axes[width][k], 1e-9)));
        result[r][k] = (float) scaled;
        norm += scaled * scaled;
      }
      float scale = (float) (DEVIATION * Math.sqrt(size / Math.max(norm, 1e-12)));
      for (int k = 0; k < size; k++) {
        result[r][k] *= norm < 1e-9 ? 0 : scale;
      }
    }
    return result;
  }
}
