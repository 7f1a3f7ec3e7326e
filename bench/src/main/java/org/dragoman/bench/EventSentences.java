package org.dragoman.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.article.Article;
import org.dragoman.claim.Event;
import org.dragoman.reading.Reader;
import org.dragoman.reading.Reading;
import org.dragoman.world.Actor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Measures the events found in the annotated sentences of the events pack, apart for the tenth that
 * is for testing only, and the part of the traps with a false event.
 *
 * <p>Arguments: the folder of the sentences; {@code --show} lists what went wrong in the other nine
 * tenths; {@code --floors FILE} exits 1 where a measure is below the floor pinned under
 * "sentences"; {@code --csv FILE} writes the table.
 */
public final class EventSentences {
  /** A day of publication, so that "lundi" is a date. */
  private static final String DAY = "2026-03-12";

  /** An act that a line of a sentence file asks for. */
  private record Act(
      String type, String mode, String status, Set<String> actors, Set<String> recipients) {}

  /** A sentence, whether it is for testing only, and its acts; a trap has none and a kind. */
  private record Line(String sentence, boolean test, List<Act> acts, String trap) {}

  /** Counts of one part of the sentences. */
  private static final class Tally {
    int wanted;
    int got;
    int roots;
    int coded;
    int status;
    int modes;
    int moded;
    int traps;
    int fell;

    Map<String, Double> scores() {
      Map<String, Double> scores = new TreeMap<>();
      scores.put("events.root", f1(roots));
      scores.put("events", f1(coded));
      scores.put("events.status", percent(status, roots));
      scores.put("events.mode", percent(modes, moded));
      scores.put("traps", percent(fell, traps));
      return scores;
    }

    private double f1(int right) {
      return percent(2 * right, wanted + got);
    }

    private static double percent(int part, int all) {
      return all == 0 ? 0 : Math.round(1000.0 * part / all) / 10.0;
    }
  }

  private final Reader reader = Reader.load();
  private final Tally test = new Tally();
  private final Tally rest = new Tally();
  private final boolean show;

  private EventSentences(boolean show) {
    this.show = show;
  }

  public static void main(String[] args) throws IOException {
    List<String> options = Arrays.asList(args);
    EventSentences bench = new EventSentences(options.contains("--show"));
    for (Path file : files(Path.of(args[0]))) {
      for (Line line : lines(file)) {
        bench.measure(line);
      }
    }
    List<String> table = bench.table();
    table.forEach(System.out::println);
    int csv = options.indexOf("--csv");
    if (csv >= 0) {
      Files.write(Path.of(args[csv + 1]), table);
    }
    int floors = options.indexOf("--floors");
    if (floors >= 0 && bench.isBelow(Path.of(args[floors + 1]))) {
      System.exit(1);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static List<Line> lines(Path file) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String text : Files.readAllLines(file)) {
      int arrow = text.indexOf(" => ");
      if (!text.startsWith("#") && arrow > 0) {
        String coding = text.substring(arrow + 4).strip();
        boolean trap = coding.startsWith("- ");
        List<Act> acts =
            trap ? List.of() : Stream.of(coding.split(" ; ")).map(EventSentences::act).toList();
        lines.add(
            new Line(
                text.substring(0, arrow).strip(),
                lines.size() % 10 == 9,
                acts,
                trap ? coding.substring(2) : ""));
      }
    }
    return lines;
  }

  private static Act act(String text) {
    String[] words = text.strip().split(" +");
    String[] type = words[0].split("/");
    Set<String> actors = new TreeSet<>();
    Set<String> recipients = new TreeSet<>();
    Set<String> side = actors;
    for (int i = 2; i < words.length; i++) {
      if (words[i].equals(">")) {
        side = recipients;
      } else if (!words[i].equals("-")) {
        side.add(words[i]);
      }
    }
    return new Act(type[0], type.length > 1 ? type[1] : "", words[1], actors, recipients);
  }

  private void measure(Line line) {
    Reading reading =
        reader.read(new Article("a", null, null, null, List.of(), DAY, "fr", line.sentence()));
    List<Act> got = reading.events().stream().map(event -> act(reading, event)).toList();
    Tally tally = line.test() ? test : rest;
    List<Act> free = new ArrayList<>(got);
    List<Act> missed = new ArrayList<>();
    boolean wrong = false;
    for (Act act : line.acts()) {
      Act twin = take(free, act, true);
      tally.coded += twin == null ? 0 : 1;
      wrong |= twin == null;
      twin = twin == null ? take(free, act, false) : twin;
      if (twin == null) {
        missed.add(act);
        continue;
      }
      tally.roots++;
      tally.status += twin.status().equals(act.status()) ? 1 : 0;
      wrong |= !twin.status().equals(act.status());
      if (!act.mode().isEmpty()) {
        tally.moded++;
        tally.modes += twin.mode().equals(act.mode()) ? 1 : 0;
        wrong |= !twin.mode().equals(act.mode());
      }
    }
    tally.wanted += line.acts().size();
    tally.got += got.size();
    tally.traps += line.acts().isEmpty() ? 1 : 0;
    tally.fell += line.acts().isEmpty() && !got.isEmpty() ? 1 : 0;
    if (show && !line.test() && (wrong || !free.isEmpty() || !missed.isEmpty())) {
      System.out.println(line.sentence());
      System.out.println("  wanted " + text(line.acts()) + line.trap());
      System.out.println("  got    " + text(got) + rules(reading));
    }
  }

  private static String rules(Reading reading) {
    return reading.events().stream()
        .map(Event::rule)
        .collect(Collectors.joining(", ", "  by ", ""));
  }

  private static String text(List<Act> acts) {
    return acts.stream()
        .map(
            act ->
                act.type()
                    + (act.mode().isEmpty() ? "" : "/" + act.mode())
                    + " "
                    + act.status()
                    + " "
                    + String.join(" ", act.actors())
                    + " > "
                    + String.join(" ", act.recipients()))
        .collect(Collectors.joining(" ; "));
  }

  /** Takes the first act of the same type out of the list, with the same sides where asked. */
  private static @Nullable Act take(List<Act> free, Act wanted, boolean sides) {
    for (Act act : free) {
      if (act.type().equals(wanted.type()) && (!sides || sameSides(wanted, act))) {
        free.remove(act);
        return act;
      }
    }
    return null;
  }

  /** As in the scores of annotated articles: each side named shares a country. */
  private static boolean sameSides(Act wanted, Act act) {
    Set<String> both = new TreeSet<>(act.actors());
    both.addAll(act.recipients());
    boolean directed = !wanted.type().equals("CONSULT") && !wanted.recipients().isEmpty();
    return meets(wanted.actors(), directed ? act.actors() : both)
        && meets(wanted.recipients(), directed ? act.recipients() : both);
  }

  private static boolean meets(Set<String> wanted, Set<String> got) {
    return wanted.isEmpty() || wanted.stream().anyMatch(got::contains);
  }

  private static Act act(Reading reading, Event event) {
    return new Act(
        event.type(),
        event.mode(),
        event.status().name().toLowerCase(Locale.ROOT),
        countries(reading, event.actors()),
        countries(reading, event.recipients()));
  }

  private static Set<String> countries(Reading reading, List<String> ids) {
    Set<String> countries = new TreeSet<>();
    for (Actor actor : reading.actors()) {
      if (ids.contains(actor.id()) && actor.country() != null) {
        countries.add(actor.country());
      }
    }
    return countries;
  }

  private List<String> table() {
    List<String> rows = new ArrayList<>(List.of("set,measure,value,of"));
    add(rows, "test tenth", test);
    add(rows, "other nine tenths", rest);
    return rows;
  }

  private static void add(List<String> rows, String set, Tally tally) {
    tally
        .scores()
        .forEach(
            (name, value) -> {
              int of =
                  switch (name) {
                    case "traps" -> tally.traps;
                    case "events.status" -> tally.roots;
                    case "events.mode" -> tally.moded;
                    default -> tally.wanted;
                  };
              rows.add(set + "," + name + "," + value + "," + of);
            });
  }

  private boolean isBelow(Path file) {
    boolean below = false;
    JsonNode floors = new ObjectMapper().readTree(file.toFile()).path("sentences");
    for (var floor : floors.properties()) {
      double value = test.scores().getOrDefault(floor.getKey(), 0.0);
      boolean ceiling = floor.getKey().equals("traps");
      if (ceiling ? value > floor.getValue().asDouble() : value < floor.getValue().asDouble()) {
        System.out.println(floor.getKey() + " " + value + " against " + floor.getValue());
        below = true;
      }
    }
    return below;
  }
}
