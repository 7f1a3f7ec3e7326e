package org.dragoman.bench.conll;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.model.ConlluSentence;
import org.dragoman.model.train.Corpora;
import org.dragoman.pack.Pack;
import org.dragoman.text.Segmenter;

/** Prints how well tokens and sentences are found in the running text of treebanks. */
public final class Segmentation {
  private Segmentation() {}

  /**
   * Argument: the folder of the training data, for its validation sets; {@code --errors} before it
   * shows what was missed.
   */
  public static void main(String[] args) {
    Segmenter segmenter = Segmenter.load(Pack.shipped("fr"));
    boolean errors = args.length > 0 && args[0].equals("--errors");
    System.out.println("treebank,paragraphs,tokens F1,sentences F1,words F1");
    Corpora.validationSets(Pack.shipped("fr"), Path.of(args[args.length - 1]))
        .forEach((name, gold) -> print(name, gold, segmenter, errors));
  }

  private static void print(
      String name, List<ConlluSentence> gold, Segmenter segmenter, boolean errors) {
    for (RawText.Layout layout : RawText.Layout.values()) {
      String text = RawText.of(gold, layout);
      List<ConlluSentence> system = Segmented.of(text, segmenter.segment(text));
      Map<String, Score> scores = Evaluation.of(gold, system);
      System.out.printf(
          Locale.ROOT,
          "%s,%s,%.2f,%.2f,%.2f%n",
          name,
          layout.name().toLowerCase(Locale.ROOT),
          score(scores, "tokens"),
          score(scores, "sentences"),
          score(scores, "words"));
      if (errors) {
        Differences.print(gold, system, System.out);
      }
    }
  }

  static double score(Map<String, Score> scores, String name) {
    Score score = scores.get(name);
    return score == null ? 0 : score.f1();
  }
}
