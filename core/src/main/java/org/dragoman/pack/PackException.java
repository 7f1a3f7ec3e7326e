package org.dragoman.pack;

/** A pack file that cannot be used; the message names the file and, where known, the line. */
public final class PackException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * @param line counts from 1; 0 where no line can be named
   */
  public PackException(String file, int line, String message) {
    super(file + (line > 0 ? ":" + line : "") + ": " + message);
  }
}
