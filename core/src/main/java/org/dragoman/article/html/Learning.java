package org.dragoman.article.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
 * The first step is learnt by stochastic gradient descent with AdaGrad steps, the trees by {@link
 * Boosting}, both from a fixed seed: the same pages give the same weights.
 */
public final class Learning {
  /** A page's blocks described, the wished scores and how much each counts. */
  private record Example(
      String set,
      String id,
      String host,
      Page page,
      float[][] rows,
      float[] wished,
      float[] weight) {
    int fold() {
      return Math.floorMod(host.hashCode() * 31 >>> 4, FOLDS);
    }

    int half() {
      return host.hashCode() >>> 3 & 1;
    }
  }

  private static final int FOLDS = 5;
  private static final int ROUNDS = 24;
  private static final double STEP = 0.12;
  private static final double SHRINK = 2e-6;

  private final Features features = new Features(Furniture.shipped());
  private final List<Example> examples = new ArrayList<>();

  /**
   * {@code Learning DATA OUT SET…} writes what is learnt from the sets into the folder OUT, as
   * {@code scorer.tsv} and {@code trees.tsv}. {@code Learning --unseen DATA OUT SET…} writes what a
   * scorer that has seen no page of the same site makes of each page instead, as {@code SET.jsonl}.
   */
  public static void main(String[] args) throws IOException {
    boolean unseen = args[0].equals("--unseen");
    List<String> paths = Arrays.asList(args).subList(unseen ? 1 : 0, args.length);
    Learning learning = new Learning();
    for (String set : paths.subList(2, paths.size())) {
      learning.load(Path.of(paths.getFirst(), set));
    }
    Path out = Path.of(paths.get(1));
    if (unseen) {
      learning.writeFolds(out);
    } else {
      learning.write(out);
    }
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
      Page page = new PageReading(Decoding.page(bytes, null), null).page();
      if (!page.blocks().isEmpty()) {
        examples.add(example(set.getFileName().toString(), gold, page, body));
      }
    }
  }

  private Example example(String set, JsonNode gold, Page page, String body) {
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
    String id = gold.path("id").asString("");
    String host =
        gold.has("site") ? gold.path("site").asString("") : host(gold.path("url").asString(id));
    return new Example(set, id, host, page, features.of(page), scores, weight);
  }

  private static String host(String url) {
    int start = url.indexOf("//") + 2;
    int end = url.indexOf('/', start);
    return start < 2 ? url : url.substring(start, end < 0 ? url.length() : end);
  }

  private void write(Path folder) throws IOException {
    Scorer scorer = learnt(examples);
    String by =
        "# Learnt by org.dragoman.article.html.Learning from " + examples.size() + " pages; ";
    Files.writeString(
        folder.resolve("scorer.tsv"),
        by + "name, weight in the first step.\n" + scorer.weightLines());
    Files.writeString(
        folder.resolve("trees.tsv"),
        by
            + "a tree a line: questions, then leaves by the answers as a binary number.\n"
            + scorer.treeLines());
  }

  private void writeFolds(Path folder) throws IOException {
    Map<String, StringBuilder> files = new HashMap<>();
    for (int f = 0; f < FOLDS; f++) {
      int fold = f;
      Scorer scorer = learnt(examples.stream().filter(e -> e.fold() != fold).toList());
      for (Example example : examples) {
        if (example.fold() == fold) {
          List<Block> blocks = MainText.of(example.page, scorer.scores(example.page));
          files
              .computeIfAbsent(example.set, set -> new StringBuilder())
              .append(
                  JsonMapper.shared()
                      .writeValueAsString(
                          Map.of("id", example.id, "text", Passages.joined(Passages.of(blocks)))))
              .append('\n');
        }
      }
    }
    for (Map.Entry<String, StringBuilder> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey() + ".jsonl"), file.getValue());
    }
  }

  private Scorer learnt(List<Example> pages) {
    List<float[][]> rows = pages.stream().map(Example::rows).toList();
    return new Scorer(features, learn(pages, rows, -1), trees(pages, crossed(pages, rows)));
  }

  private static List<Tree> trees(List<Example> pages, List<float[][]> rows) {
    int n = rows.stream().mapToInt(r -> r.length).sum();
    float[][] all = new float[n][];
    float[] wished = new float[n];
    float[] weight = new float[n];
    int at = 0;
    for (int e = 0; e < pages.size(); e++) {
      for (int b = 0; b < rows.get(e).length; b++, at++) {
        all[at] = rows.get(e)[b];
        wished[at] = pages.get(e).wished[b];
        weight[at] = pages.get(e).weight[b];
      }
    }
    return Boosting.learn(all, wished, weight);
  }

  /**
   * Rows in context, each page first scored by weights learnt from the other half, so that the
   * second step learns from scores as good as they will be on new pages.
   */
  private List<float[][]> crossed(List<Example> pages, List<float[][]> rows) {
    double[][] halves = {learn(pages, rows, 0), learn(pages, rows, 1)};
    List<float[][]> extended = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      Example example = pages.get(i);
      double[] scores = Scorer.scored(example.rows, halves[1 - example.half()]);
      extended.add(Context.extended(example.page, example.rows, scores));
    }
    return extended;
  }

  /** Weights from the pages of one half, or of both when it is negative. */
  private double[] learn(List<Example> pages, List<float[][]> rows, int half) {
    int width = rows.getFirst()[0].length;
    double[] weights = new double[width];
    double[] squares = new double[width];
    List<Row> order = new ArrayList<>();
    for (int e = 0; e < rows.size(); e++) {
      Example example = pages.get(e);
      for (int b = 0; (half < 0 || example.half() == half) && b < example.rows.length; b++) {
        order.add(Row.of(rows.get(e)[b], example.wished[b], example.weight[b]));
      }
    }
    Random random = new Random(20241127);
    double[] sum = new double[width];
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (Row row : order) {
        row.step(weights, squares);
      }
      for (int k = 0; round >= ROUNDS / 2 && k < width; k++) {
        sum[k] += weights[k] / (ROUNDS - ROUNDS / 2);
      }
    }
    return sum;
  }

  /** A block's numbers that are not zero. */
  private record Row(int[] at, float[] value, float wished, float weight) {
    static Row of(float[] row, float wished, float weight) {
      int n = 0;
      for (float v : row) {
        n += v == 0 ? 0 : 1;
      }
      int[] at = new int[n];
      float[] value = new float[n];
      for (int k = 0, i = 0; k < row.length; k++) {
        if (row[k] != 0) {
          at[i] = k;
          value[i++] = row[k];
        }
      }
      return new Row(at, value, wished, weight);
    }

    void step(double[] weights, double[] squares) {
      double z = 0;
      for (int i = 0; i < at.length; i++) {
        z += value[i] * weights[at[i]];
      }
      double error = (1 / (1 + Math.exp(-z)) - wished) * weight;
      for (int i = 0; i < at.length; i++) {
        int k = at[i];
        double gradient = error * value[i] + SHRINK * weights[k];
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
      String text = block.folded();
      if (text.isEmpty()) {
        return 0;
      }
      String[] words = text.split(" ", -1);
      if (words.length < 4) {
        return lines.contains(text)
            ? 1
            : words.length > 1 && folded.contains(" " + text + " ") ? 0.5f : 0;
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
