package org.dragoman.model.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.model.ConlluRow;
import org.dragoman.pack.YamlNode;
import org.jspecify.annotations.Nullable;

/** Brings the annotation of several treebanks to one form. */
final class Harmony {
  /** Where the PARSEME column stands among those after the ten. */
  private static final int EXPRESSIONS = 0;

  private final Set<String> features;
  private final Map<String, String> relations;
  private final Map<String, String> entities;

  private Harmony(Set<String> features, Map<String, String> relations, Map<String, String> kinds) {
    this.features = features;
    this.relations = relations;
    this.entities = kinds;
  }

  static Harmony of(YamlNode yaml) {
    return new Harmony(
        new HashSet<>(yaml.texts("features")),
        texts(yaml.get("relations")),
        texts(yaml.get("entities")));
  }

  private static Map<String, String> texts(YamlNode node) {
    Map<String, String> texts = new TreeMap<>();
    node.entries().forEach((key, value) -> texts.put(key, value.text()));
    return texts;
  }

  Example example(List<ConlluRow> words) {
    List<String> forms = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    List<String> bundles = new ArrayList<>();
    List<Integer> heads = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (ConlluRow word : words) {
      forms.add(word.form());
      tags.add(word.upos());
      bundles.add(features(word.upos(), word.feats()));
      int head = Integer.parseInt(word.head());
      heads.add(head == 0 ? words.size() : head - 1);
      names.add(relations.getOrDefault(word.deprel(), word.deprel()));
    }
    return new Example(forms, tags, bundles, heads, names, List.of());
  }

  private String features(String tag, String given) {
    List<String> kept = new ArrayList<>();
    for (String feature : given.split("\\|", -1)) {
      String name = feature.split("=", 2)[0];
      if (features.contains(name) && !feature.equals("Voice=Act")) {
        kept.add(feature);
      }
    }
    if (tag.equals("NUM")) {
      // One treebank marks the number of numerals, another that they are cardinal.
      kept.removeIf(feature -> feature.startsWith("Number=") || feature.startsWith("Gender="));
      if (!kept.contains("NumType=Card")) {
        kept.add("NumType=Card");
      }
    }
    Collections.sort(kept);
    return kept.isEmpty() ? "_" : String.join("|", kept);
  }

  /**
   * The BIO tags of a sentence in the PARSEME column: "1:PROPN|NE-PERS.final|_" opens expression 1,
   * a plain "1" goes on with it. An outer expression wins over those inside it.
   */
  List<String> entities(List<ConlluRow> words) {
    String[] tags = new String[words.size()];
    Arrays.fill(tags, "O");
    Map<String, List<Integer>> members = new TreeMap<>();
    Map<String, String> kinds = new TreeMap<>();
    for (int i = 0; i < words.size(); i++) {
      for (String part : words.get(i).more().get(EXPRESSIONS).split(";", -1)) {
        String[] opened = part.split(":", 2);
        members.computeIfAbsent(opened[0], id -> new ArrayList<>()).add(i);
        if (opened.length == 2) {
          kinds.put(opened[0], opened[1]);
        }
      }
    }
    members.entrySet().stream()
        .filter(entry -> kind(kinds.getOrDefault(entry.getKey(), "")) != null)
        .sorted((a, b) -> Integer.compare(b.getValue().size(), a.getValue().size()))
        .forEach(
            entry -> mark(tags, entry.getValue(), kind(kinds.getOrDefault(entry.getKey(), ""))));
    return List.of(tags);
  }

  private @Nullable String kind(String expression) {
    int at = expression.indexOf("|NE-");
    if (at < 0) {
      return null;
    }
    int end = expression.indexOf(".final", at);
    return end < 0 ? null : entities.get(expression.substring(at + 4, end));
  }

  private static void mark(String[] tags, List<Integer> members, @Nullable String kind) {
    int first = members.getFirst();
    int last = members.getLast();
    for (int i = first; i <= last; i++) {
      if (!tags[i].equals("O")) {
        return;
      }
    }
    for (int i = first; i <= last; i++) {
      tags[i] = (i == first ? "B-" : "I-") + kind;
    }
  }
}
