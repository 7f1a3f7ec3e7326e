package org.dragoman.model.net;

/**
 * What the network is given of one word: rows of its tables.
 *
 * @param word row of the word among those of the training data, 0 for any other
 * @param vector row among the word vectors, or -1
 * @param spelling rows of the tables for prefix, suffixes and shape
 * @param tags rows for all that the dictionary and the name lists say of the form
 */
public record Input(int word, int vector, int[] spelling, int[] tags) {

  /** The same form as if the training data did not hold it. */
  public Input asUnseen() {
    return new Input(0, vector, spelling, tags);
  }

  /** The same form as if no text had held it. */
  public Input asUnknown() {
    return new Input(0, -1, spelling, tags);
  }
}
