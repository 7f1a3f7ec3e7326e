package org.dragoman.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.dragoman.claim.event.EventTypes;
import org.dragoman.pack.Pack;
import org.dragoman.pack.YamlNode;
import org.jspecify.annotations.Nullable;

/** The codes of the event types that a person may name. */
final class EventCodes {
  private EventCodes() {}

  /** The codes of "TYPE" or "TYPE/MODE". */
  static Map<String, String> of(String word) {
    Pack events = Pack.shipped("events");
    TreeSet<String> known = new TreeSet<>();
    @Nullable Map<String, String> byType = null;
    for (String name : EventTypes.files(events, List.of()).keySet()) {
      YamlNode kind = events.yaml(name + ".yaml");
      String type = text(kind, "type");
      String mode = text(kind, "mode");
      known.add(type + (mode.isEmpty() ? "" : "/" + mode));
      boolean whole = word.equalsIgnoreCase(type + (mode.isEmpty() ? "" : "/" + mode));
      if (whole || byType == null && word.toUpperCase(Locale.ROOT).equals(type)) {
        Map<String, String> found = codes(events, type, whole ? mode : "", text(kind, "cameo"));
        if (whole) {
          return found;
        }
        byType = found;
      }
    }
    if (byType == null) {
      throw new UserException(word + ": one of " + String.join(", ", known) + " is needed");
    }
    return byType;
  }

  private static Map<String, String> codes(Pack events, String type, String mode, String cameo) {
    List<String> rows = new ArrayList<>(events.lines("codes.tsv"));
    for (String row : rows) {
      String[] cells = row.split("\t", -1);
      if (cells[0].equals(cameo)) {
        return Map.of(
            "type", type, "mode", mode, "cameo", cameo, "quad", cells[1], "goldstein", cells[2]);
      }
    }
    throw new UserException(cameo + ": codes.tsv does not have this code");
  }

  private static String text(YamlNode node, String name) {
    @Nullable YamlNode value = node.find(name);
    return value == null ? "" : value.text();
  }
}
