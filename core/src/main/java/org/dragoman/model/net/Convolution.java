package org.dragoman.model.net;

import java.util.List;
import java.util.random.RandomGenerator;

/** A residual layer: to each word it adds what a rectified window of three words gives. */
public final class Convolution implements Layer {
  private static final int WINDOW = 3;

  private final int width;

  /** Side by side: what a word gives to the word after it, to itself, to the word before it. */
  private final Parameter weights;

  private final Parameter bias;

  public Convolution(String name, int width) {
    this.width = width;
    weights = Parameter.dense(name, width, WINDOW * width);
    bias = Parameter.dense(name + ".bias", 1, width);
  }

  public Convolution fill(RandomGenerator random) {
    weights.fill(random, Math.sqrt(2.0 / (WINDOW * width)) / 2);
    return this;
  }

  @Override
  public float[][] forward(float[][] x) {
    int n = x.length;
    float[][] given = new float[n][WINDOW * width];
    for (int t = 0; t < n; t++) {
      Kernel.addProduct(x[t], weights.value(), given[t]);
    }
    float[][] y = new float[n][];
    for (int t = 0; t < n; t++) {
      float[] sum = bias.row(0).clone();
      for (int k = 0; k < WINDOW; k++) {
        int from = t + k - 1;
        if (from >= 0 && from < n) {
          Kernel.addPart(sum, given[from], k * width);
        }
      }
      Kernel.rectify(sum);
      Kernel.add(sum, x[t]);
      y[t] = sum;
    }
    return y;
  }

  @Override
  public float[][] backward(float[][] x, float[][] y, float[][] gradient) {
    int n = x.length;
    float[][] byInput = new float[n][];
    float[] byBias = bias.gradient(0);
    for (int t = 0; t < n; t++) {
      byInput[t] = gradient[t].clone();
      mask(gradient[t], x[t], y[t]);
      Kernel.add(byBias, gradient[t]);
    }
    float[][] byGiven = new float[n][WINDOW * width];
    for (int t = 0; t < n; t++) {
      for (int k = 0; k < WINDOW; k++) {
        int to = t - k + 1;
        if (to >= 0 && to < n) {
          System.arraycopy(gradient[to], 0, byGiven[t], k * width, width);
        }
      }
      Kernel.addProduct(byGiven[t], weights.transposed(), byInput[t]);
    }
    Kernel.addOuter(x, byGiven, weights.gradient());
    return byInput;
  }

  /** Where the rectifier gave zero, output and input are equal. */
  private static void mask(float[] gradient, float[] x, float[] y) {
    for (int j = 0; j < gradient.length; j++) {
      gradient[j] = y[j] > x[j] ? gradient[j] : 0;
    }
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(weights, bias);
  }
}
