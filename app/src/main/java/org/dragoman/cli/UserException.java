package org.dragoman.cli;

/** Something the user can put right; the message says what, where and how. */
final class UserException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UserException(String message) {
    super(message);
  }
}
