package org.dragoman.model.train;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dragoman.model.net.Network;
import org.dragoman.pack.Pack;
import org.dragoman.pack.YamlNode;
import org.dragoman.text.Segmenter;

/** Word vectors from the running text that a language's {@code training.yaml} names. */
final class VectorTraining {
  private final Pack language;
  private final RunningText text;

  VectorTraining(Pack language, RunningText text) {
    this.language = language;
    this.text = text;
  }

  WordVectors train(int size, long seed, Consumer<String> progress) {
    YamlNode yaml = language.yaml("training.yaml");
    TextCorpus corpus = new TextCorpus(Segmenter.load(language));
    text.forEach(progress, corpus::add);
    YamlNode limits = yaml.get("vectors");
    TextCorpus.Numbered numbered =
        corpus.numbered(number(limits, "least"), number(limits, "words"));
    progress.accept("vectors: " + numbered.words().size() + " words");
    return WordVectors.of(numbered, number(limits, "contexts"), size, seed);
  }

  private static int number(YamlNode node, String key) {
    return Integer.parseInt(node.get(key).text());
  }

  /** Puts the vectors of the network's words into its table. */
  static void fill(WordVectors vectors, Network network) {
    Map<String, Integer> rows = new HashMap<>();
    for (String word : vectors.words()) {
      rows.put(word, rows.size());
    }
    List<String> words = network.vocabulary().words();
    for (int i = 0; i < words.size(); i++) {
      Integer row = rows.get(words.get(i));
      if (row != null) {
        float[] vector = vectors.rows()[row];
        System.arraycopy(vector, 0, network.vectors().row(i), 0, vector.length);
      }
    }
  }
}
