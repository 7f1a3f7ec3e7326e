package org.dragoman.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.pack.Pack;
import org.dragoman.pack.PackException;
import org.dragoman.pack.YamlNode;

/** What the tags of a language's dictionary mean in Universal Dependencies. */
final class LexiconTags {
  private final Map<String, List<Upos>> upos = new HashMap<>();
  private final Map<String, String> feats = new HashMap<>();
  private final Map<String, Meaning> meanings = new HashMap<>();

  /** Universal tags and features that one tag allows. */
  record Meaning(List<Upos> upos, List<String> feats) {}

  static LexiconTags load(Pack language) {
    YamlNode yaml = language.yaml("lexicon.yaml");
    LexiconTags tags = new LexiconTags();
    yaml.get("upos").entries().forEach((letter, names) -> tags.upos.put(letter, upos(names)));
    yaml.get("feats").entries().forEach((part, feat) -> tags.feats.put(part, feat.text()));
    return tags;
  }

  private static List<Upos> upos(YamlNode names) {
    List<Upos> upos = new ArrayList<>();
    for (YamlNode name : names.items()) {
      upos.add(upos(name, name.text()));
    }
    return upos;
  }

  private static Upos upos(YamlNode node, String name) throws PackException {
    try {
      return Upos.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw node.error("'" + name + "' is no universal tag");
    }
  }

  /** What a tag such as "N f s" means; nothing for a tag that the pack does not explain. */
  Meaning meaning(String tag) {
    synchronized (meanings) {
      return meanings.computeIfAbsent(tag, this::read);
    }
  }

  private Meaning read(String tag) {
    String[] parts = tag.strip().split(" +");
    List<String> found = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      String feat = feats.get(parts[i]);
      if (feat != null) {
        found.add(feat);
      }
    }
    return new Meaning(upos.getOrDefault(parts[0], List.of()), List.copyOf(found));
  }
}
