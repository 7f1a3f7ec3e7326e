package org.dragoman.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.article.Article;
import org.dragoman.claim.event.EventTypes;
import org.dragoman.claim.event.JudgeTraining;
import org.dragoman.pack.Pack;
import org.dragoman.reading.Explanation;
import org.dragoman.reading.Reader;
import org.dragoman.reading.Reading;
import org.dragoman.world.Cast;

/**
 * Trains the judge of acts from the annotated sentences of a folder; every tenth of a file is for
 * testing and passed over.
 */
final class EventLessons {
  /** A day of publication, so that "lundi" is a date. */
  private static final String DAY = "2026-03-12";

  private final Reader reader = Reader.load();
  private final Progress progress;
  private final EventTypes types =
      EventTypes.load(Pack.shipped("events"), Pack.shipped("fr"), List.of());
  private final JudgeTraining training = new JudgeTraining(types);

  EventLessons(Progress progress) {
    this.progress = progress;
  }

  /** Learns from the folder and writes the model; tells how it went in lines. */
  List<String> run(Path folder, Path model, long seed) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    for (Path file : files) {
      int count = 0;
      for (String line : Files.readAllLines(file)) {
        int arrow = line.indexOf(" => ");
        if (!line.startsWith("#") && arrow > 0) {
          count++;
          if (count % 10 != 0) {
            hear(line.substring(0, arrow).strip(), types(line.substring(arrow + 4).strip()));
          }
        }
      }
    }
    types.lessons().forEach((sentence, type) -> hear(sentence, List.of(type)));
    List<String> log = new ArrayList<>();
    Files.write(model, training.run(seed, log));
    return log;
  }

  private static List<String> types(String coding) {
    List<String> types = new ArrayList<>();
    if (!coding.startsWith("- ")) {
      for (String act : coding.split(" ; ")) {
        String code = act.strip().split(" ", 2)[0];
        int slash = code.indexOf('/');
        types.add(slash < 0 ? code : code.substring(0, slash));
      }
    }
    return types;
  }

  private void hear(String sentence, List<String> types) {
    Explanation explained =
        reader.explain(new Article("a", null, null, null, List.of(), DAY, "fr", sentence));
    Reading reading = explained.reading();
    // Not the states that only events refer to: a lesson must not hang on an earlier judge.
    Cast cast = explained.cast();
    training.hear(explained.parses(), cast, reading.times(), reading.statements(), types);
    progress.step(1, 1);
  }
}
