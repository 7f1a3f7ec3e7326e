package org.dragoman.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dragoman.chronicle.Correction;
import org.dragoman.chronicle.Correction.Action;
import org.dragoman.chronicle.CorrectionJson;
import org.dragoman.chronicle.DateRange;
import org.dragoman.chronicle.Run;
import org.dragoman.store.CorrectionsFile;
import org.dragoman.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code dragoman correct}: changes made by hand that hold in all later runs. */
@Command(
    name = "correct",
    description = {
      "Corrects the chronicle by hand. Corrections stand in corrections.jsonl beside it, are tied to",
      "the words of articles and made again whenever articles are added; what was changed says so.",
      "",
      "  wrong ID                      no such event, figure, statement or expectation",
      "  retype ID TYPE[/MODE]         another PLOVER type",
      "  redate ID DATE                another date (EDTF)",
      "  restatus ID STATUS            happened, ongoing, planned, possible, denied",
      "  join ID ID…                   these entries are one",
      "  split ID N…                   the Nth passages (as 'show ID' lists them) are another event",
      "  actor ID is ID                the first is the second",
      "  list                          prints all corrections, numbered",
      "  undo N                        takes the Nth back",
      "  examples                      prints the corrected sentences as examples to learn from"
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dragoman correct retype E4f6a0c1d2e3b CONSULT/visit",
      "  dragoman correct split E4f6a0c1d2e3b 3 4",
      "  dragoman correct actor new:ab12 is wd:Q7747"
    })
final class CorrectCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ChronicleFolder folder = new ChronicleFolder();

  @Parameters(index = "0", paramLabel = "WHAT", description = "What to do, from the list above.")
  private String what = "";

  @Parameters(index = "1..*", paramLabel = "ARG", description = "Ids, and what is true of them.")
  private List<String> arguments = new ArrayList<>();

  @Option(
      names = "--later",
      description = "Notes it only; it is made with the next run, 'add' for one.")
  private boolean later;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    CorrectionsFile file = new CorrectionsFile(folder.path());
    List<Correction> all = new ArrayList<>(file.all());
    switch (what) {
      case "list" -> {
        for (int i = 0; i < all.size(); i++) {
          out.println((i + 1) + "  " + brief(all.get(i)));
        }
        return ExitCode.DONE;
      }
      case "examples" -> {
        try (Store store = folder.openToRead()) {
          CorrectedExamples.print(all, store, out);
        }
        return ExitCode.DONE;
      }
      case "undo" -> all.remove(number(argument(0), all.size()) - 1);
      default -> {
        try (Store store = folder.openToRead()) {
          all.add(correction(store));
        }
      }
    }
    file.put(all);
    if (!later) {
      try (Store store = folder.open()) {
        List<Correction> idle = remake(store);
        Correction last = all.isEmpty() ? null : all.get(all.size() - 1);
        if (last != null && !what.equals("undo") && idle.contains(last)) {
          spec.commandLine().getErr().println("dragoman: noted, but it fits no row now");
        }
      }
    }
    out.println(what.equals("undo") ? "taken back" : brief(all.get(all.size() - 1)));
    return ExitCode.DONE;
  }

  private List<Correction> remake(Store store) {
    Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    // Nothing is read anew, so the packs stay those of the last run.
    Run last = store.lastRun();
    return AddCommand.merge(
        store,
        last == null
            ? Version.run(List.of(), start)
            : new Run(Version.number(), last.packs(), last.rules(), start, 0));
  }

  private Correction correction(Store store) {
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    Action action = action();
    if (action == Action.ACTOR) {
      String old = argument(0);
      String is = argument(arguments.size() == 3 && argument(1).equals("is") ? 2 : 1);
      known(store, old, "actor");
      known(store, is, "actor");
      return new Correction(
          action, old, List.of(), List.of(), Map.of("actor", old, "is", is), today);
    }
    String id = argument(0);
    JsonNode row = known(store, id, action == Action.WRONG ? "" : "entry");
    List<Correction.Passage> at = passages(row);
    List<Correction.Passage> with = new ArrayList<>();
    Map<String, String> set = Map.of();
    switch (action) {
      case RETYPE -> set = EventCodes.of(argument(1));
      case REDATE -> {
        if (DateRange.parse(argument(1)) == null) {
          throw new UserException(argument(1) + ": a date such as 2024-11-27 or 2024-11 is needed");
        }
        set = Map.of("date", argument(1));
      }
      case RESTATUS -> {
        EntryFilters.check(argument(1));
        set = Map.of("status", argument(1).toLowerCase(Locale.ROOT));
      }
      case JOIN -> {
        argument(1);
        for (String other : arguments.subList(1, arguments.size())) {
          with.addAll(passages(known(store, other, "entry")));
        }
      }
      case SPLIT -> {
        argument(1);
        for (String n : arguments.subList(1, arguments.size())) {
          with.add(at.get(number(n, at.size()) - 1));
        }
        if (with.stream().distinct().count() == at.size()) {
          throw new UserException("no passage is left; name some of the " + at.size() + " only");
        }
      }
      default -> {}
    }
    return new Correction(action, id, at, with, set, today);
  }

  private Action action() {
    for (Action action : Action.values()) {
      if (action.name().toLowerCase(Locale.ROOT).equals(what)) {
        return action;
      }
    }
    throw new UserException(
        what
            + ": wrong, retype, redate, restatus, join, split, actor, list, undo or examples is"
            + " needed");
  }

  private String argument(int i) {
    if (i >= arguments.size()) {
      throw new UserException(
          "correct " + what + ": too few arguments; 'dragoman correct --help' shows them");
    }
    return arguments.get(i);
  }

  private static int number(String word, int most) {
    try {
      int number = Integer.parseInt(word);
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // the message below says what is needed
    }
    throw new UserException(word + ": a number from 1 to " + most + " is needed");
  }

  /** The row with an id; "" as its kind takes any that stands on passages. */
  private JsonNode known(Store store, String id, String kind) {
    String line = store.line(id);
    JsonNode row = line == null ? null : Rows.JSON.readTree(line);
    if (row == null
        || !(kind.isEmpty() ? !passages(row).isEmpty() : Rows.text(row, "kind").equals(kind))) {
      throw new UserException(
          id + ": no such " + (kind.isEmpty() ? "row" : kind) + " in " + folder.path());
    }
    return row;
  }

  private static List<Correction.Passage> passages(JsonNode row) {
    List<Correction.Passage> passages = new ArrayList<>();
    List<JsonNode> evidence = new ArrayList<>();
    row.path("mentions").forEach(evidence::add);
    if (Rows.text(row, "kind").equals("expectation")) {
      evidence.add(row);
    }
    for (JsonNode words : evidence) {
      passages.add(
          new Correction.Passage(
              Rows.text(words, "article"),
              Rows.text(words, "claim"),
              words.path("span").path(0).asInt(0),
              words.path("span").path(1).asInt(0),
              Rows.text(words, "text")));
    }
    return passages;
  }

  private static String brief(Correction correction) {
    JsonNode json = Rows.JSON.readTree(CorrectionJson.write(correction));
    StringBuilder brief = new StringBuilder(Rows.text(json, "do") + " " + correction.row());
    correction
        .set()
        .forEach((name, value) -> brief.append(' ').append(name).append('=').append(value));
    if (!correction.with().isEmpty()) {
      brief.append(", ").append(correction.with().size()).append(" passages");
    }
    return brief.append(", ").append(correction.on()).toString();
  }
}
