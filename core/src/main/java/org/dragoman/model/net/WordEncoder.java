package org.dragoman.model.net;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The first layer: from what is known of a form, without its context, to one row. */
public final class WordEncoder {
  private static final int WORD = 48;
  private static final int SPELLING = 20;
  private static final int TAGS = 40;

  private final Parameter vectors;
  private final Parameter words;
  private final Parameter[] spelling;
  private final Parameter tags;
  private final Linear mix;
  private final int inputs;

  WordEncoder(Vocabulary vocabulary, Shape shape) {
    vectors = Parameter.table("vectors", vocabulary.words().size(), shape.vector());
    words = Parameter.table("words", vocabulary.seen() + 1, WORD);
    spelling = new Parameter[Vocabulary.SPELLING_ROWS.length];
    for (int i = 0; i < spelling.length; i++) {
      spelling[i] = Parameter.table("spelling" + i, Vocabulary.SPELLING_ROWS[i], SPELLING);
    }
    tags = Parameter.table("tags", vocabulary.tags().size(), TAGS);
    inputs = shape.vector() + WORD + SPELLING * spelling.length + TAGS;
    mix = new Linear("mix", inputs, shape.width());
  }

  void fill(RandomGenerator random) {
    words.fill(random, 0.1);
    for (Parameter table : spelling) {
      table.fill(random, 0.1);
    }
    tags.fill(random, 0.1);
    mix.fill(random, Math.sqrt(2.0 / inputs));
  }

  /** The word vectors, which training leaves as they are. */
  public Parameter vectors() {
    return vectors;
  }

  /** All rows of a word side by side. */
  float[] gather(Input word) {
    float[] x = new float[inputs];
    int at = 0;
    if (word.vector() >= 0) {
      System.arraycopy(vectors.row(word.vector()), 0, x, 0, vectors.columns());
    }
    at += vectors.columns();
    System.arraycopy(words.row(word.word()), 0, x, at, WORD);
    at += WORD;
    for (int i = 0; i < spelling.length; i++) {
      System.arraycopy(spelling[i].row(word.spelling()[i]), 0, x, at, SPELLING);
      at += SPELLING;
    }
    for (int tag : word.tags()) {
      float[] row = tags.row(tag);
      for (int j = 0; j < TAGS; j++) {
        x[at + j] += row[j];
      }
    }
    return x;
  }

  float[] forward(float[] gathered) {
    float[] y = mix.forward(gathered);
    Kernel.rectify(y);
    return y;
  }

  /** The row of a word, the same in every context. */
  public float[] encode(Input word) {
    return forward(gather(word));
  }

  /**
   * Adds to the gradients of one word.
   *
   * @param kept how each input was scaled by dropout
   */
  void backward(Input word, float[] gathered, float[] y, float[] gradient, float[] kept) {
    for (int j = 0; j < y.length; j++) {
      gradient[j] = y[j] > 0 ? gradient[j] : 0;
    }
    float[] byInput = new float[inputs];
    mix.backward(gathered, gradient, byInput);
    for (int j = 0; j < inputs; j++) {
      byInput[j] *= kept[j];
    }
    int at = vectors.columns();
    addTo(words, word.word(), byInput, at);
    at += WORD;
    for (int i = 0; i < spelling.length; i++) {
      addTo(spelling[i], word.spelling()[i], byInput, at);
      at += SPELLING;
    }
    for (int tag : word.tags()) {
      addTo(tags, tag, byInput, at);
    }
  }

  private static void addTo(Parameter table, int row, float[] gradient, int from) {
    float[] target = table.gradient(row);
    for (int j = 0; j < target.length; j++) {
      target[j] += gradient[from + j];
    }
  }

  List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(List.of(vectors, words, tags));
    all.addAll(List.of(spelling));
    all.addAll(mix.parameters());
    return all;
  }
}
