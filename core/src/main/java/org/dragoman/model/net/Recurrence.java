package org.dragoman.model.net;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A simple recurrent unit (Lei et al. 2018, without the cell-to-gate weights) in both directions:
 * one half of the width remembers what came before a word, the other half what comes after.
 *
 * <p>All matrix products are independent of the recurrence, so it costs as much as a convolution.
 * The gates use {@code x / (1 + |x|)} in place of the logistic function, which vectorises.
 */
public final class Recurrence implements Layer {
  private final int width;
  private final int half;
  private final Parameter weights;
  private final Parameter bias;

  public Recurrence(String name, int width) {
    this.width = width;
    this.half = width / 2;
    weights = Parameter.dense(name, width, 3 * width);
    bias = Parameter.dense(name + ".bias", 1, 3 * width);
  }

  public Recurrence fill(RandomGenerator random) {
    weights.fill(random, Math.sqrt(1.0 / width));
    return this;
  }

  @Override
  public float[][] forward(float[][] x) {
    return run(x).output;
  }

  /** What the backward pass needs of a forward pass. */
  private record Run(
      float[][] candidate, float[][] forget, float[][] gate, float[][] cell, float[][] output) {}

  private Run run(float[][] x) {
    int n = x.length;
    Run run =
        new Run(new float[n][], new float[n][], new float[n][], new float[n][], new float[n][]);
    for (int t = 0; t < n; t++) {
      float[] all = bias.row(0).clone();
      Kernel.addProduct(x[t], weights.value(), all);
      run.candidate[t] = Arrays.copyOfRange(all, 0, width);
      run.forget[t] = squash(Arrays.copyOfRange(all, width, 2 * width));
      run.gate[t] = squash(Arrays.copyOfRange(all, 2 * width, 3 * width));
    }
    float[] before = new float[width];
    for (int t = 0; t < n; t++) {
      run.cell[t] = new float[width];
      step(run, t, before, 0, half);
      before = run.cell[t];
    }
    before = new float[width];
    for (int t = n - 1; t >= 0; t--) {
      step(run, t, before, half, width);
      before = run.cell[t];
      run.output[t] = output(run.gate[t], run.cell[t], x[t]);
    }
    return run;
  }

  private static void step(Run run, int t, float[] before, int from, int to) {
    float[] cell = run.cell[t];
    float[] forget = run.forget[t];
    float[] candidate = run.candidate[t];
    for (int j = from; j < to; j++) {
      cell[j] = candidate[j] + forget[j] * (before[j] - candidate[j]);
    }
  }

  private static float[] output(float[] gate, float[] cell, float[] x) {
    float[] y = new float[x.length];
    for (int j = 0; j < y.length; j++) {
      y[j] = x[j] + gate[j] * cell[j];
    }
    return y;
  }

  private static float[] squash(float[] x) {
    for (int j = 0; j < x.length; j++) {
      x[j] = 0.5f + 0.5f * x[j] / (1 + Math.abs(x[j]));
    }
    return x;
  }

  @Override
  public float[][] backward(float[][] x, float[][] y, float[][] gradient) {
    int n = x.length;
    Run run = run(x);
    float[][] all = new float[n][3 * width];
    float[][] byCell = new float[n][];
    for (int t = 0; t < n; t++) {
      byCell[t] = byGate(run, t, gradient[t], all[t]);
    }
    float[] carried = new float[width];
    for (int t = n - 1; t >= 0; t--) {
      backwardStep(run, t, t > 0 ? run.cell[t - 1] : null, byCell[t], all[t], carried, 0, half);
    }
    for (int t = 0; t < n; t++) {
      backwardStep(
          run, t, t + 1 < n ? run.cell[t + 1] : null, byCell[t], all[t], carried, half, width);
    }
    float[] byBias = bias.gradient(0);
    float[][] byInput = new float[n][];
    for (int t = 0; t < n; t++) {
      Kernel.add(byBias, all[t]);
      byInput[t] = gradient[t].clone();
      Kernel.addProduct(all[t], weights.transposed(), byInput[t]);
    }
    Kernel.addOuter(x, all, weights.gradient());
    return byInput;
  }

  private float[] byGate(Run run, int t, float[] gradient, float[] all) {
    float[] byCell = new float[width];
    float[] gate = run.gate[t];
    float[] cell = run.cell[t];
    for (int j = 0; j < width; j++) {
      byCell[j] = gradient[j] * gate[j];
      all[2 * width + j] = gradient[j] * cell[j] * slope(gate[j]);
    }
    return byCell;
  }

  private void backwardStep(
      Run run,
      int t,
      float @Nullable [] before,
      float[] byCell,
      float[] all,
      float[] carried,
      int from,
      int to) {
    float[] forget = run.forget[t];
    float[] candidate = run.candidate[t];
    for (int j = from; j < to; j++) {
      float g = byCell[j] + carried[j];
      float previous = before == null ? 0 : before[j];
      all[j] = g * (1 - forget[j]);
      all[width + j] = g * (previous - candidate[j]) * slope(forget[j]);
      carried[j] = g * forget[j];
    }
  }

  /** The derivative of the squashing function, from its value. */
  private static float slope(float value) {
    float distance = 1 - Math.abs(2 * value - 1);
    return 0.5f * distance * distance;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(weights, bias);
  }
}
