package org.dragoman.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dragoman.article.Article;
import org.dragoman.chronicle.Correction;
import org.dragoman.chronicle.Corrections;
import org.dragoman.chronicle.Merger;
import org.dragoman.chronicle.Run;
import org.dragoman.pack.Overlay;
import org.dragoman.reading.Reader;
import org.dragoman.reading.Reading;
import org.dragoman.reading.ReadingJson;
import org.dragoman.store.CorrectionsFile;
import org.dragoman.store.Store;
import org.dragoman.store.Store.Added;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dragoman add}: reads articles into a chronicle. */
@Command(
    name = "add",
    description = {
      "Reads articles into a chronicle.",
      "Articles that it has already are passed over, so a run that was stopped goes on where it was;",
      "with other packs or overlays than the last time they are read anew."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dragoman add examples",
      "  dragoman add --chronicle /data/c news/"
    })
final class AddCommand implements Callable<Integer> {
  private static final int BATCH = 200;

  @Spec private CommandSpec spec;
  @Mixin private ChronicleFolder folder = new ChronicleFolder();
  @Mixin private Inputs inputs = new Inputs();
  @Mixin private Overlays overlays = new Overlays();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (Store store = folder.open()) {
      Counts counts = new Counts();
      Inputs.Tally tally = add(inputs, overlays.list(), store, err, counts);
      out.printf(
          "%d new, %d changed, %d known; %d articles, %s%n",
          counts.of(Added.NEW),
          counts.of(Added.CHANGED),
          counts.of(Added.UNCHANGED),
          store.articles(),
          folder.path());
      return tally.exitCode();
    }
  }

  /** How many articles were added, changed and known. */
  static final class Counts {
    private final Map<Added, Long> counts = new EnumMap<>(Added.class);

    void count(Added added) {
      counts.merge(added, 1L, Long::sum);
    }

    long of(Added added) {
      return counts.getOrDefault(added, 0L);
    }

    boolean anythingNew() {
      return of(Added.NEW) + of(Added.CHANGED) > 0;
    }
  }

  /** Reads the inputs into the store and merges its chronicle anew where anything changed. */
  static Inputs.Tally add(
      Inputs inputs, List<Overlay> overlays, Store store, PrintWriter err, Counts counts) {
    Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Reader reader = Reader.load(overlays);
    Run run = Version.run(overlays, start);
    // What was read with other packs may say something else now.
    Map<String, String> known = run.rules().equals(store.rules()) ? store.digests() : Map.of();
    List<Reading> batch = new ArrayList<>();
    Inputs.Tally tally =
        inputs.run(
            err,
            article -> isKnown(known, article) ? null : reader.read(article),
            (@Nullable Reading reading) -> {
              if (reading == null) {
                counts.count(Added.UNCHANGED);
                return;
              }
              batch.add(reading);
              if (batch.size() >= BATCH) {
                store.add(batch).forEach(counts::count);
                batch.clear();
              }
            });
    store.add(batch).forEach(counts::count);
    // A run that was stopped before it merged has left articles that the chronicle lacks.
    boolean unfinished =
        store.articles() > 0 && !(store.isMerged() && run.rules().equals(store.rules()));
    if (counts.anythingNew() || unfinished) {
      merge(store, run.of(tally.read()));
    }
    return tally;
  }

  /**
   * Merges all readings anew and makes people's corrections.
   *
   * @return the corrections that fit no row
   */
  static List<Correction> merge(Store store, Run run) {
    Corrections corrections = new Corrections(new CorrectionsFile(store.folder()).all());
    Corrections.Corrected corrected = corrections.apply(Merger.merge(store.readings()));
    store.replace(corrected.chronicle(), run);
    return corrected.idle();
  }

  private static boolean isKnown(Map<String, String> digests, Article article) {
    String digest = digests.get(article.id());
    return digest != null && digest.equals(ReadingJson.sha256(article.text()));
  }
}
