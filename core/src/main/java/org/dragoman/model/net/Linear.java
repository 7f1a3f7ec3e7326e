package org.dragoman.model.net;

import java.util.List;
import java.util.random.RandomGenerator;

/** A matrix product with a bias. */
public final class Linear {
  private final Parameter weights;
  private final Parameter bias;

  public Linear(String name, int inputs, int outputs) {
    weights = Parameter.dense(name, inputs, outputs);
    bias = Parameter.dense(name + ".bias", 1, outputs);
  }

  public Linear fill(RandomGenerator random, double deviation) {
    weights.fill(random, deviation);
    return this;
  }

  public int outputs() {
    return bias.columns();
  }

  public float[] forward(float[] x) {
    float[] y = bias.row(0).clone();
    Kernel.addProduct(x, weights.value(), y);
    return y;
  }

  /** Adds to the gradients of the weights, and to the gradient by x. */
  public void backward(float[] x, float[] gradient, float[] byInput) {
    Kernel.add(bias.gradient(0), gradient);
    Kernel.addOuter(x, gradient, weights.gradient());
    Kernel.addProduct(gradient, weights.transposed(), byInput);
  }

  public List<Parameter> parameters() {
    return List.of(weights, bias);
  }
}
