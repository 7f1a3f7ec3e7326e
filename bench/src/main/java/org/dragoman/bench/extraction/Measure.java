package org.dragoman.bench.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.dragoman.bench.extraction.Extractor.Extracted;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Measures extractors on sets of pages with gold, and holds ours against its floors. */
public final class Measure {
  private static final List<String> SETS =
      List.of("aeb", "wcxb_dev", "fundus", "trafilatura", "waddle", "htmldate");
  private static final List<String> SPEED_SETS = List.of("aeb", "fundus");

  /** The set that stands for all of them in speed and failures. */
  private static final String ALL = "all";

  private final Map<String, List<GoldPage>> sets = new LinkedHashMap<>();

  private Measure() {}

  /**
   * {@code Measure DATA [--sets A,B] [--sample N] [--floors FILE] [--speed] [--csv FILE]}.
   *
   * <p>DATA holds the sets as folders. With {@code --sample} every set is cut down to N pages,
   * chosen from a fixed seed. Exits 1 below a floor.
   */
  public static void main(String[] args) throws IOException {
    System.exit(run(args, List.of(new Dragoman())));
  }

  /** Runs with the arguments of {@link #main} for the given extractors. */
  public static int run(String[] args, List<Extractor> extractors) throws IOException {
    Measure measure = new Measure();
    String chosen = option(args, "--sets");
    String sample = option(args, "--sample");
    for (String set : chosen == null ? SETS : List.of(chosen.split(",", -1))) {
      measure.load(Path.of(args[0], set), sample == null ? 0 : Integer.parseInt(sample));
    }
    List<Row> rows = new ArrayList<>();
    for (Extractor extractor : extractors) {
      rows.addAll(measure.scores(extractor));
      if (List.of(args).contains("--speed")) {
        rows.addAll(measure.speed(extractor));
      }
    }
    String csv = option(args, "--csv");
    if (csv != null) {
      Files.writeString(
          Path.of(csv),
          "set,pages,measure,extractor,value\n"
              + String.join("", rows.stream().map(r -> r.csv() + "\n").toList()));
    }
    rows.forEach(row -> System.out.println(row.csv()));
    String floors = option(args, "--floors");
    return floors == null ? 0 : below(Path.of(floors), rows);
  }

  /** One line of the results. */
  private record Row(String set, int pages, String measure, String extractor, double value) {
    String csv() {
      String shown = value >= 10 ? "%.0f" : value > 1 ? "%.1f" : "%.3f";
      return String.join(
          ",", set, "" + pages, measure, extractor, String.format(Locale.ROOT, shown, value));
    }
  }

  private static @Nullable String option(String[] args, String name) {
    int at = List.of(args).indexOf(name);
    return at < 0 || at + 1 >= args.length ? null : args[at + 1];
  }

  private void load(Path folder, int sample) throws IOException {
    List<GoldPage> pages = new ArrayList<>(GoldPage.load(folder));
    if (sample > 0 && sample < pages.size()) {
      java.util.Collections.shuffle(pages, new Random(20241128));
      pages = pages.subList(0, sample);
    }
    sets.put(folder.getFileName().toString(), pages);
  }

  private List<Row> scores(Extractor extractor) {
    List<Row> rows = new ArrayList<>();
    int failures = 0;
    int all = 0;
    for (Map.Entry<String, List<GoldPage>> set : sets.entrySet()) {
      Scores scores = new Scores();
      for (GoldPage page : set.getValue()) {
        Extracted found = tried(extractor, page);
        failures += found == Extracted.NOTHING ? 1 : 0;
        all++;
        scores.add(page, found);
      }
      int n = set.getValue().size();
      scores
          .measures()
          .forEach((name, v) -> rows.add(new Row(set.getKey(), n, name, extractor.name(), v)));
    }
    rows.add(new Row(ALL, all, "exceptions", extractor.name(), failures));
    return rows;
  }

  /** What an extractor makes of a page; {@link Extracted#NOTHING} where it throws. */
  static Extracted tried(Extractor extractor, GoldPage page) {
    try {
      return extractor.of(page.html());
    } catch (RuntimeException | StackOverflowError e) {
      return Extracted.NOTHING;
    }
  }

  private List<Row> speed(Extractor extractor) {
    List<GoldPage> pages = new ArrayList<>();
    SPEED_SETS.forEach(set -> pages.addAll(sets.getOrDefault(set, List.of())));
    String set = String.join(" + ", SPEED_SETS);
    Speed speed = Speed.of(extractor, pages);
    String name = extractor.name();
    return List.of(
        new Row(set, pages.size(), "pages per CPU-second", name, speed.pagesPerSecond()),
        new Row(set, pages.size(), "MB allocated per page", name, speed.megabytesPerPage()));
  }

  /** Prints what is below its floor under {@code "extraction"}: by set, then by measure. */
  private static int below(Path file, List<Row> rows) {
    int below = 0;
    JsonNode floors = JsonMapper.shared().readTree(file.toFile()).path("extraction");
    for (Row row : rows) {
      JsonNode floor = floors.path(row.set).path(row.measure);
      if (floor.isNumber() && row.value < floor.asDouble()) {
        below++;
        System.out.printf(
            Locale.ROOT,
            "below the floor: %s %s %.4f < %s%n",
            row.set,
            row.measure,
            row.value,
            floor.asDouble());
      }
    }
    return below > 0 ? 1 : 0;
  }
}
