package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.dragoman.reading.Reader;
import org.dragoman.reading.ReadingJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dragoman read}: prints what each article says. */
@Command(
    name = "read",
    description = "Prints what each article says: a table, or readings as JSON Lines.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dragoman read examples",
      "  dragoman read --json news.jsonl.gz > readings.jsonl"
    })
final class ReadCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private Inputs inputs = new Inputs();
  @Mixin private Overlays overlays = new Overlays();

  @Option(names = "--json", description = "Prints JSON Lines, as when the output is no terminal.")
  private boolean json;

  @Option(names = "--table", description = "Prints tables, as on a terminal.")
  private boolean table;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Reader reader = overlays.reader();
    boolean lines = json || !(table || Terminal.output());
    if (lines) {
      return inputs
          .run(
              err,
              article -> ReadingJson.write(reader.read(article)),
              line -> out.append(line).append('\n'))
          .exitCode();
    }
    ReadingTable tables = new ReadingTable(out, Terminal.width(), Terminal.colours());
    return inputs.read(reader, err, tables::print).exitCode();
  }
}
