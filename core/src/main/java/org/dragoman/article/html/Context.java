package org.dragoman.article.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.article.html.Block.Place;

/** Adds to the description of each block what a first scoring says of the blocks around it. */
final class Context {
  static final List<String> NAMES =
      List.of(
          "first score",
          "first score high",
          "first score low",
          "previous",
          "next",
          "second previous",
          "second next",
          "window",
          "alike mean",
          "holder mean",
          "above mean",
          "over mean",
          "in best",
          "holder in best",
          "best share",
          "before first",
          "after last",
          "gap before",
          "gap after",
          "between",
          "heading before text",
          "heading before none",
          "holder first",
          "short between",
          "holder text share",
          "best mean");

  private static final int REACH = 6;
  private static final double SURE = 0.7;
  private static final int LONG = 12;

  private static final double[] NONE = new double[3];

  private final List<Block> blocks;
  private final double[] scores;
  private final Map<Integer, double[]> alike = new HashMap<>();
  private final Map<Place, double[]> places = new HashMap<>();
  private final Place best;
  private int first = -1;
  private int last = -1;

  private Context(List<Block> blocks, double[] scores) {
    this.blocks = blocks;
    this.scores = scores;
    for (Block block : blocks) {
      double p = scores[block.index];
      double weight = weight(block);
      add(alike.computeIfAbsent(block.place.signature, s -> new double[3]), p, weight, block);
      for (Place place = block.place; ; place = place.parent) {
        add(places.computeIfAbsent(place, s -> new double[3]), p, weight, block);
        if (place.parent == place) {
          break;
        }
      }
      if (p > SURE && block.words >= LONG) {
        first = first < 0 ? block.index : first;
        last = block.index;
      }
    }
    best = best();
  }

  private static void add(double[] sums, double p, double weight, Block block) {
    sums[0] += p * weight;
    sums[1] += weight;
    sums[2] += (p - 0.4) * block.words;
  }

  private static double weight(Block block) {
    return Math.sqrt(1 + block.words);
  }

  /** The place whose blocks together are most surely text; of equals the innermost. */
  private Place best() {
    Place found = blocks.getFirst().place;
    double most = Double.NEGATIVE_INFINITY;
    for (Block block : blocks) {
      for (Place place = block.place; ; place = place.parent) {
        double sum = sums(place)[2];
        if (sum > most + 1e-9 || (sum > most - 1e-9 && place.depth > found.depth)) {
          most = sum;
          found = place;
        }
        if (place.parent == place) {
          break;
        }
      }
    }
    return found;
  }

  /** Rows that are the given ones with the numbers named in {@link #NAMES} behind them. */
  static float[][] extended(Page page, float[][] rows, double[] scores) {
    if (rows.length == 0) {
      return rows;
    }
    Context context = new Context(page.blocks(), scores);
    float[][] extended = new float[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      float[] row = java.util.Arrays.copyOf(rows[i], rows[i].length + NAMES.size());
      context.fill(row, rows[i].length, i);
      extended[i] = row;
    }
    return extended;
  }

  private void fill(float[] row, int from, int i) {
    Block block = blocks.get(i);
    Place place = block.place;
    double p = scores[i];
    boolean inBest = within(place);
    int gapBefore = gap(i, -1);
    int gapAfter = gap(i, 1);
    boolean between = first >= 0 && i > first && i < last;
    boolean heading = isHeading(block);
    double bestMean = mean(best);
    double[] values = {
      Math.log((p + 0.01) / (1.01 - p)) / 3,
      p > 0.8 ? 1 : 0,
      p < 0.2 ? 1 : 0,
      score(i - 1),
      score(i + 1),
      score(i - 2),
      score(i + 2),
      window(i),
      mean(alike.getOrDefault(place.signature, NONE)),
      mean(place.parent),
      mean(place.parent.parent),
      mean(place.parent.parent.parent),
      inBest ? 1 : 0,
      within(place.parent) ? 1 : 0,
      inBest ? bestMean : 0,
      first >= 0 && i < first ? 1 : 0,
      first >= 0 && i > last ? 1 : 0,
      Math.log(1 + gapBefore) / 3,
      Math.log(1 + gapAfter) / 3,
      between ? 1 : 0,
      heading && score(i + 1) > 0.5 ? 1 : 0,
      heading && score(i + 1) < 0.5 ? 1 : 0,
      first >= 0 && blocks.get(first).place.parent == place.parent ? 1 : 0,
      between && block.words < LONG ? 1 : 0,
      Math.max(0, sums(place.parent)[2]) / Math.max(1, sums(best)[2]),
      bestMean
    };
    for (int k = 0; k < values.length; k++) {
      row[from + k] = (float) values[k];
    }
  }

  private static boolean isHeading(Block block) {
    String tag = block.place.element.normalName();
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }

  private boolean within(Place place) {
    Place at = place;
    while (at.depth > best.depth) {
      at = at.parent;
    }
    return at == best;
  }

  private double score(int i) {
    return i < 0 || i >= scores.length ? 0 : scores[i];
  }

  private double window(int i) {
    double sum = 0;
    double weights = 0;
    for (int k = Math.max(0, i - REACH); k <= Math.min(scores.length - 1, i + REACH); k++) {
      double weight = weight(blocks.get(k)) / (1 + Math.abs(k - i));
      sum += weight * scores[k];
      weights += weight;
    }
    return sum / weights;
  }

  /** How many words of other things stand between a block and the nearest sure text. */
  private int gap(int i, int step) {
    int words = 0;
    for (int k = i + step; k >= 0 && k < scores.length && words < 200; k += step) {
      if (scores[k] > SURE && blocks.get(k).words >= LONG) {
        return words;
      }
      words += blocks.get(k).words;
    }
    return 200;
  }

  private double[] sums(Place place) {
    return places.getOrDefault(place, NONE);
  }

  private double mean(Place place) {
    return mean(sums(place));
  }

  private static double mean(double[] sums) {
    return sums[1] == 0 ? 0 : sums[0] / sums[1];
  }
}
