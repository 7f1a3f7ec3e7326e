package org.dragoman.model.net;

import java.util.ArrayList;
import java.util.List;

/** The optimiser of Kingma and Ba (2015); rows that a step did not touch are left as they are. */
public final class Adam {
  private static final float DECAY_MEAN = 0.9f;
  private static final float DECAY_SQUARE = 0.99f;

  private final List<Parameter> parameters;
  private final List<float[][]> means = new ArrayList<>();
  private final List<float[][]> squares = new ArrayList<>();
  private int steps;

  public Adam(List<Parameter> parameters) {
    this.parameters = parameters;
    for (Parameter parameter : parameters) {
      parameter.startTraining();
      means.add(new float[parameter.rows()][]);
      squares.add(new float[parameter.rows()][]);
    }
  }

  /** Changes the weights by their gradients, and clears those. */
  public void step(double rate) {
    steps++;
    float scale =
        (float)
            (rate
                * Math.sqrt(1 - Math.pow(DECAY_SQUARE, steps))
                / (1 - Math.pow(DECAY_MEAN, steps)));
    for (int p = 0; p < parameters.size(); p++) {
      Parameter parameter = parameters.get(p);
      for (int i = parameter.nextTouched(0); i >= 0; i = parameter.nextTouched(i + 1)) {
        if (means.get(p)[i] == null) {
          means.get(p)[i] = new float[parameter.columns()];
          squares.get(p)[i] = new float[parameter.columns()];
        }
        update(parameter.row(i), parameter.gradient(i), means.get(p)[i], squares.get(p)[i], scale);
      }
      parameter.clearGradient();
      parameter.refresh();
    }
  }

  private static void update(
      float[] value, float[] gradient, float[] mean, float[] square, float scale) {
    for (int j = 0; j < value.length; j++) {
      float g = gradient[j];
      mean[j] = DECAY_MEAN * mean[j] + (1 - DECAY_MEAN) * g;
      square[j] = DECAY_SQUARE * square[j] + (1 - DECAY_SQUARE) * g * g;
      value[j] -= scale * mean[j] / ((float) Math.sqrt(square[j]) + 1e-7f);
    }
  }

  /** What a checkpoint keeps: steps, and the two means of each parameter. */
  public record State(int steps, List<float[][]> means, List<float[][]> squares) {}

  public State state() {
    return new State(steps, means, squares);
  }

  public void restore(State state) {
    steps = state.steps();
    for (int p = 0; p < parameters.size(); p++) {
      System.arraycopy(state.means().get(p), 0, means.get(p), 0, means.get(p).length);
      System.arraycopy(state.squares().get(p), 0, squares.get(p), 0, squares.get(p).length);
    }
  }
}
