package org.dragoman.mention.grammar;

import java.util.Map;
import org.dragoman.pack.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * What one pattern of a grammar means.
 *
 * @param name the set of rules it belongs to and its line, for messages: "date:41"
 * @param means the operation that gives its value
 * @param settings all other entries, by key
 * @param guard what may stand around it
 * @param order place in the file; of two readings of equal length the earlier rule wins
 */
public record Rule(
    String name,
    String means,
    Map<String, String> settings,
    YamlNode node,
    Guard guard,
    int order) {
  public Rule {
    settings = Map.copyOf(settings);
  }

  public @Nullable String setting(String key) {
    return settings.get(key);
  }

  public String setting(String key, String otherwise) {
    return settings.getOrDefault(key, otherwise);
  }

  public boolean has(String key) {
    return settings.containsKey(key);
  }

  /** A whole number in the settings, or the given one. */
  public int number(String key, int otherwise) {
    String text = settings.get(key);
    return text == null ? otherwise : Integer.parseInt(text);
  }
}
