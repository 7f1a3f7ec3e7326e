package org.dragoman.bench.conll;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.model.ConlluRow;
import org.dragoman.model.ConlluSentence;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;

/** Sentences of running text in CoNLL-U, with nothing but their tokens. */
final class Segmented {
  private Segmented() {}

  static List<ConlluSentence> of(String text, List<Sentence> sentences) {
    List<ConlluSentence> all = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<ConlluRow> rows = new ArrayList<>();
      int id = 0;
      for (Token token : sentence.tokens()) {
        id++;
        if (token.parts() > 1 && token.part() == 0) {
          rows.add(row(id + "-" + (id + token.parts() - 1), token.span().in(text)));
        }
        rows.add(row(Integer.toString(id), token.form()));
      }
      all.add(new ConlluSentence(List.of(), rows));
    }
    return all;
  }

  private static ConlluRow row(String id, String form) {
    return new ConlluRow(0, id, form, "_", "_", "_", "_", "_", "_", "_", "_");
  }
}
