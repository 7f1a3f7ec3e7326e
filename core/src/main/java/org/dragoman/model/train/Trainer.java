package org.dragoman.model.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import org.dragoman.model.net.Adam;
import org.dragoman.model.net.Lesson;
import org.dragoman.model.net.Network;
import org.dragoman.model.net.Shape;
import org.dragoman.model.net.Teacher;
import org.dragoman.pack.Pack;
import org.dragoman.pack.YamlNode;

/**
 * The training loop: rounds over the corpora with a falling learning rate.
 *
 * <p>The same plan, corpora and network give the same weights, in one go or resumed between rounds.
 */
public final class Trainer {
  private static final int BATCH = 12;

  /** From this share of the rounds on, the weights of the model are a mean. */
  private static final double SETTLED = 0.75;

  /**
   * How to train.
   *
   * @param rounds how often to go over the corpora
   * @param rate of learning at first; it falls to a fiftieth
   */
  public record Plan(long seed, int rounds, double rate, Shape shape) {
    /** The recipe in a language's {@code training.yaml}. */
    public static Plan of(Pack language) {
      YamlNode recipe = language.yaml("training.yaml").get("recipe");
      return new Plan(
          Long.parseLong(recipe.get("seed").text()),
          Integer.parseInt(recipe.get("rounds").text()),
          Double.parseDouble(recipe.get("rate").text()),
          Shape.parse(recipe.get("shape").text()));
    }

    @Override
    public String toString() {
      return "seed " + seed + ", " + rounds + " rounds, rate " + rate + ", shape " + shape;
    }
  }

  /** Is told after each batch how many words it had, and the share of the round that is done. */
  public interface BatchListener {
    void batch(int words, double done);
  }

  private final Plan plan;
  private final Corpora corpora;
  private final Network network;
  private final Lessons lessons;
  private final int[] frequencies;
  private final Adam adam;
  private final Average average;
  private int round;

  public Trainer(Plan plan, Corpora corpora, Network network) {
    this.plan = plan;
    this.corpora = corpora;
    this.network = network;
    lessons = new Lessons(network.vocabulary(), network.labels());
    List<Example> all = new ArrayList<>();
    corpora.training().forEach(corpus -> all.addAll(corpus.examples()));
    frequencies = lessons.frequencies(all);
    adam = new Adam(network.parameters());
    average = new Average(network);
  }

  public boolean isDone() {
    return round >= plan.rounds();
  }

  /** Shows the network with the weights that a model of this round would have. */
  <T> T withModel(Function<Network, T> reader) {
    average.swap();
    try {
      return reader.apply(network);
    } finally {
      average.swap();
    }
  }

  /** Rounds behind. */
  public int round() {
    return round;
  }

  /** Goes on from a checkpoint, whose network this trainer was given. */
  void resume(Checkpoint last) {
    round = last.round();
    adam.restore(last.optimiser());
    average.restore(last.average());
  }

  Checkpoint checkpoint(String described) {
    return new Checkpoint(described, round, network, adam.state(), average.state());
  }

  /**
   * Learns from all corpora once.
   *
   * @return the mean loss of a word
   */
  public double learnRound(BatchListener progress) {
    SplittableRandom random = new SplittableRandom(plan.seed() * 1_000_003 + round);
    List<Lesson> chosen = choose(random);
    Teacher teacher = new Teacher(network, frequencies, Teacher.Noise.STANDARD, random.split());
    double exploration = round == 0 ? 0 : 0.9;
    double loss = 0;
    long words = 0;
    int batch = 0;
    for (int i = 0; i < chosen.size(); i++) {
      loss += teacher.learn(chosen.get(i), exploration);
      batch += chosen.get(i).words().length;
      if (i % BATCH == BATCH - 1 || i == chosen.size() - 1) {
        double done = (double) i / chosen.size();
        adam.step(rate(round + done));
        if (round >= SETTLED * plan.rounds()) {
          average.add();
        }
        progress.batch(batch, done);
        words += batch;
        batch = 0;
      }
    }
    round++;
    return loss / words;
  }

  private double rate(double rounds) {
    double left = 1 - rounds / plan.rounds();
    double warm = Math.min(1, 0.1 + rounds);
    return plan.rate() * Math.max(0.02, left) * warm;
  }

  private List<Lesson> choose(SplittableRandom random) {
    List<Lesson> chosen = new ArrayList<>();
    for (Corpora.Corpus corpus : corpora.training()) {
      for (Example example : corpus.examples()) {
        if (random.nextDouble() < corpus.share()) {
          chosen.add(lessons.lesson(example));
        }
      }
    }
    for (int i = chosen.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      Lesson lesson = chosen.get(i);
      chosen.set(i, chosen.get(j));
      chosen.set(j, lesson);
    }
    return chosen;
  }

  /** The scores on the validation sets. */
  public Map<String, Score> validate() {
    return withModel(this::scores);
  }

  private Map<String, Score> scores(Network model) {
    Map<String, Score> scores = new TreeMap<>();
    corpora
        .validation()
        .forEach((name, examples) -> scores.put(name, Score.of(model, lessons, examples)));
    return scores;
  }
}
