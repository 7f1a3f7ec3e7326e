package org.dragoman.model.train;

import java.util.Arrays;

/** The eigenvectors of a small symmetric matrix by Jacobi's rotations. */
final class Jacobi {
  private Jacobi() {}

  /**
   * The eigenvectors as rows, the largest eigenvalue first; the eigenvalues are the last row.
   *
   * @param matrix symmetric; overwritten
   */
  static double[][] axes(double[][] matrix, int sweeps) {
    int n = matrix.length;
    double[][] vectors = new double[n][n];
    for (int i = 0; i < n; i++) {
      vectors[i][i] = 1;
    }
    for (int sweep = 0; sweep < sweeps; sweep++) {
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          rotate(matrix, vectors, p, q);
        }
      }
    }
    Integer[] order = new Integer[n];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(matrix[b][b], matrix[a][a]));
    double[][] sorted = new double[n + 1][n];
    for (int k = 0; k < n; k++) {
      sorted[k] = vectors[order[k]];
      sorted[n][k] = matrix[order[k]][order[k]];
    }
    return sorted;
  }

  private static void rotate(double[][] matrix, double[][] vectors, int p, int q) {
    if (Math.abs(matrix[p][q]) <= 1e-14 * Math.sqrt(Math.abs(matrix[p][p] * matrix[q][q]))) {
      return;
    }
    double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
    double t = Math.signum(theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    t = theta == 0 ? 1 : t;
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    for (double[] row : matrix) {
      double a = row[p];
      row[p] = c * a - s * row[q];
      row[q] = s * a + c * row[q];
    }
    mix(matrix[p], matrix[q], c, s);
    mix(vectors[p], vectors[q], c, s);
  }

  private static void mix(double[] a, double[] b, double c, double s) {
    for (int k = 0; k < a.length; k++) {
      double x = a[k];
      a[k] = c * x - s * b[k];
      b[k] = s * x + c * b[k];
    }
  }
}
