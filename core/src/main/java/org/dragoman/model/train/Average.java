package org.dragoman.model.train;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.model.net.Network;
import org.dragoman.model.net.Parameter;

/**
 * The mean of a network's weights over the last steps of training (Polyak and Juditsky 1992): the
 * steps still jump about, and their mean is better than the last of them.
 */
final class Average {
  private final List<Parameter> parameters = new ArrayList<>();
  private final List<float[][]> means = new ArrayList<>();
  private int count;

  Average(Network network) {
    for (Parameter parameter : network.parameters()) {
      // The word vectors stay as they are.
      if (parameter != network.vectors()) {
        parameters.add(parameter);
        means.add(new float[parameter.rows()][parameter.columns()]);
      }
    }
  }

  /** What a checkpoint keeps. */
  record State(int count, List<float[][]> means) {}

  State state() {
    return new State(count, means);
  }

  void restore(State state) {
    count = state.count();
    for (int p = 0; p < means.size(); p++) {
      System.arraycopy(state.means().get(p), 0, means.get(p), 0, means.get(p).length);
    }
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** Takes in the weights as they are now. */
  void add() {
    count++;
    float share = 1f / count;
    for (int p = 0; p < means.size(); p++) {
      float[][] value = parameters.get(p).value();
      for (int i = 0; i < value.length; i++) {
        move(means.get(p)[i], value[i], share);
      }
    }
  }

  private static void move(float[] mean, float[] value, float share) {
    for (int j = 0; j < mean.length; j++) {
      mean[j] += share * (value[j] - mean[j]);
    }
  }

  /** Exchanges the network's weights and their mean; a second time puts them back. */
  void swap() {
    for (int p = 0; p < means.size() && count > 0; p++) {
      float[][] value = parameters.get(p).value();
      float[][] mean = means.get(p);
      for (int i = 0; i < value.length; i++) {
        float[] row = value[i].clone();
        System.arraycopy(mean[i], 0, value[i], 0, row.length);
        System.arraycopy(row, 0, mean[i], 0, row.length);
      }
      parameters.get(p).refresh();
    }
  }
}
