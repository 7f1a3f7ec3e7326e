package org.dragoman.model.train;

/** A checkpoint that belongs to another run; the message says what differs. */
public final class CheckpointException extends RuntimeException {
  private static final long serialVersionUID = 1;

  CheckpointException(String message) {
    super(message);
  }
}
