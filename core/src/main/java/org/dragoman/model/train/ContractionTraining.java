package org.dragoman.model.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dragoman.model.ConlluReader;
import org.dragoman.model.ConlluRow;
import org.dragoman.model.ConlluSentence;
import org.dragoman.pack.Pack;
import org.dragoman.text.ContractionContext;
import org.dragoman.text.Segmenter;

/**
 * Learns {@code contractions.tsv} from treebanks: whether "des" is "de les" or an article, by the
 * words around it. An averaged perceptron with a margin.
 */
public final class ContractionTraining {
  private static final int ROUNDS = 12;
  private static final long SEED = 7;
  private static final double RATE = 0.1;

  /** What the ratios of the word and the two words before weigh. */
  private static final String ONE = "ratio of one";

  private static final String TWO = "ratio of two";
  private static final double[] NONE = new double[2];

  /** Averaged weights are written in hundredths; smaller ones are noise. */
  private static final int SMALLEST = 12;

  /** A word or pair of words that running text shows less often gets no weight from it. */
  private static final int RAREST = 8;

  private static final int RAREST_PAIR = 25;

  private final Map<String, double[]> weights = new HashMap<>();
  private final ArticleRatios ratios;
  private int step;

  private ContractionTraining(ArticleRatios ratios) {
    this.ratios = ratios;
  }

  /**
   * An occurrence.
   *
   * @param before the word before it
   * @param pair the two words before it, with a space
   */
  private record Lesson(List<String> features, String before, String pair, boolean contraction) {}

  private static List<Lesson> lessons(List<ConlluSentence> sentences, List<String> ambiguous) {
    List<Lesson> lessons = new ArrayList<>();
    for (ConlluSentence sentence : sentences) {
      List<ConlluRow> tokens = sentence.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        String form = fold(tokens, i);
        // A participle "dû" in capitals or a foreign "des" teaches nothing.
        boolean article = tokens.get(i).upos().equals("DET");
        if (ambiguous.contains(form) && (tokens.get(i).isRange() || article)) {
          ContractionContext context =
              new ContractionContext(
                  form,
                  fold(tokens, i - 2),
                  fold(tokens, i - 1),
                  fold(tokens, i + 1),
                  fold(tokens, i + 2));
          lessons.add(
              new Lesson(
                  context.features(),
                  context.before(),
                  context.before2() + " " + context.before(),
                  tokens.get(i).isRange()));
        }
      }
    }
    return lessons;
  }

  private static String fold(List<ConlluRow> tokens, int i) {
    return i < 0 || i >= tokens.size()
        ? ""
        : tokens.get(i).form().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
  }

  private double score(Lesson lesson) {
    double sum = 0;
    for (String feature : lesson.features) {
      double[] weight = weights.get(feature);
      sum += weight == null ? 0 : weight[0];
    }
    return sum + weight(ONE) * ratio(lesson.before) + weight(TWO) * ratio(lesson.pair);
  }

  private double weight(String feature) {
    return weights.getOrDefault(feature, NONE)[0];
  }

  private double ratio(String key) {
    return isKnown(key) ? ratios.of(key) : 0;
  }

  private boolean isKnown(String key) {
    return ratios.total(key) >= (key.indexOf(' ') < 0 ? RAREST : RAREST_PAIR);
  }

  private void add(String feature, double value) {
    double[] weight = weights.computeIfAbsent(feature, k -> new double[2]);
    weight[0] += value;
    weight[1] += value * step;
  }

  private void learn(List<Lesson> lessons) {
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(lessons, random);
      for (Lesson lesson : lessons) {
        step++;
        double sign = lesson.contraction ? 1 : -1;
        if (score(lesson) * sign < 1) {
          for (String feature : lesson.features) {
            add(feature, RATE * sign);
          }
          add(ONE, RATE * sign * ratio(lesson.before));
          add(TWO, RATE * sign * ratio(lesson.pair));
        }
      }
    }
  }

  /** The weights in the end; what running text says is added to those of the words it is about. */
  private TreeMap<String, Integer> averaged() {
    double one = average(ONE);
    double two = average(TWO);
    for (String key : ratios.keys()) {
      if (isKnown(key)) {
        boolean pair = key.indexOf(' ') >= 0;
        String feature = (pair ? "bb=" : "b=") + key;
        double[] weight = weights.computeIfAbsent(feature, k -> new double[2]);
        weight[0] += (pair ? two : one) * ratios.of(key);
      }
    }
    weights.remove(ONE);
    weights.remove(TWO);
    TreeMap<String, Integer> averaged = new TreeMap<>();
    weights.forEach(
        (feature, weight) -> {
          int value = (int) Math.round(100 * (weight[0] - weight[1] / step));
          if (Math.abs(value) >= SMALLEST) {
            averaged.put(feature, value);
          }
        });
    return averaged;
  }

  private double average(String feature) {
    double[] weight = weights.getOrDefault(feature, NONE);
    return weight[0] - weight[1] / step;
  }

  private static double accuracy(TreeMap<String, Integer> weights, List<Lesson> lessons) {
    int right = 0;
    for (Lesson lesson : lessons) {
      int sum = 0;
      for (String feature : lesson.features) {
        sum += weights.getOrDefault(feature, 0);
      }
      right += (sum >= 0) == lesson.contraction ? 1 : 0;
    }
    return 100.0 * right / lessons.size();
  }

  /**
   * Arguments: language, folder of its pack, treebanks and gzipped JSON Lines with running text to
   * learn from, "--test", treebanks.
   */
  public static void main(String[] args) throws IOException {
    List<String> ambiguous = Pack.shipped(args[0]).yaml("tokens.yaml").texts("ambiguous");
    List<Lesson> lessons = new ArrayList<>();
    List<Lesson> tests = new ArrayList<>();
    List<Lesson> into = lessons;
    ArticleRatios ratios = new ArticleRatios(Segmenter.load(Pack.shipped(args[0])));
    for (int i = 2; i < args.length; i++) {
      if (args[i].equals("--test")) {
        into = tests;
      } else if (args[i].endsWith(".jsonl.gz")) {
        ratios.read(Path.of(args[i]));
      } else {
        into.addAll(lessons(ConlluReader.readAll(Path.of(args[i])), ambiguous));
      }
    }
    ContractionTraining training = new ContractionTraining(ratios);
    training.learn(lessons);
    TreeMap<String, Integer> weights = training.averaged();
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Weights of what stands around du and des; below zero in sum it is one word. Made by"
            + " ContractionTraining from the treebanks of SOURCES.md.");
    weights.forEach((feature, weight) -> lines.add(feature + "\t" + weight));
    Files.write(Path.of(args[1], "contractions.tsv"), lines, StandardCharsets.UTF_8);
    System.out.printf(
        Locale.ROOT,
        "%d lessons, %d weights, %.2f%% of %d tests right%n",
        lessons.size(),
        weights.size(),
        accuracy(weights, tests),
        tests.size());
  }
}
