package org.dragoman.model.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.dragoman.model.net.Network;
import org.dragoman.pack.Pack;
import org.dragoman.pack.YamlNode;
import org.dragoman.text.Segmenter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Word vectors from the running text that a language's {@code training.yaml} names. */
final class VectorTraining {
  private final JsonMapper json = JsonMapper.builder().build();
  private final Pack language;
  private final Path data;

  VectorTraining(Pack language, Path data) {
    this.language = language;
    this.data = data;
  }

  WordVectors train(int size, long seed, Consumer<String> progress) {
    YamlNode yaml = language.yaml("training.yaml");
    TextCorpus corpus = new TextCorpus(Segmenter.load(language));
    for (YamlNode file : yaml.get("text").items()) {
      progress.accept("vectors: reading " + file.text());
      read(file, corpus);
    }
    YamlNode limits = yaml.get("vectors");
    TextCorpus.Numbered numbered =
        corpus.numbered(number(limits, "least"), number(limits, "words"));
    progress.accept("vectors: " + numbered.words().size() + " words");
    return WordVectors.of(numbered, number(limits, "contexts"), size, seed);
  }

  private static int number(YamlNode node, String key) {
    return Integer.parseInt(node.get(key).text());
  }

  private void read(YamlNode file, TextCorpus corpus) {
    Path path = data.resolve(file.text());
    try (BufferedReader reader = DataFile.open(path)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        corpus.add(json.readTree(line).get("text").asString());
      }
    } catch (IOException | JacksonException e) {
      throw file.error(path + " cannot be read: " + e.getMessage());
    }
  }

  /** Puts the vectors of the network's words into its table. */
  static void fill(WordVectors vectors, Network network) {
    java.util.Map<String, Integer> rows = new java.util.HashMap<>();
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
