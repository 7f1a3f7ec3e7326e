package org.dragoman.claim.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.pack.Pack;
import org.dragoman.pack.YamlNode;

/**
 * The named sets of lemmas that patterns share ({@code @agreement}), from {@code
 * words.LANGUAGE.yaml}.
 */
final class Words {
  private final Map<String, List<String>> sets = new HashMap<>();

  void load(Pack pack, String file) {
    if (pack.has(file)) {
      pack.yaml(file).entries().forEach((name, lemmas) -> sets.put(name, lemmas.texts()));
    }
  }

  List<String> get(YamlNode where, String name) {
    List<String> lemmas = sets.get(name);
    if (lemmas == null) {
      throw where.error("no set of words is called @" + name);
    }
    return lemmas;
  }
}
