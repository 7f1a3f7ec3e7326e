package org.dragoman.article.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.pack.Pack;
import org.dragoman.pack.PackException;

/**
 * Says how likely each block is part of the article: a logistic regression over {@link Features},
 * then trees that also see the {@link Context}, which the first gives.
 *
 * <p>The weights stand in {@code packs/page/scorer.tsv}, a name and a number a line; the trees in
 * {@code packs/page/trees.tsv}, each a line of questions and one of leaves.
 */
final class Scorer {
  private static final String WEIGHTS = "scorer.tsv";
  private static final String TREES = "trees.tsv";

  private final Features features;
  private final double[] weights;
  private final Tree[] trees;

  Scorer(Features features, double[] weights, List<Tree> trees) {
    this.features = features;
    this.weights = weights;
    this.trees = trees.toArray(new Tree[0]);
  }

  static Scorer shipped() {
    return Shipped.SCORER;
  }

  private static final class Shipped {
    static final Scorer SCORER = read(Pack.shipped("page"));
  }

  private static Scorer read(Pack pack) {
    Features features = new Features(Furniture.shipped());
    Map<String, Double> stated = new HashMap<>();
    List<String> lines = pack.lines(WEIGHTS);
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      if (cells.length == 2) {
        stated.put(cells[0], Double.parseDouble(cells[1]));
      } else if (!lines.get(i).startsWith("#")) {
        throw new PackException(pack.locate(WEIGHTS), i + 1, "two columns are expected");
      }
    }
    List<String> names = features.names();
    if (!stated.keySet().equals(Set.copyOf(names))) {
      throw new PackException(
          pack.locate(WEIGHTS), 1, "the names are not those that the program describes blocks by");
    }
    double[] weights = names.stream().mapToDouble(name -> stated.getOrDefault(name, 0.0)).toArray();
    List<String> all = new ArrayList<>(names);
    all.addAll(Context.NAMES);
    return new Scorer(features, weights, trees(pack, all));
  }

  private static List<Tree> trees(Pack pack, List<String> names) {
    List<Tree> trees = new ArrayList<>();
    List<String> lines = pack.lines(TREES);
    for (int i = 0; i < lines.size(); i++) {
      try {
        if (!lines.get(i).startsWith("#")) {
          trees.add(Tree.of(lines.get(i), names));
        }
      } catch (IllegalArgumentException e) {
        throw new PackException(pack.locate(TREES), i + 1, String.valueOf(e.getMessage()));
      }
    }
    return trees;
  }

  /** The probability of each block. */
  double[] scores(Page page) {
    float[][] rows = features.of(page);
    float[][] extended = Context.extended(page, rows, scored(rows, weights));
    double[] scores = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double sum = 0;
      for (Tree tree : trees) {
        sum += tree.value(extended[i]);
      }
      scores[i] = 1 / (1 + Math.exp(-sum));
    }
    return scores;
  }

  /** The weights as the file has them. */
  String weightLines() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < weights.length; i++) {
      lines.append(String.format(Locale.ROOT, "%s\t%.4f%n", features.names().get(i), weights[i]));
    }
    return lines.toString();
  }

  /** The trees as the file has them. */
  String treeLines() {
    List<String> names = new ArrayList<>(features.names());
    names.addAll(Context.NAMES);
    return String.join("", Arrays.stream(trees).map(t -> t.line(names) + "\n").toList());
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
