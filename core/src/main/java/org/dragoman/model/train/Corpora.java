package org.dragoman.model.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** Validation sets by name. */
  public Map<String, List<Example>> validation() {
    return validation;
  }

  private List<Example> examples(YamlNode node) {
    List<Block> blocks = blocks(node.get("file"));
    Map<String, List<String>> entities = entities(node.find("entities"));
    int from = 0;
    int to = blocks.size();
    if (node.find("without-last") instanceof YamlNode last) {
      to -= Integer.parseInt(last.text());
    }
    if (node.find("only-last") instanceof YamlNode last) {
      from = to - Integer.parseInt(last.text());
    }
    List<Example> examples = new ArrayList<>();
    for (Block block : blocks.subList(from, to)) {
      Example example = harmony.example(block.words);
      List<String> found = entities.getOrDefault(block.id, List.of());
      examples.add(found.size() == example.size() ? example.withEntities(found) : example);
    }
    return examples;
  }

  private Map<String, List<String>> entities(@Nullable YamlNode file) {
    Map<String, List<String>> byId = new HashMap<>();
    if (file != null) {
      for (Block block : blocks(file)) {
        byId.put(block.id, harmony.entities(block.words));
      }
    }
    return byId;
  }

  /** A sentence of a CoNLL-U file: its id and the columns of its words. */
  private record Block(String id, List<String[]> words) {}

  private List<Block> blocks(YamlNode file) {
    Path path = data.resolve(file.text());
    try (BufferedReader reader = DataFile.open(path)) {
      List<Block> blocks = new ArrayList<>();
      String id = "";
      List<String[]> words = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("# sent_id = ")) {
          id = line.substring(12).strip();
        } else if (line.isEmpty() && !words.isEmpty()) {
          blocks.add(new Block(id, words));
          words = new ArrayList<>();
        } else if (!line.isEmpty() && line.charAt(0) != '#') {
          String[] columns = line.split("\t", -1);
          if (columns[0].chars().allMatch(Character::isDigit)) {
            words.add(columns);
          }
        }
      }
      return blocks;
    } catch (IOException e) {
      throw file.error(path + " cannot be read: " + e.getMessage());
    }
  }
}
