package org.dragoman.bench.conll;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.model.ConlluRow;
import org.dragoman.model.ConlluSentence;
import org.dragoman.model.train.Corpora;
import org.dragoman.pack.Pack;

/** Measures an engine on treebanks: accuracy with tokens given, and words per second of one CPU. */
public final class Measure {
  /** The columns of the table. */
  public static final String HEADER =
      "engine,treebank,words,UPOS,UFeats,lemmas,UAS,LAS,entities F1,words per CPU-second";

  private static final double SECOND = 1e9;

  /** Seconds of CPU before and while time is taken; just-in-time compilation needs the first. */
  private static final double WARM_UP = 6;

  private static final double TIMED = 6;

  private Measure() {}

  /** The table's rows of one engine. */
  public static List<String> rows(Engine engine, Map<String, List<ConlluSentence>> treebanks) {
    List<String> rows = new ArrayList<>();
    for (Map.Entry<String, List<ConlluSentence>> treebank : treebanks.entrySet()) {
      List<ConlluSentence> gold = treebank.getValue();
      List<ConlluSentence> bare = gold.stream().map(Measure::bare).toList();
      List<ConlluSentence> system = engine.parse(bare);
      Map<String, Score> scores = Evaluation.of(gold, system);
      boolean entities = Entities.hasAny(gold) && Entities.hasAny(system);
      int words = gold.stream().mapToInt(s -> s.words().size()).sum();
      repeat(engine, bare, WARM_UP);
      double speed = words * repeat(engine, bare, TIMED);
      StringBuilder row = new StringBuilder(engine.name());
      row.append(',').append(treebank.getKey()).append(',').append(words);
      for (String column : List.of("UPOS", "UFeats", "lemmas", "UAS", "LAS")) {
        Score score = scores.get(column);
        row.append(',');
        row.append(score != null && known(column, system) ? percent(score) : "");
      }
      row.append(',').append(entities ? percent(Entities.score(gold, system)) : "");
      row.append(',').append(Math.round(speed / 100) * 100);
      rows.add(row.toString());
    }
    return rows;
  }

  private static String percent(Score score) {
    return String.format(Locale.ROOT, "%.2f", score.f1());
  }

  private static boolean known(String column, List<ConlluSentence> system) {
    return system.stream()
        .flatMap(s -> s.words().stream())
        .anyMatch(
            row ->
                switch (column) {
                  case "UPOS" -> !row.upos().equals("_");
                  case "UFeats" -> !row.feats().equals("_");
                  case "lemmas" -> !row.lemma().equals("_");
                  default -> !row.head().equals("_");
                });
  }

  /** How often a second of this thread's CPU the work is done. */
  private static double repeat(Engine engine, List<ConlluSentence> sentences, double seconds) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    int rounds = 0;
    double spent = 0;
    while (spent < seconds) {
      engine.parse(sentences);
      rounds++;
      spent = (threads.getCurrentThreadCpuTime() - start) / SECOND;
    }
    return rounds / spent;
  }

  /** A sentence with nothing but its tokens. */
  static ConlluSentence bare(ConlluSentence sentence) {
    return new ConlluSentence(
        List.of(),
        sentence.rows().stream()
            .filter(row -> !row.isEmptyNode())
            .map(
                row ->
                    new ConlluRow(
                        row.line(),
                        row.id(),
                        row.form(),
                        "_",
                        "_",
                        "_",
                        "_",
                        "_",
                        "_",
                        "_",
                        row.isSpaceAfter() ? "_" : "SpaceAfter=No"))
            .toList());
  }

  /** Argument: the folder of the training data, for its validation sets. Prints the table. */
  public static void main(String[] args) {
    System.out.println(HEADER);
    rows(new Dragoman(), Corpora.validationSets(Pack.shipped("fr"), Path.of(args[0])))
        .forEach(System.out::println);
  }
}
