package org.dragoman.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.mention.Name.Kind;
import org.dragoman.pack.Pack;

/**
 * Counts, over a large body of news, which words begin sentences without being names and what the
 * neighbours of each name say of its kind.
 *
 * <p>Only words and counts leave it: {@code starters.txt} and {@code seen-names.tsv} of a language
 * pack.
 */
public final class NameCensus {
  private static final int ENOUGH_STARTS = 3;
  private static final int ENOUGH_ARTICLES = 4;

  private final World world;
  private final Cues cues;
  private final Map<String, int[]> words = new TreeMap<>();
  private final Map<String, double[]> names = new TreeMap<>();

  public NameCensus(World world, Pack language, Pack worldPack) {
    this.world = world;
    this.cues = Cues.load(language, List.of(), worldPack);
  }

  /** Counts one article. */
  public void add(String text) {
    Scan scan = new Scan(world, cues, text);
    for (int i = 0; i < scan.size(); i++) {
      boolean capital = scan.words.capital(i);
      int column = !capital ? 2 : scan.sentenceStart(i) ? 0 : 1;
      words.computeIfAbsent(scan.words.word(i).toLowerCase(Locale.ROOT), k -> new int[3])[column]++;
    }
    Map<String, double[]> here = new TreeMap<>();
    for (Found name : new NameFinder(scan, new Titles(scan)).candidates()) {
      if (name.open() && !name.doubtful() && scan.knownEnd(name.first()) < 0) {
        double[] sums =
            here.computeIfAbsent(scan.text(name.first(), name.last()), k -> name.shape().clone());
        for (int kind = 0; kind < 3; kind++) {
          sums[kind] += name.context()[kind];
        }
      }
    }
    here.forEach((name, sums) -> count(name, sums));
  }

  /** One article has one vote for each name, the stronger the clearer it is there. */
  private void count(String name, double[] sums) {
    double[] totals = names.computeIfAbsent(name, k -> new double[4]);
    for (int kind = 0; kind < 3; kind++) {
      totals[kind] += Math.max(-3, Math.min(6, sums[kind]));
    }
    totals[3]++;
  }

  /** Writes both lists into a language pack's folder. */
  public void write(Path folder) throws IOException {
    List<String> starters = new ArrayList<>();
    words.forEach(
        (word, n) -> {
          boolean plain = n[2] > 2 * n[1] && n[2] >= 2;
          if (n[0] >= ENOUGH_STARTS && plain && word.length() > 1) {
            starters.add(word);
          }
        });
    Files.writeString(folder.resolve("starters.txt"), String.join("\n", starters) + "\n");
    List<String> rows = new ArrayList<>(List.of("name\tkind\tarticles"));
    names.forEach(
        (name, totals) -> {
          Kind kind = kind(totals);
          if (totals[3] >= ENOUGH_ARTICLES && kind != null) {
            rows.add(name + "\t" + kind.name().toLowerCase(Locale.ROOT) + "\t" + (int) totals[3]);
          }
        });
    Files.writeString(folder.resolve("seen-names.tsv"), String.join("\n", rows) + "\n");
  }

  private static @org.jspecify.annotations.Nullable Kind kind(double[] totals) {
    int best = 0;
    for (int kind = 1; kind < 3; kind++) {
      best = totals[kind] > totals[best] ? kind : best;
    }
    for (int kind = 0; kind < 3; kind++) {
      if (kind != best && totals[best] - totals[kind] < 0.8 * totals[3]) {
        return null;
      }
    }
    return Kind.values()[best];
  }
}
