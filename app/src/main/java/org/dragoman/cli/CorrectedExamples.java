package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.dragoman.chronicle.Correction;
import org.dragoman.reading.Reading;
import org.dragoman.store.Store;
import org.dragoman.text.CodePoints;
import org.dragoman.text.Span;
import tools.jackson.databind.node.ObjectNode;

/**
 * Corrections as examples to learn from: the sentence, the words concerned, what was said of them
 * and what is true.
 */
final class CorrectedExamples {
  private CorrectedExamples() {}

  static void print(List<Correction> corrections, Store store, PrintWriter out) {
    for (Correction correction : corrections) {
      List<Correction.Passage> passages =
          correction.action() == Correction.Action.SPLIT ? correction.with() : correction.at();
      for (Correction.Passage passage : passages) {
        Reading reading = store.reading(passage.article());
        if (reading != null) {
          out.println(example(correction, passage, reading));
        }
      }
    }
  }

  private static ObjectNode example(
      Correction correction, Correction.Passage passage, Reading reading) {
    String text = reading.article().text();
    CodePoints points = new CodePoints(text);
    int start = points.toUtf16(passage.start());
    int end = points.toUtf16(passage.end());
    int from = start;
    int to = end;
    for (Span sentence : reading.sentences()) {
      if (sentence.start() < end && start < sentence.end()) {
        from = Math.min(from, sentence.start());
        to = Math.max(to, sentence.end());
      }
    }
    ObjectNode example = Rows.JSON.createObjectNode();
    example.put("do", correction.action().name().toLowerCase(Locale.ROOT));
    example.put("article", passage.article());
    example.put("published", reading.article().published());
    example.put("language", reading.article().language());
    example.put("sentence", text.substring(from, to));
    int first = points.fromUtf16(from);
    example.putArray("span").add(passage.start() - first).add(passage.end() - first);
    example.put("text", passage.text());
    ObjectNode set = example.putObject("set");
    correction.set().forEach(set::put);
    return example;
  }
}
