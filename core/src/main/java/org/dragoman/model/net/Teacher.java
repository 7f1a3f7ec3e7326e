package org.dragoman.model.net;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Computes the gradients of a network for one sentence after another. */
public final class Teacher {
  /**
   * What is hidden from the network while it learns, so that it relies on no single sign.
   *
   * @param inputs share of the first layer's inputs
   * @param states share of the last layer's outputs
   * @param words share of words taken for unknown ones
   * @param rare how readily rare words are taken for unseen ones
   */
  public record Noise(float inputs, float states, double words, double rare) {
    public static final Noise STANDARD = new Noise(0.2f, 0.25f, 0.04, 0.3);
    public static final Noise NONE = new Noise(0, 0, 0, 0);
  }

  /** How much the entities of a sentence count beside its tags, features and tree. */
  private static final float ENTITIES = 3;

  private final Network network;
  private final RandomGenerator random;
  private final Noise noise;
  private final int[] frequency;

  /**
   * @param frequency how often the training data has each word, by row; rare words are at times
   *     hidden so that the network learns to do without them
   */
  public Teacher(Network network, int[] frequency, Noise noise, RandomGenerator random) {
    this.noise = noise;
    this.network = network;
    this.frequency = frequency;
    this.random = random;
  }

  /**
   * Adds the gradients of one sentence.
   *
   * @param exploration how often the parser follows its own best move rather than the right one
   * @return the loss
   */
  public double learn(Lesson lesson, double exploration) {
    Forward forward = new Forward(lesson);
    float[][] byState = new float[forward.top.length][network.shape().width()];
    double loss = learnWords(lesson, forward.top, byState);
    if (lesson.heads().length > 0) {
      loss += learnTree(lesson, forward.top, byState, exploration);
    }
    forward.backward(byState);
    return loss;
  }

  private double learnWords(Lesson lesson, float[][] states, float[][] byState) {
    double loss = 0;
    for (int i = 0; i < lesson.words().length; i++) {
      if (lesson.tags()[i] >= 0) {
        float[] scores = network.tagHead().forward(states[i]);
        loss += Softmax.gradient(scores, lesson.tags()[i], 0.5f);
        network.tagHead().backward(states[i], scores, byState[i]);
      }
      if (lesson.bundles()[i] >= 0) {
        float[] scores = network.featureHead().forward(states[i]);
        loss += Softmax.gradient(scores, lesson.bundles()[i], 0.5f);
        network.featureHead().backward(states[i], scores, byState[i]);
      }
    }
    if (Arrays.stream(lesson.entities()).anyMatch(label -> label >= 0)) {
      loss += network.entityHead().learn(states, lesson.entities(), ENTITIES, byState);
    }
    return loss;
  }

  private double learnTree(Lesson lesson, float[][] states, float[][] byState, double exploration) {
    ArcParser parser = network.parser();
    ArcParser.Run run = parser.start(states);
    double loss = 0;
    while (!run.state.isDone()) {
      float[] scores = run.score();
      int own = run.best(scores);
      int right = best(parser, run, lesson, scores);
      for (int i = 0; i < scores.length; i++) {
        scores[i] = run.state.allows(parser.move(i)) ? scores[i] : Float.NEGATIVE_INFINITY;
      }
      loss += Softmax.gradient(scores, right, 1);
      run.backward(scores);
      run.apply(random.nextDouble() < exploration ? own : right);
    }
    run.finish(byState);
    return loss;
  }

  /** The best-scored of the moves that lose no more of the gold tree than they must. */
  private static int best(ArcParser parser, ArcParser.Run run, Lesson lesson, float[] scores) {
    int[] costs = new int[3];
    int least = Integer.MAX_VALUE;
    for (int move = 0; move < costs.length; move++) {
      costs[move] =
          run.state.allows(move) ? run.state.cost(move, lesson.heads()) : Integer.MAX_VALUE;
      least = Math.min(least, costs[move]);
    }
    int best = -1;
    for (int i = 0; i < scores.length; i++) {
      int move = parser.move(i);
      if (costs[move] == least
          && run.state.allows(move)
          && (best < 0 || scores[i] > scores[best])
          && isRightRelation(parser, run, lesson, i)) {
        best = i;
      }
    }
    return best;
  }

  /** An arc of the gold tree takes the gold relation; any other arc may take any. */
  private static boolean isRightRelation(
      ArcParser parser, ArcParser.Run run, Lesson lesson, int output) {
    int move = parser.move(output);
    if (move == ArcHybrid.SHIFT) {
      return true;
    }
    int child = run.state.top();
    return lesson.heads()[child] != run.state.parentAfter(move)
        || lesson.relations()[child] == parser.relation(output);
  }

  /** The encoder's pass over a sentence, with dropout, and all that its way back needs. */
  private final class Forward {
    private final Input[] words;
    private final float[][] gathered;
    private final float[][] kept;
    private final float[][] encoded;
    private final float[][][] layers;
    private final float[][] topKept;
    final float[][] top;

    Forward(Lesson lesson) {
      int n = lesson.words().length;
      words = new Input[n];
      gathered = new float[n][];
      kept = new float[n][];
      encoded = new float[n + 1][];
      for (int i = 0; i < n; i++) {
        words[i] = hideRare(lesson.words()[i]);
        gathered[i] = network.words().gather(words[i]);
        kept[i] = drop(gathered[i], noise.inputs());
        encoded[i] = network.words().forward(gathered[i]);
      }
      encoded[n] = network.root().row(0).clone();
      layers = new float[network.layers().size() + 1][][];
      layers[0] = encoded;
      for (int l = 0; l < network.layers().size(); l++) {
        layers[l + 1] = network.layers().get(l).forward(layers[l]);
      }
      float[][] last = layers[layers.length - 1];
      top = new float[n + 1][];
      topKept = new float[n + 1][];
      for (int i = 0; i <= n; i++) {
        top[i] = last[i].clone();
        topKept[i] = drop(top[i], noise.states());
      }
    }

    void backward(float[][] byTop) {
      float[][] gradient = byTop;
      for (int i = 0; i < gradient.length; i++) {
        multiply(gradient[i], topKept[i]);
      }
      for (int l = layers.length - 2; l >= 0; l--) {
        gradient = network.layers().get(l).backward(layers[l], layers[l + 1], gradient);
      }
      int n = words.length;
      Kernel.add(network.root().gradient(0), gradient[n]);
      for (int i = 0; i < n; i++) {
        network.words().backward(words[i], gathered[i], encoded[i], gradient[i], kept[i]);
      }
    }
  }

  private Input hideRare(Input word) {
    if (random.nextDouble() < noise.words()) {
      return word.asUnknown();
    }
    double rare = noise.rare() / (noise.rare() + Math.max(1, frequency[word.word()]));
    return word.word() > 0 && random.nextDouble() < rare ? word.asUnseen() : word;
  }

  /** Zeroes some numbers and scales the others up; returns the factors. */
  private float[] drop(float[] x, float share) {
    float[] factors = new float[x.length];
    Arrays.fill(factors, 1 / (1 - share));
    for (int j = 0; j < x.length; j++) {
      if (random.nextFloat() < share) {
        factors[j] = 0;
      }
    }
    multiply(x, factors);
    return factors;
  }

  private static void multiply(float[] x, float[] factors) {
    for (int j = 0; j < x.length; j++) {
      x[j] *= factors[j];
    }
  }
}
