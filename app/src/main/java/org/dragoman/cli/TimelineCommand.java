package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman timeline}: entries in the order of their dates. */
@Command(
    name = "timeline",
    description = "Prints the entries in which all the actors named take part, by date.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  dragoman timeline KAZ RUS --since 2022"})
final class TimelineCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ChronicleFolder folder = new ChronicleFolder();
  @Mixin private EntryFilters filters = new EntryFilters();

  @Parameters(
      paramLabel = "WHO",
      arity = "0..*",
      description = "Country codes, ids of actors or parts of their names.")
  private List<String> actors = new ArrayList<>();

  @Option(names = "--json", description = "Prints JSON Lines, as when the output is no terminal.")
  private boolean json;

  @Option(names = "--table", description = "Prints a table, as on a terminal.")
  private boolean table;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Store store = folder.openToRead()) {
      if (json || !(table || Terminal.output())) {
        store.entries(filters.filter(actors), line -> out.append(line).append('\n'));
      } else {
        Rows rows = new Rows(store);
        store.entries(filters.filter(actors), rows::entry);
        rows.print(out);
      }
    }
    return ExitCode.DONE;
  }
}
