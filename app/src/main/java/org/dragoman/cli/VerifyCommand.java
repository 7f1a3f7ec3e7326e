package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dragoman.reading.Reading;
import org.dragoman.reading.ReadingJson;
import org.dragoman.store.Store;
import org.dragoman.text.CodePoints;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code dragoman verify}: finds every quoted span again in its article. */
@Command(
    name = "verify",
    description = "Checks that every row's words stand in its article where the row says.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ChronicleFolder folder = new ChronicleFolder();

  private final Map<String, String> texts = new HashMap<>();
  private long checked;
  private long wrong;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (Store store = folder.openToRead()) {
      for (Reading reading : store.readings()) {
        texts.put(reading.article().id(), reading.article().text());
      }
      store.lines(null, line -> check(Rows.JSON.readTree(line), err));
    }
    out.printf("%d quoted spans checked, %d wrong%n", checked, wrong);
    return wrong == 0 ? ExitCode.DONE : ExitCode.INTERNAL;
  }

  private void check(JsonNode node, PrintWriter err) {
    if (Rows.text(node, "kind").equals("article")) {
      String text = texts.get(Rows.text(node, "id"));
      if (text == null || !ReadingJson.sha256(text).equals(Rows.text(node, "textSha256"))) {
        report(err, node, "the article's text is not what was read");
      }
    } else if (node.has("span") && node.has("text") && node.has("article")) {
      checked++;
      String text = texts.get(Rows.text(node, "article"));
      if (text == null) {
        report(err, node, "no such article");
      } else if (!cut(text, node.path("span")).equals(Rows.text(node, "text"))) {
        report(err, node, "other words stand there");
      }
    }
    for (JsonNode child : node) {
      if (child.isContainer()) {
        check(child, err);
      }
    }
  }

  private static String cut(String text, JsonNode span) {
    CodePoints points = new CodePoints(text);
    int start = points.toUtf16(span.path(0).asInt());
    int end = points.toUtf16(span.path(1).asInt());
    return start <= end && end <= text.length() ? text.substring(start, end) : "";
  }

  private void report(PrintWriter err, JsonNode node, String problem) {
    wrong++;
    err.println("dragoman: " + problem + ": " + Table.cut(node.toString(), 200));
  }
}
