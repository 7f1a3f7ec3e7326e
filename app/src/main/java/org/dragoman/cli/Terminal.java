package org.dragoman.cli;

/** What the launcher says of the terminal: whether there is one, and how wide it is. */
final class Terminal {
  private static final int USUAL_WIDTH = 100;

  private Terminal() {}

  /** Whether standard output is a terminal. */
  static boolean output() {
    return Boolean.getBoolean("dragoman.terminal.output");
  }

  /** Whether standard error is a terminal. */
  static boolean errors() {
    return Boolean.getBoolean("dragoman.terminal.errors");
  }

  /** Columns of the terminal. */
  static int width() {
    return Math.max(40, Integer.getInteger("dragoman.terminal.width", USUAL_WIDTH));
  }

  /** Whether to colour what goes to standard output (see no-color.org). */
  static boolean colours() {
    String noColour = System.getenv("NO_COLOR");
    return output() && (noColour == null || noColour.isEmpty());
  }
}
