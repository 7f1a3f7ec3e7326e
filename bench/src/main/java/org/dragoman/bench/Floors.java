package org.dragoman.bench;

import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The least scores pinned in {@code bench/floors.json}, by section. */
public final class Floors {
  private Floors() {}

  /** Whether every floor of a section is reached; prints those that are not. */
  public static boolean hold(Path file, String section, Map<String, Double> scores) {
    boolean hold = true;
    for (var floor : new ObjectMapper().readTree(file.toFile()).path(section).properties()) {
      Double score = scores.get(floor.getKey());
      JsonNode least = floor.getValue();
      if (score == null || score < least.asDouble()) {
        hold = false;
        System.out.println("below the floor: " + floor.getKey() + " " + score + " < " + least);
      }
    }
    return hold;
  }
}
