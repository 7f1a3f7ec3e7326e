package org.dragoman.bench.conll;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.bench.Floors;
import org.dragoman.model.ConlluSentence;
import org.dragoman.model.train.Corpora;
import org.dragoman.pack.Pack;
import org.dragoman.text.Segmenter;

/**
 * Holds the French engine to its floors on the validation sets: tokens given, all else predicted;
 * and tokens and sentences found in running text.
 */
public final class EngineFloors {
  private static final int BELOW_FLOOR = 1;

  private EngineFloors() {}

  /**
   * Arguments: the folder of the training data; {@code --floors FILE} to check. Exits 1 when a
   * score is below its floor.
   */
  public static void main(String[] args) {
    Pack french = Pack.shipped("fr");
    Map<String, Double> scores = new TreeMap<>();
    Engine engine = new Dragoman();
    Segmenter segmenter = Segmenter.load(french);
    Corpora.validationSets(french, Path.of(args[0]))
        .forEach(
            (name, gold) ->
                scores(gold, engine, segmenter)
                    .forEach((layer, score) -> scores.put(name + "." + layer, score)));
    scores.forEach((layer, score) -> System.out.printf(Locale.ROOT, "%s %.2f%n", layer, score));
    if (args.length == 3
        && args[1].equals("--floors")
        && !Floors.hold(Path.of(args[2]), "engine-fr", scores)) {
      System.exit(BELOW_FLOOR);
    }
  }

  private static Map<String, Double> scores(
      List<ConlluSentence> gold, Engine engine, Segmenter segmenter) {
    List<ConlluSentence> system = engine.parse(gold.stream().map(Measure::bare).toList());
    Map<String, Double> own = new TreeMap<>();
    Map<String, Score> scores = Evaluation.of(gold, system);
    for (String layer : List.of("UPOS", "UFeats", "lemmas", "LAS")) {
      own.put(layer, Segmentation.score(scores, layer));
    }
    if (Entities.hasAny(gold)) {
      own.put("entities", Entities.score(gold, system).f1());
    }
    for (RawText.Layout layout : RawText.Layout.values()) {
      String text = RawText.of(gold, layout);
      Map<String, Score> found = Evaluation.of(gold, Segmented.of(text, segmenter.segment(text)));
      own.put("tokens", Segmentation.score(found, "tokens"));
      String sentences = "sentences." + layout.name().toLowerCase(Locale.ROOT);
      own.put(sentences, Segmentation.score(found, "sentences"));
    }
    return own;
  }
}
