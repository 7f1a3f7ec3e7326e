package org.dragoman.bench.peers;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.dragoman.bench.conll.Engine;
import org.dragoman.model.ConlluRow;
import org.dragoman.model.ConlluSentence;

/** Apache OpenNLP with its French tagger. */
final class OpenNlp implements Engine {
  private static final String MODEL = "/opennlp-fr-ud-gsd-pos-1.3-2.5.4.bin";

  private final POSTaggerME tagger;

  OpenNlp() throws IOException {
    try (InputStream in = OpenNlp.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IOException(MODEL + " is not on the class path; use the profile peers");
      }
      tagger = new POSTaggerME(new POSModel(in));
    }
  }

  @Override
  public String name() {
    return "OpenNLP 2.5.5 pos-fr 1.3.0";
  }

  @Override
  public List<ConlluSentence> parse(List<ConlluSentence> sentences) {
    return sentences.stream().map(this::tag).toList();
  }

  private ConlluSentence tag(ConlluSentence sentence) {
    String[] forms = sentence.words().stream().map(ConlluRow::form).toArray(String[]::new);
    String[] tags = tagger.tag(forms);
    List<ConlluRow> rows = new ArrayList<>();
    for (ConlluRow row : sentence.rows()) {
      rows.add(row.isWord() ? tagged(row, tags[row.first() - 1]) : row);
    }
    return new ConlluSentence(sentence.comments(), rows);
  }

  private static ConlluRow tagged(ConlluRow row, String tag) {
    return new ConlluRow(0, row.id(), row.form(), "_", tag, "_", "_", "_", "_", "_", row.misc());
  }
}
