package org.dragoman.model.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.model.ConlluReader;
import org.dragoman.model.ConlluRow;
import org.dragoman.model.ConlluSentence;
import org.dragoman.pack.Pack;
import org.dragoman.pack.PackException;
import org.dragoman.pack.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * The annotated sentences that a language learns from, and those it is validated on.
 *
 * <p>A sentence of the validation sets, and a second copy of a sentence, is not learnt.
 */
public final class Corpora {
  private static final String FILE = "training.yaml";

  /** Sentences, and the share of them that each round of training takes. */
  public record Corpus(String name, double share, List<Example> examples) {}

  private final List<Corpus> training = new ArrayList<>();
  private final Map<String, List<Example>> validation = new LinkedHashMap<>();
  private final Harmony harmony;
  private final Path data;

  private Corpora(Path data, Harmony harmony) {
    this.data = data;
    this.harmony = harmony;
  }

  /**
   * Reads all corpora that a language's {@code training.yaml} names.
   *
   * @throws PackException when one is missing below the data folder
   */
  public static Corpora read(Pack language, Path data) {
    YamlNode yaml = language.yaml(FILE);
    Corpora corpora = new Corpora(data, Harmony.of(yaml));
    yaml.get("validation")
        .entries()
        .forEach((name, node) -> corpora.validation.put(name, corpora.examples(node)));
    Set<List<String>> known = new HashSet<>();
    corpora.validation.values().forEach(all -> all.forEach(one -> known.add(one.forms())));
    for (YamlNode node : yaml.get("corpora").items()) {
      List<Example> fresh = new ArrayList<>();
      for (Example example : corpora.examples(node)) {
        if (known.add(example.forms())) {
          fresh.add(example);
        }
      }
      double share = Double.parseDouble(node.get("share").text());
      corpora.training.add(new Corpus(node.get("file").text(), share, List.copyOf(fresh)));
    }
    return corpora;
  }

  public List<Corpus> training() {
    return training;
  }

  /** A number that changes with any word or label of the training data, in hexadecimal. */
  String fingerprint() {
    int hash = 0;
    for (Corpus corpus : training) {
      hash = 31 * hash + List.of(corpus.name(), corpus.share()).hashCode();
      for (Example e : corpus.examples()) {
        hash =
            31 * hash
                + List.of(e.forms(), e.tags(), e.features(), e.heads(), e.relations(), e.entities())
                    .hashCode();
      }
    }
    return Integer.toHexString(hash);
  }

  /** Validation sets by name. */
  public Map<String, List<Example>> validation() {
    return validation;
  }

  private List<Example> examples(YamlNode node) {
    Map<String, List<String>> entities = entities(node.find("entities"));
    List<Example> examples = new ArrayList<>();
    for (ConlluSentence sentence : part(node)) {
      Example example = harmony.example(sentence.words());
      List<String> found = entities.getOrDefault(sentence.comment("sent_id"), List.of());
      examples.add(found.size() == example.size() ? example.withEntities(found) : example);
    }
    return examples;
  }

  /** The sentences of a corpus that its node in {@code training.yaml} asks for. */
  private List<ConlluSentence> part(YamlNode node) {
    List<ConlluSentence> sentences = sentences(node.get("file"));
    int from = 0;
    int to = sentences.size();
    if (node.find("without-last") instanceof YamlNode last) {
      to -= Integer.parseInt(last.text());
    }
    if (node.find("only-last") instanceof YamlNode last) {
      from = to - Integer.parseInt(last.text());
    }
    return sentences.subList(from, to);
  }

  /**
   * The validation sets by name, as their treebanks have them, with named entities as {@code
   * Entity=} in MISC.
   *
   * @throws PackException when one is missing below the data folder
   */
  public static Map<String, List<ConlluSentence>> validationSets(Pack language, Path data) {
    YamlNode yaml = language.yaml(FILE);
    Corpora corpora = new Corpora(data, Harmony.of(yaml));
    Map<String, List<ConlluSentence>> sets = new LinkedHashMap<>();
    yaml.get("validation")
        .entries()
        .forEach(
            (name, node) -> {
              Map<String, List<String>> entities = corpora.entities(node.find("entities"));
              List<ConlluSentence> marked = new ArrayList<>();
              for (ConlluSentence sentence : corpora.part(node)) {
                List<String> found = entities.getOrDefault(sentence.comment("sent_id"), List.of());
                marked.add(withEntities(sentence, found));
              }
              sets.put(name, marked);
            });
    return sets;
  }

  private static ConlluSentence withEntities(ConlluSentence sentence, List<String> found) {
    if (found.size() != sentence.words().size()) {
      return sentence;
    }
    List<ConlluRow> rows = new ArrayList<>();
    int word = 0;
    for (ConlluRow row : sentence.rows()) {
      rows.add(row.isWord() ? row.withEntity(found.get(word++)) : row);
    }
    return new ConlluSentence(sentence.comments(), rows);
  }

  private Map<String, List<String>> entities(@Nullable YamlNode file) {
    Map<String, List<String>> byId = new HashMap<>();
    if (file != null) {
      for (ConlluSentence sentence : sentences(file)) {
        byId.put(sentence.comment("sent_id"), harmony.entities(sentence.words()));
      }
    }
    return byId;
  }

  private List<ConlluSentence> sentences(YamlNode file) {
    Path path = data.resolve(file.text());
    try {
      return ConlluReader.readAll(path);
    } catch (IOException e) {
      throw file.error(path + " cannot be read: " + e.getMessage());
    }
  }
}
