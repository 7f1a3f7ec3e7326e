package org.dragoman.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.bench.recognizers.Agreement;
import org.dragoman.bench.recognizers.Amounts;
import org.dragoman.bench.recognizers.Case;
import org.dragoman.bench.recognizers.Times;
import org.dragoman.reading.Reader;
import org.dragoman.reading.Reading;

/**
 * Scores the times and figures of whole readings on the French model cases of Recognizers-Text
 * (MIT) that name a definite value.
 *
 * <p>Arguments: the folder with the cases; {@code --csv FILE} to write, {@code --floors FILE} to
 * check, {@code --show} to list what was missed. A case is right when each of its definite results
 * overlaps a time or figure with its value; what {@link Times} and {@link Amounts} say fits is
 * right, and counted apart from what is the same in every part.
 */
public final class RecognizersFrench {
  private static final Map<String, String> MODELS = new LinkedHashMap<>();

  static {
    MODELS.put("DateTimeModel", "DateTime");
    MODELS.put("NumberModel", "Number");
    MODELS.put("OrdinalModel", "Number");
    MODELS.put("PercentModel", "Number");
    MODELS.put("CurrencyModel", "NumberWithUnit");
    MODELS.put("DimensionModel", "NumberWithUnit");
  }

  private final Reader reader = Reader.load();
  private final boolean show;
  private final Map<String, Double> percents = new LinkedHashMap<>();
  private final List<String> lines = new ArrayList<>(List.of("model,cases,right,percent,same"));

  private RecognizersFrench(boolean show) {
    this.show = show;
  }

  public static void main(String[] args) throws IOException {
    List<String> arguments = List.of(args);
    RecognizersFrench run = new RecognizersFrench(arguments.contains("--show"));
    run.score(Path.of(args[0]));
    run.lines.forEach(System.out::println);
    int csv = arguments.indexOf("--csv");
    if (csv > 0) {
      Files.write(Path.of(args[csv + 1]), run.lines);
    }
    int floors = arguments.indexOf("--floors");
    if (floors > 0 && !Floors.hold(Path.of(args[floors + 1]), "recognizers-fr", run.percents)) {
      System.exit(1);
    }
  }

  private void score(Path folder) throws IOException {
    int[] all = new int[3];
    for (Map.Entry<String, String> model : MODELS.entrySet()) {
      Path file = folder.resolve(model.getValue()).resolve(model.getKey() + ".json");
      int[] score = new int[3];
      for (Case sentence : Case.read(file)) {
        Agreement agreement = agreement(sentence, model.getKey(), model.getValue());
        score[0]++;
        score[1] += agreement == Agreement.NONE ? 0 : 1;
        score[2] += agreement == Agreement.SAME ? 1 : 0;
      }
      add(model.getKey(), score);
      for (int i = 0; i < all.length; i++) {
        all[i] += score[i];
      }
    }
    add("all", all);
  }

  private void add(String model, int[] score) {
    double percent = score[0] == 0 ? 0 : 100.0 * score[1] / score[0];
    percents.put(model, percent);
    lines.add(
        String.format(
            Locale.ROOT, "%s,%d,%d,%.1f,%d", model, score[0], score[1], percent, score[2]));
  }

  private Agreement agreement(Case sentence, String model, String kind) {
    Reading reading = reader.read(sentence.article());
    boolean times = kind.equals("DateTime");
    Agreement agreement =
        times
            ? Times.agreement(sentence, reading.times())
            : Amounts.agreement(sentence, reading.figures(), model.equals("CurrencyModel"));
    if (show && agreement == Agreement.NONE) {
      System.out.println("- " + sentence.input() + " | " + sentence.reference());
      sentence
          .expected()
          .forEach(e -> System.out.println("    " + e.text() + " " + e.resolution()));
      (times ? reading.times() : reading.figures())
          .forEach(m -> System.out.println("    got " + m));
    }
    return agreement;
  }
}
