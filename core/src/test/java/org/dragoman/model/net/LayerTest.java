package org.dragoman.model.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Compares the layers' gradients with differences of their outputs. */
class LayerTest {
  private static final int WIDTH = 6;
  private static final float STEP = 1e-2f;

  private final SplittableRandom random = new SplittableRandom(7);

  @Test
  void convolutionHasRightGradients() {
    check(new Convolution("c", WIDTH).fill(random));
  }

  @Test
  void recurrenceHasRightGradients() {
    check(new Recurrence("r", WIDTH).fill(random));
  }

  @Test
  void aSentenceOfOneWordPasses() {
    float[][] one = {new float[WIDTH]};
    assertThat(new Convolution("c", WIDTH).fill(random).forward(one)).hasDimensions(1, WIDTH);
    assertThat(new Recurrence("r", WIDTH).fill(random).forward(one)).hasDimensions(1, WIDTH);
  }

  private void check(Layer layer) {
    layer.parameters().forEach(Parameter::startTraining);
    float[][] x = matrix(9);
    float[][] weight = matrix(9);
    float[][] byOutput = copy(weight);
    float[][] byInput = layer.backward(x, layer.forward(x), byOutput);
    for (int t = 0; t < x.length; t++) {
      compare(layer, x, weight, x[t], byInput[t]);
    }
    for (Parameter parameter : layer.parameters()) {
      for (int i = 0; i < parameter.rows(); i++) {
        compare(layer, x, weight, parameter.row(i), parameter.gradient(i).clone());
      }
    }
  }

  private void compare(Layer layer, float[][] x, float[][] weight, float[] row, float[] gradient) {
    for (int j = 0; j < row.length; j++) {
      float before = row[j];
      row[j] = before + STEP;
      double above = loss(layer.forward(x), weight);
      row[j] = before - STEP;
      double below = loss(layer.forward(x), weight);
      row[j] = before;
      double difference = (above - below) / (2 * STEP);
      // A rectifier that switches within the step makes a small difference.
      assertThat((double) gradient[j])
          .isCloseTo(difference, within(0.02 + 0.02 * Math.abs(difference)));
    }
  }

  private static double loss(float[][] y, float[][] weight) {
    double sum = 0;
    for (int t = 0; t < y.length; t++) {
      for (int j = 0; j < WIDTH; j++) {
        sum += y[t][j] * weight[t][j];
      }
    }
    return sum;
  }

  private float[][] matrix(int rows) {
    float[][] all = new float[rows][WIDTH];
    for (float[] row : all) {
      for (int j = 0; j < WIDTH; j++) {
        row[j] = (float) random.nextGaussian();
      }
    }
    return all;
  }

  private static float[][] copy(float[][] rows) {
    float[][] all = new float[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      all[i] = rows[i].clone();
    }
    return all;
  }
}
