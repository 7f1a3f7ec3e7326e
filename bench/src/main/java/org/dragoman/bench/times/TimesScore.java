package org.dragoman.bench.times;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Counts what an engine finds of the annotated times, as {@code dragoman score} does.
 *
 * <p>A time is found if it overlaps an annotated one, and right if its value is the same too;
 * "about", "Z" and open ends do not count, vague times may be found or not.
 */
public final class TimesScore {
  /** The first line of the table that {@link #row} makes. */
  public static final String HEADER =
      "system,found_p,found_r,found_f1,value_p,value_r,value_f1,words_per_cpu_second";

  private int expected;
  private int given;
  private int found;
  private int right;

  private TimesScore() {}

  /** Runs an engine over annotated articles: one CSV row. */
  public static String row(TimeEngine engine, Path gold) throws IOException {
    List<AnnotatedTimes> articles = AnnotatedTimes.read(gold);
    TimesScore score = new TimesScore();
    long words = 0;
    for (AnnotatedTimes annotated : articles) {
      // The first pass also warms the engine up.
      score.add(annotated.times(), engine.find(annotated.article()));
      words += annotated.article().text().split("\\s+").length;
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    articles.forEach(annotated -> engine.find(annotated.article()));
    double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
    return String.format(
        Locale.ROOT,
        "%s,%s,%s,%.0f",
        engine.name(),
        score.scores(score.found),
        score.scores(score.right),
        words / seconds);
  }

  private String scores(int hits) {
    double precision = given == 0 ? 0 : 100.0 * hits / given;
    double recall = expected == 0 ? 0 : 100.0 * hits / expected;
    double f1 = hits == 0 ? 0 : 2 * precision * recall / (precision + recall);
    return String.format(Locale.ROOT, "%.1f,%.1f,%.1f", precision, recall, f1);
  }

  private void add(List<TimeEngine.Found> annotated, List<TimeEngine.Found> times) {
    List<TimeEngine.Found> free = new ArrayList<>(times);
    List<TimeEngine.Found> vague = new ArrayList<>();
    for (TimeEngine.Found wanted : annotated) {
      if (wanted.edtf().isEmpty()) {
        vague.add(wanted);
        continue;
      }
      expected++;
      for (TimeEngine.Found time : free) {
        if (time.span().overlaps(wanted.span())) {
          found++;
          given++;
          right += bare(time.edtf()).equals(bare(wanted.edtf())) ? 1 : 0;
          free.remove(time);
          break;
        }
      }
    }
    for (TimeEngine.Found time : free) {
      boolean open = vague.stream().anyMatch(other -> other.span().overlaps(time.span()));
      given += time.edtf().isEmpty() || open ? 0 : 1;
    }
  }

  private static String bare(String edtf) {
    String value = edtf.replace("..", "").replaceAll("[Z?~%]", "");
    return value.replaceAll("^/|/$", "");
  }
}
