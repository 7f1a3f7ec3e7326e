package org.dragoman.claim.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.claim.event.EventRule.Coding;
import org.dragoman.claim.event.EventRule.Needs;
import org.dragoman.claim.event.Modality.Effect;
import org.dragoman.pack.Pack;
import org.dragoman.pack.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * How acts are read whose word no rule knows: one rule of last resort for each PLOVER type, from
 * {@code learned.LANGUAGE.yaml}. They have no trigger; the judge sets them off.
 */
final class Learned {
  private final Map<String, EventRule> byType = new HashMap<>();

  static Learned load(Pack events, String language, Map<String, EventType> types) {
    Learned learned = new Learned();
    String file = "learned." + language + ".yaml";
    if (events.has(file)) {
      events.yaml(file).entries().forEach((type, node) -> learned.add(type, node, types));
    }
    return learned;
  }

  private void add(String type, YamlNode node, Map<String, EventType> types) {
    EventType of = types.get(node.get("of").text());
    if (of == null) {
      throw node.error("no such event type: " + node.get("of").text());
    }
    EventType own =
        new EventType(
            "learned-" + type,
            of.labels(),
            new Coding(type, "", node.get("cameo").text()),
            of.whenPlanned(),
            of.contexts(),
            of.modes());
    byType.put(
        type,
        new EventRule(
            own.name(),
            node.where(),
            own,
            List.of(),
            List.of(),
            RolePath.parse(node.get("actor")),
            RolePath.parse(node.get("recipient")),
            node.text("mutual", "no").equals("yes"),
            Needs.NONE,
            null,
            null,
            Effect.HAPPENED,
            false,
            List.of()));
  }

  @Nullable EventRule of(String type) {
    return byType.get(type);
  }
}
