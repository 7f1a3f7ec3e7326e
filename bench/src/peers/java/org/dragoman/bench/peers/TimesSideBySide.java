package org.dragoman.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.bench.times.Dragoman;
import org.dragoman.bench.times.TimeEngine;
import org.dragoman.bench.times.TimesScore;

/** Scores the times of this project and of HeidelTime on the same articles, in one run. */
public final class TimesSideBySide {
  private TimesSideBySide() {}

  /** Arguments: the CSV file to write, the folder of annotations. */
  public static void main(String[] args) throws IOException {
    List<String> rows = new ArrayList<>(List.of(TimesScore.HEADER));
    for (TimeEngine engine : List.of(new Dragoman(), new HeidelTime())) {
      rows.add(TimesScore.row(engine, Path.of(args[1])));
    }
    rows.forEach(System.out::println);
    Files.write(Path.of(args[0]), rows);
  }
}
