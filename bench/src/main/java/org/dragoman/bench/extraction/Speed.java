package org.dragoman.bench.extraction;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * Pages per second of one thread's processor time, and megabytes allocated per page, once warm.
 *
 * <p>The compiler's own threads do not count, nor does reading files or decoding.
 */
record Speed(double pagesPerSecond, double megabytesPerPage) {
  private static final double WARM_UP_SECONDS = 8;
  private static final double SECONDS = 6;

  static Speed of(Extractor extractor, List<GoldPage> pages) {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    rounds(extractor, pages, thread, WARM_UP_SECONDS);
    long bytes = thread.getCurrentThreadAllocatedBytes();
    long start = thread.getCurrentThreadCpuTime();
    int done = rounds(extractor, pages, thread, SECONDS);
    double seconds = (thread.getCurrentThreadCpuTime() - start) / 1e9;
    bytes = thread.getCurrentThreadAllocatedBytes() - bytes;
    return new Speed(done / seconds, bytes / 1e6 / done);
  }

  /** Whole rounds through the pages until the time is over; how many pages that made. */
  private static int rounds(
      Extractor extractor, List<GoldPage> pages, ThreadMXBean thread, double seconds) {
    long end = thread.getCurrentThreadCpuTime() + (long) (seconds * 1e9);
    int done = 0;
    int characters = 0;
    while (thread.getCurrentThreadCpuTime() < end) {
      for (GoldPage page : pages) {
        characters += Measure.tried(extractor, page).text().length();
        done++;
      }
    }
    return characters < 0 ? 0 : done;
  }
}
