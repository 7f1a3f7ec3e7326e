package org.dragoman.bench.conll;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.model.ConlluSentence;
import org.dragoman.text.Span;

/** Shows where two segmentations of one text differ. */
final class Differences {
  private Differences() {}

  static void print(List<ConlluSentence> gold, List<ConlluSentence> system, PrintStream out) {
    EvaluatedText left = new EvaluatedText(gold);
    EvaluatedText right = new EvaluatedText(system);
    print("token", left, left.tokens(), right.tokens(), out);
    print("token+", left, right.tokens(), left.tokens(), out);
    print("sentence", left, left.sentences(), right.sentences(), out);
    print("sentence+", left, right.sentences(), left.sentences(), out);
  }

  private static void print(
      String what, EvaluatedText text, List<Span> from, List<Span> without, PrintStream out) {
    Set<Span> common = new HashSet<>(without);
    for (Span span : from) {
      if (!common.contains(span)) {
        String all = text.characters();
        out.println(
            what
                + "\t"
                + all.substring(Math.max(0, span.start() - 12), span.start())
                + "["
                + span.in(all)
                + "]"
                + all.substring(span.end(), Math.min(all.length(), span.end() + 12)));
      }
    }
  }
}
