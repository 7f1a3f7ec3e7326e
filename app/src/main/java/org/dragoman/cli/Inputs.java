package org.dragoman.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dragoman.article.Arrival;
import org.dragoman.article.Article;
import org.dragoman.article.Articles;
import org.dragoman.article.Refusal;
import org.dragoman.fetch.Fetcher;
import org.dragoman.reading.Reader;
import org.dragoman.reading.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The articles a verb reads, and how: its paths and threads, progress and refusals. */
final class Inputs {
  @Parameters(
      paramLabel = "PATH|URL",
      arity = "1..*",
      description = {
        "Files and folders: .txt .html .json .jsonl .warc .xml .rss .atom .mhtml .eml .mbox .zip, most also with .gz; - is standard input.",
        "Addresses of pages, feeds and sitemaps are fetched, as 'dragoman fetch' does."
      })
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many articles are read at a time (default: one a processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--quiet", description = "Shows no progress.")
  private boolean quiet;

  /** For picocli, which fills the fields in. */
  Inputs() {}

  /** Inputs that another verb was given. */
  Inputs(List<String> paths) {
    this.paths = List.copyOf(paths);
  }

  /** Counts of a run; an article failed where the program itself is at fault. */
  record Tally(long read, long refused, long failed) {
    int exitCode() {
      if (failed > 0) {
        return ExitCode.INTERNAL;
      }
      return refused > 0 ? ExitCode.REFUSED : ExitCode.DONE;
    }
  }

  /** What came of one article: a result, or the bug that kept it from one. */
  private record Outcome<T>(Article article, @Nullable T result, @Nullable RuntimeException bug) {
    static <T> Outcome<T> of(Article article, Function<Article, T> work) {
      try {
        return new Outcome<>(article, work.apply(article), null);
      } catch (RuntimeException e) {
        return new Outcome<>(article, null, e);
      }
    }
  }

  /** Reads all articles; readings come in the order of the inputs. Refusals go to {@code err}. */
  Tally read(Reader reader, PrintWriter err, Consumer<Reading> to) {
    return run(err, reader::read, to);
  }

  /** Applies a function to all articles; results come in the order of the inputs. */
  <T> Tally run(PrintWriter err, Function<Article, T> work, Consumer<T> to) {
    if (threads < 1) {
      throw new UserException("--threads " + threads + ": at least 1 is needed");
    }
    long[] refused = {0};
    long[] failed = {0};
    long[] filesDone = {0};
    long whole = quiet ? 0 : files(paths);
    PrintWriter shown = quiet ? new PrintWriter(PrintWriter.nullWriter()) : err;
    try (Progress progress = new Progress(shown, "articles", whole);
        Ordered<Article, Outcome<T>> ordered =
            new Ordered<>(
                threads,
                article -> Outcome.of(article, work),
                outcome -> {
                  if (outcome.bug() != null) {
                    failed[0]++;
                    report(err, outcome.article(), outcome.bug());
                  } else {
                    to.accept(outcome.result());
                  }
                  progress.step(1, Math.min(whole, filesDone[0]));
                })) {
      arrivals(
          (Arrival arrival) -> {
            filesDone[0]++;
            switch (arrival) {
              case Article article -> ordered.add(article);
              case Refusal refusal -> {
                refused[0]++;
                err.println("dragoman: refused " + refusal);
              }
            }
          });
      ordered.finish();
      Tally tally = new Tally(progress.done() - failed[0], refused[0], failed[0]);
      if (tally.refused() + tally.failed() > 0) {
        err.printf(
            "dragoman: %d articles read, %d inputs refused, %d articles failed%n",
            tally.read(), tally.refused(), tally.failed());
      }
      return tally;
    }
  }

  /** Hands on all articles of the paths and addresses, in their order. */
  private void arrivals(Consumer<Arrival> to) {
    Articles articles = new Articles();
    // Made for addresses only: an HTTP client starts threads of its own.
    Fetcher fetcher = paths.stream().anyMatch(Fetcher::isAddress) ? new Fetcher() : null;
    for (String path : paths) {
      if (fetcher != null && Fetcher.isAddress(path)) {
        fetcher.read(path, to);
      } else {
        articles.read(List.of(path), System.in, to);
      }
    }
  }

  private static void report(PrintWriter err, Article article, RuntimeException bug) {
    err.println("dragoman: internal error on article " + article.id() + ", please report it:");
    bug.printStackTrace(err);
  }

  /** How many files the paths hold, for the time left; 0 where a file may hold many articles. */
  private static long files(List<String> paths) {
    long count = 0;
    for (String path : paths) {
      if (path.equals("-") || path.contains(".jsonl") || Fetcher.isAddress(path)) {
        return 0;
      }
      Path file = Path.of(path);
      if (!Files.isDirectory(file)) {
        count++;
        continue;
      }
      try (Stream<Path> tree = Files.walk(file)) {
        List<Path> inside = tree.filter(Files::isRegularFile).toList();
        if (inside.stream().anyMatch(p -> p.toString().contains(".jsonl"))) {
          return 0;
        }
        count += inside.size();
      } catch (IOException | java.io.UncheckedIOException e) {
        // What cannot be counted is refused by name when it is read.
        return 0;
      }
    }
    return count;
  }
}
