package org.dragoman.article.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.dragoman.article.Decoding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns the weights of the {@link Scorer} from pages whose text is known.
 *
 * <p>The folder holds sets, each with {@code gold.jsonl} ({@code id}, {@code body}) and {@code
 * pages/ID.html.gz}. A block counts as text as far as its words, four in a row, stand in the body.
 * Stochastic gradient descent with AdaGrad steps from a fixed seed: the same pages give the same
 * weights.
 */
public final class Learning {
  /** A page's blocks described, the wished scores and how much each counts. */
  private record Example(String host, Page page, float[][] rows, float[] wished, float[] weight) {}

  private static final int ROUNDS = 24;
  private static final double STEP = 0.12;
  private static final double SHRINK = 2e-6;

  private final Features features = new Features(Furniture.shipped());
  private final List<Example> examples = new ArrayList<>();

  /** {@code Learning DATA OUT SET…} writes the weights learnt from the sets to the file OUT. */
  public static void main(String[] args) throws IOException {
    Learning learning = new Learning();
    for (String set : Arrays.asList(args).subList(2, args.length)) {
      learning.load(Path.of(args[0], set));
    }
    learning.write(Path.of(args[1]));
  }

  private void load(Path set) throws IOException {
    JsonMapper json = JsonMapper.shared();
    for (String line : Files.readAllLines(set.resolve("gold.jsonl"))) {
      JsonNode gold = json.readTree(line);
      String body = gold.path("body").asString("");
      Path file = set.resolve("pages").resolve(gold.path("id").asString("") + ".html.gz");
      if (body.isBlank() || !Files.exists(file)) {
        continue;
      }
      byte[] bytes;
      try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        bytes = in.readAllBytes();
      }
      Page page = HtmlArticle.page(Decoding.page(bytes, null), null);
      if (!page.blocks().isEmpty()) {
        examples.add(example(gold.path("id").asString(""), page, body));
      }
    }
  }

  private Example example(String id, Page page, String body) {
    Wished wished = new Wished(body);
    int n = page.blocks().size();
    float[] scores = new float[n];
    float[] weight = new float[n];
    double total = 0;
    for (Block block : page.blocks()) {
      scores[block.index] = page.isTitle(block) ? 0 : wished.share(block);
      weight[block.index] = (float) Math.pow(1 + block.words, 0.7);
      total += weight[block.index];
    }
    for (int i = 0; i < n; i++) {
      weight[i] *= (float) (100 / total);
    }
    return new Example(id, page, features.of(page), scores, weight);
  }

  private void write(Path out) throws IOException {
    double[] first = learn(firstRows());
    List<float[][]> secondRows = crossed();
    double[] second = learn(secondRows);
    List<String> names = new ArrayList<>(features.names());
    names.addAll(Context.NAMES);
    StringBuilder tsv = new StringBuilder();
    tsv.append("# Learnt by org.dragoman.article.html.Learning from ").append(examples.size());
    tsv.append(" pages; name, weight alone, weight in context.\n");
    for (int i = 0; i < names.size(); i++) {
      double alone = i < first.length ? first[i] : 0;
      tsv.append(String.format(Locale.ROOT, "%s\t%.4f\t%.4f%n", names.get(i), alone, second[i]));
    }
    Files.writeString(out, tsv);
  }

  private List<float[][]> firstRows() {
    return examples.stream().map(Example::rows).toList();
  }

  /**
   * Rows in context, each page first scored by weights learnt from the other half, so that the
   * second step learns from scores as good as they will be on new pages.
   */
  private List<float[][]> crossed() {
    List<float[][]> extended = new ArrayList<>();
    double[][] halves = new double[2][];
    for (int half = 0; half < 2; half++) {
      halves[half] = learn(firstRows(), half);
    }
    for (int i = 0; i < examples.size(); i++) {
      Example example = examples.get(i);
      double[] scores = Scorer.scored(example.rows, halves[1 - i % 2]);
      extended.add(Context.extended(example.page, example.rows, scores));
    }
    return extended;
  }

  private double[] learn(List<float[][]> rows) {
    return learn(rows, -1);
  }

  /** Weights from the pages of one half, or of both when it is negative. */
  private double[] learn(List<float[][]> rows, int half) {
    int width = rows.getFirst()[0].length;
    double[] weights = new double[width];
    double[] squares = new double[width];
    Random random = new Random(20241127);
    List<int[]> order = new ArrayList<>();
    for (int e = 0; e < rows.size(); e++) {
      for (int b = 0; (half < 0 || e % 2 == half) && b < rows.get(e).length; b++) {
        order.add(new int[] {e, b});
      }
    }
    double[] sum = new double[width];
    for (int round = 0; round < ROUNDS; round++) {
      java.util.Collections.shuffle(order, random);
      for (int[] at : order) {
        Example example = examples.get(at[0]);
        step(rows.get(at[0])[at[1]], example.wished[at[1]], example.weight[at[1]], weights, squares);
      }
      for (int k = 0; round >= ROUNDS / 2 && k < width; k++) {
        sum[k] += weights[k] / (ROUNDS - ROUNDS / 2);
      }
    }
    return sum;
  }

  private static void step(float[] row, float wished, float weight, double[] weights, double[] squares) {
    double z = 0;
    for (int k = 0; k < row.length; k++) {
      z += row[k] == 0 ? 0 : row[k] * weights[k];
    }
    double error = (1 / (1 + Math.exp(-z)) - wished) * weight;
    for (int k = 0; k < row.length; k++) {
      if (row[k] != 0) {
        double gradient = error * row[k] + SHRINK * weights[k];
        squares[k] += gradient * gradient;
        weights[k] -= STEP * gradient / Math.sqrt(1e-6 + squares[k]);
      }
    }
  }

  /** What part of a block stands in the known text. */
  private static final class Wished {
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> lines = new HashSet<>();
    private final String folded;

    Wished(String body) {
      folded = " " + Words.folded(body) + " ";
      for (String line : body.split("\n", -1)) {
        lines.add(Words.folded(line));
      }
      String[] words = folded.strip().split(" ", -1);
      for (int i = 0; i + 4 <= words.length; i++) {
        places.merge(String.join(" ", Arrays.copyOfRange(words, i, i + 4)), 1, Integer::sum);
      }
    }

    float share(Block block) {
      String text = Words.folded(block.text);
      if (text.isEmpty()) {
        return 0;
      }
      String[] words = text.split(" ", -1);
      if (words.length < 4) {
        return lines.contains(text) ? 1 : words.length > 1 && folded.contains(" " + text + " ") ? 0.5f : 0;
      }
      int in = 0;
      for (int i = 0; i + 4 <= words.length; i++) {
        in += places.containsKey(String.join(" ", Arrays.copyOfRange(words, i, i + 4))) ? 1 : 0;
      }
      float share = (float) in / (words.length - 3);
      return share > 0.8 ? 1 : share < 0.2 ? 0 : share;
    }
  }
}
