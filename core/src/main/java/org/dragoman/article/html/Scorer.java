package org.dragoman.article.html;

import java.util.List;
import org.dragoman.pack.Pack;
import org.dragoman.pack.PackException;

/**
 * Says how likely each block is part of the article: a logistic regression over {@link Features},
 * then a second one that also sees the {@link Context}.
 *
 * <p>The weights stand in {@code packs/page/scorer.tsv}, one number a line: name, weight in the
 * first step, weight in the second.
 */
final class Scorer {
  private final Features features;
  private final double[] first;
  private final double[] second;

  Scorer(Features features, double[] first, double[] second) {
    this.features = features;
    this.first = first;
    this.second = second;
  }

  static Scorer shipped() {
    return Shipped.SCORER;
  }

  private static final class Shipped {
    static final Scorer SCORER = read(Pack.shipped("page"), "scorer.tsv");
  }

  private static Scorer read(Pack pack, String file) {
    List<String> lines =
        pack.lines(file).stream().filter(l -> !l.startsWith("#") && !l.isBlank()).toList();
    int both = lines.size() - Context.NAMES.size();
    double[] first = new double[both];
    double[] second = new double[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      if (cells.length != 3) {
        throw new PackException(pack.locate(file), i + 1, "three columns are expected");
      }
      second[i] = Double.parseDouble(cells[2]);
      if (i < both) {
        first[i] = Double.parseDouble(cells[1]);
      }
    }
    return new Scorer(new Features(Furniture.shipped()), first, second);
  }

  /** The probability of each block. */
  double[] scores(Page page) {
    float[][] rows = features.of(page);
    return scored(Context.extended(page, rows, scored(rows, first)), second);
  }

  /** The logistic function of the weighted sums. */
  static double[] scored(float[][] rows, double[] weights) {
    double[] scores = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double sum = 0;
      float[] row = rows[i];
      for (int k = 0; k < row.length; k++) {
        sum += row[k] == 0 ? 0 : row[k] * weights[k];
      }
      scores[i] = 1 / (1 + Math.exp(-sum));
    }
    return scores;
  }
}
