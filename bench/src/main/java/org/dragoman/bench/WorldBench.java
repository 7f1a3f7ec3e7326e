package org.dragoman.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.dragoman.pack.Pack;
import org.dragoman.pack.Table;
import org.dragoman.text.Span;
import org.dragoman.world.Actor;
import org.dragoman.world.Known;
import org.dragoman.world.Linker;
import org.dragoman.world.SameName;
import org.dragoman.world.World;

/**
 * Measures the world pack and the linker: title phrases at a date, offices of the officials they
 * were built from, spellings of one name, speed and size. Writes {@code bench/results/world.csv}.
 *
 * <p>Arguments: the folder of the public data sets, the name pairs, a folder of text files to link.
 */
public final class WorldBench {
  private static final long SEED = 7;

  private final List<String> rows = new ArrayList<>(List.of("measure,value,of"));

  private WorldBench() {}

  public static void main(String[] args) throws IOException {
    WorldBench bench = new WorldBench();
    Pack pack = Pack.shipped("world");
    long start = cpu();
    World world = World.load(pack);
    bench.row("first load of the world, CPU ms", (cpu() - start) / 1e6, 1);
    Linker linker = new Linker(world, Pack.shipped("fr"), pack);
    bench.titles(linker);
    bench.offices(world, Path.of(args[0], "wikidata-officials", "officials_wikidata_cc0.tsv"));
    bench.sameName(SameName.load(pack), Path.of(args[1]));
    bench.speed(linker, Path.of(args[2]));
    Files.write(Path.of("bench/results/world.csv"), bench.rows);
    bench.rows.forEach(System.out::println);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private void row(String measure, double value, int of) {
    rows.add(measure + "," + String.format(Locale.ROOT, "%.2f", value) + "," + of);
  }

  private void titles(Linker linker) throws IOException {
    List<String> lines;
    try (var in = WorldBench.class.getResourceAsStream("title-phrases.tsv")) {
      if (in == null) {
        throw new IOException("title-phrases.tsv is missing");
      }
      lines =
          new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines().toList();
    }
    int[] right = new int[2];
    Table.of("title-phrases.tsv", lines)
        .forEach(
            row -> {
              String phrase = row.get(0);
              String text = "Interrogé mardi, " + phrase + " a refusé de répondre.";
              int from = text.indexOf(phrase) + phrase.indexOf(' ') + 1;
              if (phrase.startsWith("l'")) {
                from = text.indexOf(phrase) + 2;
              }
              Actor actor =
                  linker
                      .link(text, List.of(), LocalDate.parse(row.get(1)))
                      .actorAt(new Span(from, text.indexOf(phrase) + phrase.length()));
              boolean ok = actor != null && actor.name().contains(row.get(2));
              right[0] += ok ? 1 : 0;
              right[1]++;
              if (!ok) {
                System.err.println(
                    "title: "
                        + phrase
                        + " "
                        + row.get(1)
                        + " "
                        + (actor == null ? "-" : actor.name()));
              }
            });
    row("title phrases resolved at a date, %", 100.0 * right[0] / right[1], right[1]);
  }

  /** 300 terms drawn from the data; a day inside each must show the office. */
  private void offices(World world, Path file) throws IOException {
    List<String[]> terms = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t", -1);
      if (cells[4].matches("\\d{4}-\\d\\d-\\d\\d") && cells[5].matches("\\d{4}-\\d\\d-\\d\\d")) {
        terms.add(cells);
      }
    }
    Collections.shuffle(terms, new Random(SEED));
    int right = 0;
    for (String[] cells : terms.subList(0, 300)) {
      LocalDate from = LocalDate.parse(cells[4]);
      LocalDate day = from.plusDays(from.until(LocalDate.parse(cells[5])).toTotalMonths() * 15);
      boolean found =
          world.find("wd:" + cells[3]) instanceof Known.Person person
              && world.offices(person, day).stream().anyMatch(t -> t.title().equals(cells[1]));
      right += found ? 1 : 0;
    }
    row("office of a person on a day, %", 100.0 * right / 300, 300);
  }

  /** Held out are the pairs that training left: it saw every third, from the first on. */
  private void sameName(SameName same, Path file) throws IOException {
    List<String[]> pairs = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      String[] pair = line.split("\t");
      if (pair.length == 2 && number++ % 3 != 0) {
        pairs.add(pair);
      }
    }
    Collections.shuffle(pairs, new Random(SEED));
    List<String[]> test = pairs.subList(0, 8000);
    Random random = new Random(SEED);
    double[] apart = new double[100_000];
    for (int i = 0; i < apart.length; ) {
      String[] a = test.get(random.nextInt(test.size()));
      String[] b = test.get(random.nextInt(test.size()));
      if (!a[1].equals(b[1])) {
        apart[i++] = same.score(a[0], b[1]);
      }
    }
    double[] together = test.stream().mapToDouble(pair -> same.score(pair[0], pair[1])).toArray();
    Arrays.sort(apart);
    double threshold = apart[(int) (apart.length * 0.998)];
    long found = Arrays.stream(together).filter(score -> score > threshold).count();
    row("same name: recall at 0.2 % false matches", 100.0 * found / test.size(), test.size());
    row(
        "same name: recall as answered",
        100.0 * Arrays.stream(together).filter(score -> score >= 0.5).count() / test.size(),
        test.size());
    row(
        "same name: false matches as answered, %",
        100.0 * Arrays.stream(apart).filter(score -> score >= 0.5).count() / apart.length,
        apart.length);
  }

  private void speed(Linker linker, Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    try (var files = Files.walk(folder).filter(Files::isRegularFile)) {
      for (Path file : files.sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    long words = texts.stream().mapToLong(text -> text.split("\\s+").length).sum();
    LocalDate day = LocalDate.of(2022, 1, 1);
    double best = 0;
    for (int round = 0; round < 30; round++) {
      long start = cpu();
      texts.forEach(text -> linker.link(text, List.of(), day));
      best = Math.max(best, words * 1e9 / (cpu() - start));
    }
    row("linked words a CPU-second", best, (int) words);
  }
}
