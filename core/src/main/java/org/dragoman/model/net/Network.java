package org.dragoman.model.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The whole network: an encoder of words in context, and heads for part of speech, features,
 * entities and the moves of the parser.
 *
 * <p>Reading it is safe for many threads; training is not.
 */
public final class Network {
  private final Shape shape;
  private final Labels labels;
  private final Vocabulary vocabulary;
  private final WordEncoder words;
  private final Parameter root;
  private final List<Layer> layers = new ArrayList<>();
  private final Linear tagHead;
  private final FeatureHead featureHead;
  private final EntityHead entityHead;
  private final ArcParser parser;
  private final int[][] bundlesOfTag;

  /** A network with all weights zero. */
  public Network(Shape shape, Labels labels, Vocabulary vocabulary) {
    this.shape = shape;
    this.labels = labels;
    this.vocabulary = vocabulary;
    words = new WordEncoder(vocabulary, shape);
    root = Parameter.dense("root", 1, shape.width());
    for (int i = 0; i < shape.layers().length(); i++) {
      layers.add(
          shape.layers().charAt(i) == 'R'
              ? new Recurrence("layer" + i, shape.width())
              : new Convolution("layer" + i, shape.width()));
    }
    tagHead = new Linear("pos", shape.width(), labels.tags().size());
    featureHead = new FeatureHead(labels, shape.width());
    entityHead = new EntityHead(labels, shape.width());
    parser = new ArcParser(labels, shape);
    bundlesOfTag = bundlesOfTag(labels);
  }

  private static int[][] bundlesOfTag(Labels labels) {
    Map<String, List<Integer>> byTag = new LinkedHashMap<>();
    for (int b = 0; b < labels.bundles().size(); b++) {
      String tag = labels.bundles().get(b).split("\\|", 2)[0];
      byTag.computeIfAbsent(tag, t -> new ArrayList<>()).add(b);
    }
    int[][] found = new int[labels.tags().size()][];
    for (int t = 0; t < found.length; t++) {
      List<Integer> bundles = byTag.getOrDefault(labels.tags().get(t), List.of());
      found[t] = bundles.stream().mapToInt(Integer::intValue).toArray();
    }
    return found;
  }

  /** Gives all weights their random first values. */
  public Network fill(RandomGenerator random) {
    words.fill(random);
    root.fill(random, 0.5);
    for (Layer layer : layers) {
      switch (layer) {
        case Convolution convolution -> convolution.fill(random);
        case Recurrence recurrence -> recurrence.fill(random);
      }
    }
    tagHead.fill(random, 0.05);
    featureHead.fill(random);
    entityHead.fill(random, shape.width());
    parser.fill(random, shape.width());
    return this;
  }

  /**
   * What the network says of a sentence, as numbers of {@link Labels}.
   *
   * @param heads index of each word's head, the number of words for the root
   */
  public record Answer(int[] tags, int[] bundles, int[] heads, int[] relations, int[] entities) {}

  /** Reads a sentence given the first layer's row of each word. */
  public Answer answer(float[][] encoded) {
    int n = encoded.length;
    float[][] states = Arrays.copyOf(encoded, n + 1);
    states[n] = root.row(0);
    for (Layer layer : layers) {
      states = layer.forward(states);
    }
    int[] tags = new int[n];
    int[] bundles = new int[n];
    for (int i = 0; i < n; i++) {
      tags[i] = Softmax.best(tagHead.forward(states[i]));
      bundles[i] = featureHead.best(states[i], bundlesOfTag[tags[i]]);
    }
    ArcHybrid tree = parser.parse(states);
    return new Answer(
        tags,
        bundles,
        Arrays.copyOf(tree.heads(), n),
        Arrays.copyOf(tree.relations(), n),
        entityHead.decode(states, n));
  }

  /** The first layer's row of a word. */
  public float[] encode(Input word) {
    return words.encode(word);
  }

  public Shape shape() {
    return shape;
  }

  public Labels labels() {
    return labels;
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  public Parameter vectors() {
    return words.vectors();
  }

  WordEncoder words() {
    return words;
  }

  Parameter root() {
    return root;
  }

  List<Layer> layers() {
    return layers;
  }

  Linear tagHead() {
    return tagHead;
  }

  FeatureHead featureHead() {
    return featureHead;
  }

  EntityHead entityHead() {
    return entityHead;
  }

  ArcParser parser() {
    return parser;
  }

  /** All weights, in a fixed order. */
  public List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(words.parameters());
    all.add(root);
    for (Layer layer : layers) {
      all.addAll(layer.parameters());
    }
    all.addAll(tagHead.parameters());
    all.addAll(featureHead.parameters());
    all.addAll(entityHead.parameters());
    all.addAll(parser.parameters());
    return all;
  }
}
