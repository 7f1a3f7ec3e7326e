package org.dragoman.model.net;

import java.util.Arrays;
import java.util.BitSet;
import java.util.random.RandomGenerator;

/**
 * A named matrix of weights, row by row; while training, with its gradient.
 *
 * <p>Rows are arrays of their own because the just-in-time compiler turns loops over whole arrays
 * into vector instructions, but not loops over offsets into one long array.
 */
public final class Parameter {
  /** How it is kept in a model file. */
  public enum Precision {
    HALF,
    BYTE
  }

  private final String name;
  private final Precision precision;
  private final int columns;
  private final boolean sparse;
  private float[][] value;
  private float[][] transposed = {};
  private float[][] gradient = {};
  private final BitSet touched = new BitSet();

  private Parameter(
      String name, float[][] value, int columns, Precision precision, boolean sparse) {
    this.name = name;
    this.value = value;
    this.columns = columns;
    this.precision = precision;
    this.sparse = sparse;
  }

  /** A matrix that every example uses, zero at first. */
  public static Parameter dense(String name, int rows, int columns) {
    return new Parameter(name, new float[rows][columns], columns, Precision.HALF, false);
  }

  /** A table of which an example uses few rows, zero at first. */
  public static Parameter table(String name, int rows, int columns) {
    return new Parameter(name, new float[rows][columns], columns, Precision.BYTE, true);
  }

  /** Fills it with normally distributed numbers of a standard deviation. */
  public Parameter fill(RandomGenerator random, double deviation) {
    for (float[] row : value) {
      for (int j = 0; j < columns; j++) {
        row[j] = (float) (random.nextGaussian() * deviation);
      }
    }
    refresh();
    return this;
  }

  /** Makes room for gradients. */
  public void startTraining() {
    gradient = new float[value.length][];
    if (!sparse) {
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] = new float[columns];
      }
      transposed = new float[columns][value.length];
      refresh();
    }
  }

  /** Renews the transposed copy after the values changed. */
  public void refresh() {
    for (int j = 0; j < transposed.length; j++) {
      float[] row = transposed[j];
      for (int i = 0; i < row.length; i++) {
        row[i] = value[i][j];
      }
    }
  }

  public String name() {
    return name;
  }

  public Precision precision() {
    return precision;
  }

  public int rows() {
    return value.length;
  }

  public int columns() {
    return columns;
  }

  /** The values; the arrays are the parameter's own. */
  public float[][] value() {
    return value;
  }

  public float[] row(int index) {
    return value[index];
  }

  /** Replaces the values by those of a file. */
  public void set(float[][] values) {
    if (values.length != value.length || (values.length > 0 && values[0].length != columns)) {
      throw new IllegalArgumentException(
          name + " has " + value.length + " x " + columns + " values, not " + values.length);
    }
    value = values;
    refresh();
  }

  float[][] transposed() {
    return transposed;
  }

  float[][] gradient() {
    return gradient;
  }

  /** The gradient of one row, made at first use. */
  public float[] gradient(int row) {
    touched.set(row);
    if (gradient[row] == null) {
      gradient[row] = new float[columns];
    }
    return gradient[row];
  }

  /** The next row at or after an index that may have a gradient, or -1. */
  public int nextTouched(int from) {
    return sparse ? touched.nextSetBit(from) : from < value.length ? from : -1;
  }

  /** Sets the gradient to zero. */
  public void clearGradient() {
    for (int i = nextTouched(0); i >= 0; i = nextTouched(i + 1)) {
      Arrays.fill(gradient[i], 0);
    }
    touched.clear();
  }

  public boolean isSparse() {
    return sparse;
  }
}
