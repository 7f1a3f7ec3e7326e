package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dragoman.export.EntryCsv;
import org.dragoman.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dragoman export}: the chronicle in another format. */
@Command(
    name = "export",
    description = "Prints the chronicle: JSON Lines with everything, or CSV with one row an entry.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  dragoman export --as csv > entries.csv"})
final class ExportCommand implements Callable<Integer> {
  /** The formats. */
  enum Format {
    JSONL,
    CSV
  }

  @Spec private CommandSpec spec;
  @Mixin private ChronicleFolder folder = new ChronicleFolder();

  @Option(names = "--as", paramLabel = "FORMAT", required = true, description = "jsonl or csv.")
  private String format = "";

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Format as = format();
    try (Store store = folder.openToRead()) {
      switch (as) {
        case JSONL -> store.lines(null, line -> out.append(line).append('\n'));
        case CSV -> EntryCsv.write(store, out);
      }
    }
    return ExitCode.DONE;
  }

  private Format format() {
    try {
      return Format.valueOf(format.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new UserException("--as " + format + ": one of jsonl, csv is needed");
    }
  }
}
