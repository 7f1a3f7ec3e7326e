package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.dragoman.reading.Reading;
import org.dragoman.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code dragoman show}: one row of the chronicle with all that it stands on. */
@Command(
    name = "show",
    description = "Shows an entry, figure, statement, dispute or article with its evidence.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  dragoman show E4f6a0c1d2e3b"})
final class ShowCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ChronicleFolder folder = new ChronicleFolder();

  @Parameters(paramLabel = "ID", description = "The id of a row or of an article.")
  private String id = "";

  @Option(names = "--json", description = "Prints the row as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Store store = folder.openToRead()) {
      String line = store.line(id);
      if (line == null) {
        throw new UserException(
            id + ": no such row in " + folder.path() + "; 'dragoman timeline' lists entries");
      }
      if (json) {
        out.println(line);
        return ExitCode.DONE;
      }
      JsonNode row = Rows.JSON.readTree(line);
      Reading reading = Rows.text(row, "kind").equals("article") ? store.reading(id) : null;
      if (reading != null) {
        new ReadingTable(out, Terminal.width(), Terminal.colours()).print(reading);
      } else {
        print(out, row, store);
      }
    }
    return ExitCode.DONE;
  }

  private static void print(PrintWriter out, JsonNode row, Store store) {
    for (var property : row.properties()) {
      JsonNode value = property.getValue();
      boolean evidence =
          property.getKey().equals("mentions") || property.getKey().equals("positions");
      if (!evidence && !value.isNull() && !(value.isContainer() && value.isEmpty())) {
        out.printf("%-20s %s%n", property.getKey(), value.isString() ? value.asString() : value);
      }
    }
    for (JsonNode evidence : row.path("mentions")) {
      evidence(out, evidence, "", store);
    }
    for (JsonNode position : row.path("positions")) {
      evidence(out, position, Rows.text(position, "value") + ": ", store);
    }
  }

  private static void evidence(PrintWriter out, JsonNode evidence, String value, Store store) {
    String article = Rows.text(evidence, "article");
    String line = store.line(article);
    JsonNode source = line == null ? evidence : Rows.JSON.readTree(line);
    out.printf("%n  %s« %s »%n", value, Table.cut(Rows.text(evidence, "text"), 1000));
    out.printf(
        "    %s, %s, %s%n",
        source.path("site").asString(article),
        source.path("published").asString("undated"),
        source.path("title").asString(""));
    if (evidence.has("rule")) {
      out.printf("    rule %s, %s%n", Rows.text(evidence, "rule"), Rows.text(evidence, "status"));
    }
  }
}
