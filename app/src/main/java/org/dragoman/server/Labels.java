package org.dragoman.server;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.claim.event.EventTypes;
import org.dragoman.pack.Pack;
import org.dragoman.pack.YamlNode;

/**
 * Names of event types for readers, by language.
 *
 * @param byType "CONSULT/visit" to language to label
 */
public record Labels(Map<String, Map<String, String>> byType) {
  public static final Labels NONE = new Labels(Map.of());

  public Labels {
    byType = Map.copyOf(byType);
  }

  /**
   * The labels of a pack of event types and of a user's additions.
   *
   * <p>Where several kinds of event share a type and mode, none of their labels fits all, so that
   * type has none here.
   */
  public static Labels load(Pack events, List<Pack> additions) {
    Map<String, YamlNode> kinds = new LinkedHashMap<>();
    EventTypes.files(events, additions)
        .forEach((name, pack) -> kinds.put(name, pack.yaml(name + ".yaml")));
    Map<String, Map<String, String>> labels = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (YamlNode kind : kinds.values()) {
      YamlNode mode = kind.find("mode");
      String type =
          kind.get("type").text()
              + (mode == null || mode.text().isEmpty() ? "" : "/" + mode.text());
      Map<String, String> label = new HashMap<>();
      kind.get("label").entries().forEach((language, words) -> label.put(language, words.text()));
      if (labels.put(type, label) != null) {
        shared.add(type);
      }
    }
    labels.keySet().removeAll(shared);
    return new Labels(labels);
  }

  /** All labels of a type in one string, for the search box. */
  String words(String type) {
    return String.join(" ", byType.getOrDefault(type, Map.of()).values());
  }
}
