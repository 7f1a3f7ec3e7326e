package org.dragoman.bench.conll;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.model.ConlluReader;
import org.dragoman.model.ConlluSentence;
import org.dragoman.pack.Pack;
import org.dragoman.text.Segmenter;

/** Prints how well tokens and sentences are found in the running text of treebanks. */
public final class Segmentation {
  private Segmentation() {}

  /** Arguments: treebanks; {@code --errors} before them shows the sentences that were missed. */
  public static void main(String[] args) throws IOException {
    Segmenter segmenter = Segmenter.load(Pack.shipped("fr"));
    boolean errors = args.length > 0 && args[0].equals("--errors");
    System.out.println("treebank,paragraphs,tokens F1,sentences F1,words F1");
    for (int i = errors ? 1 : 0; i < args.length; i++) {
      List<ConlluSentence> gold = ConlluReader.readAll(Path.of(args[i]));
      for (RawText.Layout layout : RawText.Layout.values()) {
        String text = RawText.of(gold, layout);
        List<ConlluSentence> system = Segmented.of(text, segmenter.segment(text));
        Map<String, Score> scores = Evaluation.of(gold, system);
        System.out.printf(
            Locale.ROOT,
            "%s,%s,%.2f,%.2f,%.2f%n",
            Path.of(args[i]).getFileName().toString().replaceAll("\\.conllu.*", ""),
            layout.name().toLowerCase(Locale.ROOT),
            score(scores, "tokens"),
            score(scores, "sentences"),
            score(scores, "words"));
        if (errors) {
          Differences.print(gold, system, System.out);
        }
      }
    }
  }

  private static double score(Map<String, Score> scores, String name) {
    Score score = scores.get(name);
    return score == null ? 0 : score.f1();
  }
}
