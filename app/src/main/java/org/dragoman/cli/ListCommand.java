package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.dragoman.export.Register;
import org.dragoman.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** The verbs that list one kind of row: figures, statements, expectations and disputes. */
abstract sealed class ListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ChronicleFolder folder = new ChronicleFolder();
  @Mixin private EntryFilters filters = new EntryFilters();

  @Option(names = "--json", description = "Prints JSON Lines, as when the output is no terminal.")
  private boolean json;

  @Option(names = "--table", description = "Prints a table, as on a terminal.")
  private boolean table;

  private final String kind;
  private final BiConsumer<Rows, String> row;

  private ListCommand(String kind, BiConsumer<Rows, String> row) {
    this.kind = kind;
    this.row = row;
  }

  /** Whether a row is wanted. */
  boolean wants(JsonNode node) {
    return true;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Store store = folder.openToRead()) {
      boolean lines = json || !(table || Terminal.output());
      Register register = new Register(store);
      RowFilter filter = new RowFilter(filters.filter(List.of()), register, store);
      Rows rows = lines ? null : new Rows(register);
      store.lines(
          kind,
          line -> {
            JsonNode node = Rows.JSON.readTree(line);
            if (wants(node) && filter.accepts(node)) {
              if (rows == null) {
                out.append(line).append('\n');
              } else {
                row.accept(rows, line);
              }
            }
          });
      if (rows != null) {
        rows.print(out);
      }
    }
    return ExitCode.DONE;
  }

  private static boolean contains(JsonNode node, String name, @Nullable String part) {
    return part == null || Rows.text(node, name).contains(part);
  }

  /** {@code dragoman figures}. */
  @Command(
      name = "figures",
      description = "Lists the figures that articles give.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  dragoman figures --unit EUR --pair FRA,MAR --since 2024"})
  static final class Figures extends ListCommand {
    @Option(names = "--of", paramLabel = "WORD", description = "Part of what is measured.")
    private @Nullable String of;

    @Option(names = "--unit", paramLabel = "UNIT", description = "ISO 4217 code, %%, or SI symbol.")
    private @Nullable String unit;

    Figures() {
      super("figure", Rows::figure);
    }

    @Override
    boolean wants(JsonNode node) {
      return contains(node, "of", of) && (unit == null || Rows.text(node, "unit").equals(unit));
    }
  }

  /** {@code dragoman statements}. */
  @Command(
      name = "statements",
      description = "Lists what was said, and by whom.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  dragoman statements --actor KAZ --type CONSULT"})
  static final class Statements extends ListCommand {
    @Option(
        names = "--by",
        paramLabel = "WHO",
        description = "An actor's id, or part of a speaker.")
    private @Nullable String by;

    Statements() {
      super("statement", Rows::statement);
    }

    @Override
    boolean wants(JsonNode node) {
      return contains(node, "speaker", by);
    }
  }

  /** {@code dragoman expectations}. */
  @Command(
      name = "expectations",
      description = "Lists what was expected, and what became of it.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  dragoman expectations --outcome fulfilled"})
  static final class Expectations extends ListCommand {
    @Option(
        names = "--outcome",
        paramLabel = "OUTCOME",
        description = "open, fulfilled, failed, partly or overdue.")
    private @Nullable String outcome;

    Expectations() {
      super("expectation", Rows::expectation);
    }

    @Override
    boolean wants(JsonNode node) {
      return outcome == null || Rows.text(node, "outcome").equals(outcome);
    }
  }

  /** {@code dragoman disputes}. */
  @Command(
      name = "disputes",
      description = "Lists what the sources disagree on.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  dragoman disputes --about figure --since 2024"})
  static final class Disputes extends ListCommand {
    @Option(
        names = "--about",
        paramLabel = "KIND",
        description = "figure, date, place, actor or fact.")
    private @Nullable String about;

    Disputes() {
      super("dispute", Rows::dispute);
    }

    @Override
    boolean wants(JsonNode node) {
      return about == null || Rows.text(node, "about").equals(about);
    }
  }
}
