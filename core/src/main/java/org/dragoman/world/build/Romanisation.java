package org.dragoman.world.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.dragoman.pack.PackException;
import org.dragoman.world.NameAlignerTraining;

/**
 * Builds {@code romanisation.tsv}: how likely each Latin piece of a name stands for each Cyrillic
 * one.
 */
public final class Romanisation {
  /** Two pairs of three are left to be tested on. */
  private static final int EVERY = 3;

  private Romanisation() {}

  /**
   * Learns from every third of some pairs, from the first on.
   *
   * @param lines a Latin and a Cyrillic spelling each, with a tab between
   * @return the lines of the table, the header first
   * @throws PackException where no line is a pair
   */
  public static List<String> table(List<String> lines) {
    List<String[]> pairs = new ArrayList<>();
    int number = 0;
    for (String line : lines) {
      String[] pair = line.split("\t");
      if (pair.length == 2 && number++ % EVERY == 0) {
        pairs.add(pair);
      }
    }
    if (pairs.isEmpty()) {
      throw new PackException("pairs", 1, "no line holds two names with a tab between");
    }
    List<String> table = new ArrayList<>();
    table.add("latin\tcyrillic\tlog");
    new TreeMap<>(NameAlignerTraining.learn(pairs))
        .forEach((piece, log) -> table.add(piece + "\t" + String.format(Locale.ROOT, "%.2f", log)));
    return table;
  }
}
