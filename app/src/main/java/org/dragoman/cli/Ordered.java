package org.dragoman.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Applies a function on several threads and hands the results on in the order of the inputs.
 *
 * <p>No more than a few inputs a thread are held at a time, so a stream of any length fits.
 */
final class Ordered<I, O> implements AutoCloseable {
  private static final int WAITING_PER_THREAD = 8;

  private final ExecutorService workers;
  private final Deque<Future<O>> waiting = new ArrayDeque<>();
  private final int most;
  private final Function<I, O> work;
  private final Consumer<O> to;

  Ordered(int threads, Function<I, O> work, Consumer<O> to) {
    this.workers = Executors.newFixedThreadPool(threads);
    this.most = threads * WAITING_PER_THREAD;
    this.work = work;
    this.to = to;
  }

  void add(I input) {
    waiting.add(workers.submit(() -> work.apply(input)));
    if (waiting.size() >= most) {
      hand();
    }
  }

  /** Hands on all that is still under way. */
  void finish() {
    while (!waiting.isEmpty()) {
      hand();
    }
  }

  private void hand() {
    try {
      to.accept(waiting.remove().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof RuntimeException problem) {
        throw problem;
      } else if (cause instanceof Error problem) {
        throw problem;
      }
      throw new IllegalStateException(cause);
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
