package org.dragoman.model;

/** A CoNLL-U file that cannot be read; the message names file and line. */
public final class ConlluException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ConlluException(String file, int line, String message) {
    super(file + ":" + line + ": " + message);
  }
}
