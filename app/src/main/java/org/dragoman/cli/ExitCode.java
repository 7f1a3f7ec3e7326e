package org.dragoman.cli;

/** What the exit status says. */
final class ExitCode {
  static final int DONE = 0;
  static final int USAGE = 2;

  /** Some inputs were refused; the others are done. */
  static final int REFUSED = 3;

  /** A bug of ours. */
  static final int INTERNAL = 70;

  private ExitCode() {}
}
