package org.dragoman.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.article.Article;
import org.dragoman.claim.event.EventFinder;
import org.dragoman.claim.event.EventTypes;
import org.dragoman.model.Parse;
import org.dragoman.pack.Pack;
import org.dragoman.reading.Explanation;
import org.dragoman.reading.Reader;
import org.dragoman.reading.Reading;
import org.dragoman.world.Cast;

/**
 * Measures the words per second of processor time that the search for events reads, once sentences
 * are parsed, names linked and quotations found.
 *
 * <p>Arguments: the folder of the sentences of the events pack, of which twelve at a time make an
 * article; {@code --csv FILE} writes the table. The result is the median of the rounds.
 */
public final class EventSpeed {
  private static final String DAY = "2026-03-12";
  private static final int SENTENCES = 12;
  private static final int ROUNDS = 15;

  /** An article as the search for events gets it. */
  private record Input(List<Parse> parses, Cast cast, Reading reading) {}

  private final Reader reader = Reader.load();
  private final EventFinder finder =
      new EventFinder(
          EventTypes.load(Pack.shipped("events"), Pack.shipped("fr"), List.of()), code -> code);

  public static void main(String[] args) throws IOException {
    EventSpeed bench = new EventSpeed();
    List<Input> inputs = bench.inputs(Path.of(args[0]));
    long words =
        inputs.stream().flatMap(input -> input.parses().stream()).mapToLong(Parse::size).sum();
    long[] rounds = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      rounds[i] = bench.nanoseconds(inputs);
    }
    // The first rounds warm the compiler up.
    long[] warm = Arrays.copyOfRange(rounds, ROUNDS / 2, ROUNDS);
    Arrays.sort(warm);
    long speed = Math.round(words * 1e9 / warm[warm.length / 2] / 1000) * 1000;
    List<String> table =
        List.of(
            "stage,words,words per CPU-second",
            "events beyond engine and linking," + words + "," + speed);
    table.forEach(System.out::println);
    int csv = Arrays.asList(args).indexOf("--csv");
    if (csv >= 0) {
      Files.write(Path.of(args[csv + 1]), table);
    }
  }

  private List<Input> inputs(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    List<Input> inputs = new ArrayList<>();
    for (Path file : files) {
      List<String> sentences =
          Files.readAllLines(file).stream()
              .filter(line -> !line.startsWith("#") && line.contains(" => "))
              .map(line -> line.substring(0, line.indexOf(" => ")).strip())
              .toList();
      for (int from = 0; from < sentences.size(); from += SENTENCES) {
        int to = Math.min(sentences.size(), from + SENTENCES);
        inputs.add(input(String.join("\n\n", sentences.subList(from, to))));
      }
    }
    return inputs;
  }

  private Input input(String text) {
    Explanation explained =
        reader.explain(new Article("a", null, null, null, List.of(), DAY, "fr", text));
    return new Input(explained.parses(), explained.cast(), explained.reading());
  }

  private long nanoseconds(List<Input> inputs) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (Input input : inputs) {
      Reading reading = input.reading();
      finder.find(input.parses(), input.cast(), reading.times(), reading.statements(), null);
    }
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
  }
}
