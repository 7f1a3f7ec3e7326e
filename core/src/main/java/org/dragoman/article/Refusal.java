package org.dragoman.article;

/**
 * An input that could not be read, and why; the others are read all the same.
 *
 * @param where file, {@code file:line} or record
 * @param reason what is wrong, in words for the user
 */
public record Refusal(String where, String reason) implements Arrival {
  @Override
  public String toString() {
    return where + ": " + reason;
  }
}
