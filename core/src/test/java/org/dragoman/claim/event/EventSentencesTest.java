package org.dragoman.claim.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.claim.Status;
import org.dragoman.pack.Pack;
import org.junit.jupiter.api.Test;

/** Every line of the annotated sentences can be read, and no sentence stands there twice. */
class EventSentencesTest {
  private static final Path FOLDER = Path.of("../packs/events/fr/sentences");

  /** PLOVER's types, each with the modes it may have. */
  private static final Map<String, Set<String>> MODES =
      Map.ofEntries(
          type("AGREE", ""),
          type("CONSULT", "visit third-party multilateral phone"),
          type("SUPPORT", ""),
          type("CONCEDE", ""),
          type("COOPERATE", ""),
          type("AID", ""),
          type("RETREAT", "withdraw release disarm ceasefire access resign"),
          type("REQUEST", "assist change yield meet"),
          type("ACCUSE", "disapprove investigate allege"),
          type("REJECT", "assist change yield meet"),
          type("THREATEN", "restrict arrest relations expel territory violence"),
          type("PROTEST", "demo riot strike hunger boycott obstruct vandalize"),
          type("SANCTION", "convict expel withdraw discontinue"),
          type("MOBILIZE", "troops weapons police militia"),
          type(
              "COERCE",
              "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber"),
          type(
              "ASSAULT",
              "abduct beat torture sexual targeted destroy primitive firearms explosives"
                  + " suicide-attack aerial drone heavy-weapons crowd-control unconventional"));

  private static final Set<String> STATUSES =
      Stream.of(Status.values())
          .map(status -> status.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.toSet());

  @Test
  void everyLineCanBeRead() throws IOException {
    Set<String> sides = sides();
    List<String> faults = new ArrayList<>();
    for (Path file : files()) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        String fault = fault(lines.get(i), sides);
        if (!fault.isEmpty()) {
          faults.add(file.getFileName() + ":" + (i + 1) + ": " + fault);
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void noSentenceStandsTwice() throws IOException {
    Map<String, String> seen = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (Path file : files()) {
      for (String line : Files.readAllLines(file)) {
        int arrow = line.indexOf(" => ");
        if (!line.startsWith("#") && arrow > 0) {
          String before = seen.put(line.substring(0, arrow), file.getFileName().toString());
          if (before != null) {
            twice.add(before + " and " + file.getFileName() + ": " + line);
          }
        }
      }
    }
    assertThat(twice).isEmpty();
    assertThat(seen).hasSizeGreaterThan(3000);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static String fault(String line, Set<String> sides) {
    if (line.isEmpty() || line.startsWith("#")) {
      return "";
    }
    String[] halves = line.split(" => ", -1);
    if (halves.length != 2 || halves[0].isBlank()) {
      return "one \" => \" is expected";
    }
    if (halves[1].startsWith("- ")) {
      return halves[1].matches("- [a-z]+") ? "" : "a kind is one word: " + halves[1];
    }
    for (String act : halves[1].split(" ; ", -1)) {
      String fault = actFault(act, sides);
      if (!fault.isEmpty()) {
        return fault + ": " + act;
      }
    }
    return "";
  }

  private static String actFault(String act, Set<String> sides) {
    String[] words = act.split(" ", -1);
    if (words.length < 5) {
      return "TYPE/mode status ACTORS > RECIPIENTS is expected";
    }
    String[] type = words[0].split("/", 2);
    Set<String> modes = MODES.get(type[0]);
    if (modes == null) {
      return "no such type";
    }
    if (type.length == 2 && !modes.contains(type[1])) {
      return "no such mode";
    }
    if (!STATUSES.contains(words[1])) {
      return "no such status";
    }
    List<String> rest = List.of(words).subList(2, words.length);
    int to = rest.indexOf(">");
    if (to < 1 || to == rest.size() - 1 || to != rest.lastIndexOf(">")) {
      return "ACTORS > RECIPIENTS is expected";
    }
    for (List<String> side : List.of(rest.subList(0, to), rest.subList(to + 1, rest.size()))) {
      if (!side.equals(List.of("-")) && !sides.containsAll(side)) {
        return "no such side";
      }
    }
    return "";
  }

  /** The countries of the world pack, and the codes of what is no state. */
  private static Set<String> sides() {
    Set<String> sides = new HashSet<>(Set.of("EUU", "UNO", "IGO", "NGO", "COM"));
    for (String file : List.of("states.tsv", "hand/states.tsv")) {
      for (String line : Pack.shipped("world").lines(file)) {
        if (line.indexOf('\t') == 3) {
          sides.add(line.substring(0, 3));
        }
      }
    }
    return sides;
  }

  private static Map.Entry<String, Set<String>> type(String type, String modes) {
    return Map.entry(type, modes.isEmpty() ? Set.of() : Set.of(modes.split(" ")));
  }
}
