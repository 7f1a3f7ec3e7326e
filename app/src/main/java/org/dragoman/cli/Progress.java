package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.Locale;

/**
 * Says on standard error how far a long command is: count, rate and, where the whole is known, time
 * left. On a terminal the line is rewritten twice a second, elsewhere printed every ten seconds.
 */
final class Progress implements AutoCloseable {
  private static final long SECOND = 1_000_000_000L;

  private final PrintWriter err;
  private final String noun;
  private final long whole;
  private final long start = System.nanoTime();
  private final long interval = Terminal.errors() ? SECOND / 2 : 10 * SECOND;
  private long last = start;
  private long done;
  private long part;
  private boolean shown;

  /**
   * @param noun what is counted, in the plural ("articles")
   * @param whole the amount of work in the unit of {@link #step}'s second argument, 0 if unknown
   */
  Progress(PrintWriter err, String noun, long whole) {
    this.err = err;
    this.noun = noun;
    this.whole = whole;
  }

  /**
   * Counts.
   *
   * @param count how many more are done
   * @param partDone how much of the whole is done now
   */
  void step(int count, long partDone) {
    done += count;
    part = partDone;
    long now = System.nanoTime();
    if (now - last >= interval) {
      last = now;
      shown = true;
      err.print(
          (Terminal.errors() ? "\r\u001b[K" : "") + line(now) + (Terminal.errors() ? "" : "\n"));
      err.flush();
    }
  }

  private String line(long now) {
    double seconds = Math.max(1e-9, (now - start) / (double) SECOND);
    String line = String.format(Locale.ROOT, "%,d %s, %.1f a second", done, noun, done / seconds);
    if (whole > 0 && part > 0) {
      double share = Math.min(1, (double) part / whole);
      long left = Math.round(seconds * (1 - share) / share);
      line += String.format(Locale.ROOT, ", %.0f %%, %s left", 100 * share, clock(left));
    }
    return line;
  }

  private static String clock(long seconds) {
    return seconds >= 3600
        ? String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
        : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }

  long done() {
    return done;
  }

  /** Wipes the line. */
  @Override
  public void close() {
    if (shown && Terminal.errors()) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}
