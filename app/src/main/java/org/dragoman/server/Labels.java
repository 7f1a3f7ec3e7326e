package org.dragoman.server;

import java.util.Map;

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

  /** All labels of a type in one string, for the search box. */
  String words(String type) {
    return String.join(" ", byType.getOrDefault(type, Map.of()).values());
  }
}
