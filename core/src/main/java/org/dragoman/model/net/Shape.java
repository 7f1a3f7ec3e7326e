package org.dragoman.model.net;

/**
 * The sizes of a network.
 *
 * @param layers one letter a layer: C a convolution, R a recurrence
 * @param width of the layers
 * @param hidden width of the parser's hidden layer
 * @param vector width of the word vectors
 */
public record Shape(String layers, int width, int hidden, int vector) {
  @Override
  public String toString() {
    return layers + " " + width + " " + hidden + " " + vector;
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static Shape parse(String text) {
    String[] parts = text.split(" ", -1);
    if (parts.length != 4 || !parts[0].matches("[CR]+")) {
      throw new IllegalArgumentException("no shape such as \"CRCR 96 96 64\"");
    }
    return new Shape(
        parts[0],
        Integer.parseInt(parts[1]),
        Integer.parseInt(parts[2]),
        Integer.parseInt(parts[3]));
  }
}
