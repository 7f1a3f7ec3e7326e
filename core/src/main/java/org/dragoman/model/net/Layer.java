package org.dragoman.model.net;

import java.util.List;

/** A function over the words of a sentence, one row a word, that keeps their number and width. */
public sealed interface Layer permits Convolution, Recurrence {
  float[][] forward(float[][] x);

  /**
   * Adds to the gradients of its parameters.
   *
   * @param x the input of the forward pass
   * @param y its output
   * @param gradient of the loss by y; may be changed
   * @return the gradient by x
   */
  float[][] backward(float[][] x, float[][] y, float[][] gradient);

  List<Parameter> parameters();
}
