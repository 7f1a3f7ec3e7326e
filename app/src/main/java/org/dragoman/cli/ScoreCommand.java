package org.dragoman.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dragoman.article.Arrival;
import org.dragoman.article.Article;
import org.dragoman.article.Articles;
import org.dragoman.reading.Reader;
import org.dragoman.reading.Reading;
import org.dragoman.score.Scorer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code dragoman score}: reads annotated articles and says how right the readings are. */
@Command(
    name = "score",
    description = {
      "Reads annotated articles and prints precision, recall and F1 by layer.",
      "With --floors it exits 1 when a layer is below the floor pinned for it."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  dragoman score gold --show events"})
final class ScoreCommand implements Callable<Integer> {
  private static final int BELOW_FLOOR = 1;

  @Spec private CommandSpec spec;
  @Mixin private Overlays overlays = new Overlays();

  @Parameters(paramLabel = "GOLD_DIR", description = "Folder of gold files, one an article.")
  private Path gold = Path.of("");

  @Option(
      names = "--docs",
      paramLabel = "DIR",
      description = "Folder of the articles (default: 'docs' beside the gold folder).")
  private @Nullable Path docs;

  @Option(
      names = "--show",
      paramLabel = "LAYER",
      description = "Lists what was missed (-), extra (+) and different (~) in that layer.")
  private String show = "";

  @Option(names = "--json", description = "Prints the scores as one JSON object.")
  private boolean json;

  @Option(
      names = "--floors",
      paramLabel = "FILE",
      description = "JSON with the least score by layer, under \"gold\".")
  private @Nullable Path floors;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Map<String, Article> articles = articles();
    Reader reader = overlays.reader();
    Scorer scorer = new Scorer(show, out::println);
    List<JsonNode> golds = golds();
    for (JsonNode document : golds) {
      Article article = articles.get(Rows.text(document, "doc"));
      if (article == null) {
        throw new UserException(Rows.text(document, "doc") + ": no such article beside the gold");
      }
      Reading reading = reader.read(article);
      scorer.add(document, article.text(), reading);
    }
    if (json) {
      out.println(Rows.JSON.writeValueAsString(scorer.scores()));
    } else {
      out.println("documents          " + golds.size());
      scorer.print(out::println);
    }
    return floors == null ? ExitCode.DONE : check(floors, scorer.scores(), out);
  }

  private List<JsonNode> golds() throws IOException {
    if (!Files.isDirectory(gold)) {
      throw new UserException(gold + ": no such folder");
    }
    try (Stream<Path> files = Files.list(gold)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(file -> Rows.JSON.readTree(file.toFile()))
          .toList();
    }
  }

  private Map<String, Article> articles() {
    Path folder = docs != null ? docs : gold.toAbsolutePath().normalize().resolveSibling("docs");
    Map<String, Article> articles = new HashMap<>();
    new Articles()
        .read(
            List.of(folder.toString()),
            (Arrival arrival) -> {
              if (arrival instanceof Article article) {
                articles.put(article.id(), article);
              }
            });
    return articles;
  }

  private static int check(Path file, Map<String, Double> scores, PrintWriter out) {
    boolean below = false;
    for (var floor : Rows.JSON.readTree(file.toFile()).path("gold").properties()) {
      double least = floor.getValue().asDouble();
      Double score = scores.get(floor.getKey());
      if (score == null || score < least) {
        below = true;
        out.printf("below the floor: %s %s < %s%n", floor.getKey(), score, least);
      }
    }
    return below ? BELOW_FLOOR : ExitCode.DONE;
  }
}
