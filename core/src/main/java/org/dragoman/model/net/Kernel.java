package org.dragoman.model.net;

import java.util.Arrays;

/** The inner loops: sums of scaled rows, written so that the compiler makes vector code of them. */
final class Kernel {
  private Kernel() {}

  /** Adds {@code x * rows} to y: the product of a row vector and a matrix. */
  static void addProduct(float[] x, float[][] rows, float[] y) {
    int n = x.length;
    int i = 0;
    for (; i + 8 <= n; i += 8) {
      add8(
          y,
          rows[i],
          rows[i + 1],
          rows[i + 2],
          rows[i + 3],
          rows[i + 4],
          rows[i + 5],
          rows[i + 6],
          rows[i + 7],
          x[i],
          x[i + 1],
          x[i + 2],
          x[i + 3],
          x[i + 4],
          x[i + 5],
          x[i + 6],
          x[i + 7]);
    }
    for (; i < n; i++) {
      addScaled(y, rows[i], x[i]);
    }
  }

  /** Adds {@code x[t][i] * g[t]} to gradient row i, for all i and t: the gradient of a product. */
  static void addOuter(float[][] x, float[][] g, float[][] gradient) {
    int count = x.length;
    int n = x[0].length;
    int t = 0;
    for (; t + 8 <= count; t += 8) {
      float[] a = x[t];
      float[] b = x[t + 1];
      float[] c = x[t + 2];
      float[] d = x[t + 3];
      float[] e = x[t + 4];
      float[] f = x[t + 5];
      float[] h = x[t + 6];
      float[] k = x[t + 7];
      for (int i = 0; i < n; i++) {
        add8(
            gradient[i],
            g[t],
            g[t + 1],
            g[t + 2],
            g[t + 3],
            g[t + 4],
            g[t + 5],
            g[t + 6],
            g[t + 7],
            a[i],
            b[i],
            c[i],
            d[i],
            e[i],
            f[i],
            h[i],
            k[i]);
      }
    }
    for (; t < count; t++) {
      addOuter(x[t], g[t], gradient);
    }
  }

  static void addOuter(float[] x, float[] g, float[][] gradient) {
    for (int i = 0; i < x.length; i++) {
      if (x[i] != 0) {
        addScaled(gradient[i], g, x[i]);
      }
    }
  }

  static void addScaled(float[] y, float[] x, float a) {
    for (int j = 0; j < y.length; j++) {
      y[j] += a * x[j];
    }
  }

  static void add(float[] y, float[] x) {
    for (int j = 0; j < y.length; j++) {
      y[j] += x[j];
    }
  }

  /** Adds the numbers of x from an offset on. */
  static void addPart(float[] y, float[] x, int from) {
    for (int j = 0; j < y.length; j++) {
      y[j] += x[from + j];
    }
  }

  /** Adds x to the numbers of y from an offset on. */
  static void addToPart(float[] y, int from, float[] x) {
    for (int j = 0; j < x.length; j++) {
      y[from + j] += x[j];
    }
  }

  /** Sets negative numbers to zero. */
  static void rectify(float[] x) {
    for (int j = 0; j < x.length; j++) {
      x[j] = Math.max(0, x[j]);
    }
  }

  static void clear(float[] x) {
    Arrays.fill(x, 0);
  }

  private static void add8(
      float[] y,
      float[] p,
      float[] q,
      float[] r,
      float[] s,
      float[] t,
      float[] u,
      float[] v,
      float[] w,
      float a,
      float b,
      float c,
      float d,
      float e,
      float f,
      float g,
      float h) {
    for (int j = 0; j < y.length; j++) {
      y[j] += a * p[j] + b * q[j] + c * r[j] + d * s[j] + e * t[j] + f * u[j] + g * v[j] + h * w[j];
    }
  }
}
