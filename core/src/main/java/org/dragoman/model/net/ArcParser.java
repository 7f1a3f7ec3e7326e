package org.dragoman.model.net;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Scores the moves of {@link ArcHybrid}: one hidden layer over the words that matter.
 *
 * <p>What a word adds to the hidden layer in a given place depends on word and place only, so it is
 * computed once, at first need.
 */
public final class ArcParser {
  private final int relations;
  private final Parameter[] first = new Parameter[ArcHybrid.WORDS];
  private final Parameter bias;
  private final Parameter missing;
  private final Parameter traits;
  private final int[] traitStart;
  private final Linear output;

  ArcParser(Labels labels, Shape shape) {
    relations = labels.relations().size();
    for (int place = 0; place < first.length; place++) {
      first[place] = Parameter.dense("parser" + place, shape.width(), shape.hidden());
    }
    bias = Parameter.dense("parser.bias", 1, shape.hidden());
    missing = Parameter.dense("parser.missing", ArcHybrid.WORDS, shape.hidden());
    int[] limits = ArcHybrid.traitLimits(relations);
    traitStart = new int[limits.length];
    int rows = 0;
    for (int i = 0; i < limits.length; i++) {
      traitStart[i] = rows;
      rows += limits[i];
    }
    traits = Parameter.dense("parser.traits", rows, shape.hidden());
    output = new Linear("parser.moves", shape.hidden(), 1 + 2 * relations);
  }

  void fill(RandomGenerator random, int width) {
    for (Parameter part : first) {
      part.fill(random, Math.sqrt(2.0 / (ArcHybrid.WORDS * width)));
    }
    missing.fill(random, 0.01);
    traits.fill(random, 0.01);
    output.fill(random, 0.05);
  }

  /** The move that an output stands for. */
  int move(int output) {
    return output == 0 ? ArcHybrid.SHIFT : output <= relations ? ArcHybrid.LEFT : ArcHybrid.RIGHT;
  }

  int relation(int output) {
    return output == 0 ? -1 : (output - 1) % relations;
  }

  /** A sentence being parsed. */
  final class Run {
    private final float[][] states;
    final ArcHybrid state;
    private final float[][][] parts;
    private final float[][][] gradients;
    private final int[] words = new int[ArcHybrid.WORDS];
    private final int[] facts = new int[ArcHybrid.TRAITS];
    private final float[] hidden = new float[bias.columns()];

    /**
     * @param states of the words and, last, the root
     */
    Run(float[][] states) {
      this.states = states;
      state = new ArcHybrid(states.length - 1);
      parts = new float[ArcHybrid.WORDS][states.length][];
      gradients = new float[ArcHybrid.WORDS][states.length][];
    }

    /** Scores of all moves in the present state. */
    float[] score() {
      state.words(words);
      state.traits(facts);
      System.arraycopy(bias.row(0), 0, hidden, 0, hidden.length);
      for (int place = 0; place < words.length; place++) {
        Kernel.add(hidden, words[place] < 0 ? missing.row(place) : part(place, words[place]));
      }
      for (int i = 0; i < facts.length; i++) {
        Kernel.add(hidden, traits.row(traitStart[i] + facts[i]));
      }
      Kernel.rectify(hidden);
      return output.forward(hidden);
    }

    private float[] part(int place, int word) {
      float[] part = parts[place][word];
      if (part == null) {
        part = new float[hidden.length];
        Kernel.addProduct(states[word], first[place].value(), part);
        parts[place][word] = part;
      }
      return part;
    }

    /** Adds to the gradients, after {@link #score}. */
    void backward(float[] gradient) {
      float[] byHidden = new float[hidden.length];
      output.backward(hidden, gradient, byHidden);
      for (int j = 0; j < hidden.length; j++) {
        byHidden[j] = hidden[j] > 0 ? byHidden[j] : 0;
      }
      Kernel.add(bias.gradient(0), byHidden);
      for (int place = 0; place < words.length; place++) {
        Kernel.add(
            words[place] < 0 ? missing.gradient(place) : gradient(place, words[place]), byHidden);
      }
      for (int i = 0; i < facts.length; i++) {
        Kernel.add(traits.gradient(traitStart[i] + facts[i]), byHidden);
      }
    }

    private float[] gradient(int place, int word) {
      float[] gradient = gradients[place][word];
      if (gradient == null) {
        gradient = new float[hidden.length];
        gradients[place][word] = gradient;
      }
      return gradient;
    }

    /** Carries what {@link #backward} collected on to the weights and to the words' states. */
    void finish(float[][] byState) {
      for (int place = 0; place < gradients.length; place++) {
        List<float[]> x = new ArrayList<>();
        List<float[]> g = new ArrayList<>();
        for (int word = 0; word < states.length; word++) {
          float[] gradient = gradients[place][word];
          if (gradient != null) {
            x.add(states[word]);
            g.add(gradient);
            Kernel.addProduct(gradient, first[place].transposed(), byState[word]);
          }
        }
        if (!x.isEmpty()) {
          Kernel.addOuter(
              x.toArray(float[][]::new), g.toArray(float[][]::new), first[place].gradient());
        }
      }
    }

    /** The best allowed output. */
    int best(float[] scores) {
      int best = state.allows(ArcHybrid.SHIFT) ? 0 : -1;
      if (state.allows(ArcHybrid.LEFT)) {
        best = best(scores, 1, best);
      }
      return state.allows(ArcHybrid.RIGHT) ? best(scores, 1 + relations, best) : best;
    }

    private int best(float[] scores, int from, int otherwise) {
      int best = otherwise;
      for (int i = from; i < from + relations; i++) {
        if (best < 0 || scores[i] > scores[best]) {
          best = i;
        }
      }
      return best;
    }

    void apply(int output) {
      state.apply(move(output), relation(output));
    }
  }

  Run start(float[][] states) {
    return new Run(states);
  }

  /** Parses greedily. */
  ArcHybrid parse(float[][] states) {
    Run run = new Run(states);
    while (!run.state.isDone()) {
      run.apply(run.best(run.score()));
    }
    return run.state;
  }

  List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(bias, missing, traits));
    all.addAll(output.parameters());
    return all;
  }
}
