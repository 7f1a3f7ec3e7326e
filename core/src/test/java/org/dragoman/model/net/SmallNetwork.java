package org.dragoman.model.net;

import java.util.List;
import java.util.SplittableRandom;

/** A network of a few words, for tests. */
final class SmallNetwork {
  private static final Labels LABELS =
      new Labels(
          List.of("DET", "NOUN", "VERB"),
          List.of("DET|Number=Sing", "NOUN|Number=Plur", "NOUN|Number=Sing", "VERB"),
          List.of("det", "nsubj", "obj", "root"),
          List.of("O", "B-place", "I-place"));

  private SmallNetwork() {}

  static Network create(long seed) {
    Vocabulary vocabulary =
        new Vocabulary(List.of("le", "chat", "dort", "paris"), 3, List.of("D", "N", "V"), tags());
    Network network = new Network(new Shape("CR", 8, 6, 4), LABELS, vocabulary);
    network.fill(new SplittableRandom(seed));
    network.vectors().fill(new SplittableRandom(seed + 1), 0.3);
    return network;
  }

  static java.util.function.Function<String, List<String>> tags() {
    return form -> List.of(form.length() < 3 ? "D" : form.endsWith("t") ? "V" : "N");
  }

  static Input[] words(Network network, String... forms) {
    Input[] words = new Input[forms.length];
    for (int i = 0; i < forms.length; i++) {
      words[i] = network.vocabulary().input(forms[i]);
    }
    return words;
  }

  static Network.Answer answer(Network network, String... forms) {
    float[][] rows = new float[forms.length][];
    for (int i = 0; i < forms.length; i++) {
      rows[i] = network.encode(network.vocabulary().input(forms[i]));
    }
    return network.answer(rows);
  }
}
