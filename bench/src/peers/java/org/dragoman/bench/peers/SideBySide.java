package org.dragoman.bench.peers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dragoman.bench.conll.Dragoman;
import org.dragoman.bench.conll.Engine;
import org.dragoman.bench.conll.Measure;
import org.dragoman.model.ConlluSentence;
import org.dragoman.model.train.Corpora;
import org.dragoman.pack.Pack;

/** Measures this engine and its peers in one run, on the same treebanks and the same machine. */
public final class SideBySide {
  private SideBySide() {}

  /** Arguments: the CSV file to write, and the folder of the training data. */
  public static void main(String[] args) throws IOException {
    Map<String, List<ConlluSentence>> treebanks =
        Corpora.validationSets(Pack.shipped("fr"), Path.of(args[1]));
    List<String> rows = new ArrayList<>(List.of(Measure.HEADER));
    for (Engine engine : List.of(new Dragoman(), new CoreNlp(), new OpenNlp())) {
      List<String> own = Measure.rows(engine, treebanks);
      own.forEach(System.out::println);
      rows.addAll(own);
    }
    Files.write(Path.of(args[0]), rows, StandardCharsets.UTF_8);
  }
}
