package org.dragoman.claim.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dragoman.model.Parse;
import org.dragoman.model.Word;
import org.dragoman.pack.Pack;
import org.dragoman.pack.YamlNode;

/** PLOVER contexts by the words that point to them, from {@code contexts.LANGUAGE.yaml}. */
final class Contexts {
  private final Map<String, List<String>> byLemma = new HashMap<>();

  private Contexts() {}

  static Contexts load(Pack events, String language) {
    Contexts contexts = new Contexts();
    YamlNode yaml = events.yaml("contexts." + language + ".yaml");
    yaml.entries()
        .forEach(
            (context, lemmas) -> {
              for (String lemma : lemmas.texts()) {
                contexts.byLemma.computeIfAbsent(lemma, key -> new ArrayList<>()).add(context);
              }
            });
    return contexts;
  }

  /** The contexts of a sentence and of the kind of act itself, in alphabetical order. */
  List<String> of(Parse parse, List<String> implied) {
    TreeSet<String> found = new TreeSet<>(implied);
    for (Word word : parse.words()) {
      found.addAll(byLemma.getOrDefault(word.lemma(), List.of()));
    }
    return List.copyOf(found);
  }
}
