package org.dragoman.article;

import java.io.IOException;

/** Input that is there but cannot be used; the message is meant for the user. */
final class UnreadableException extends IOException {
  private static final long serialVersionUID = 1;

  UnreadableException(String message) {
    super(message);
  }
}
