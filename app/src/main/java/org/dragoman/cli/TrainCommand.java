package org.dragoman.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dragoman.model.net.Shape;
import org.dragoman.model.train.CheckpointException;
import org.dragoman.model.train.Score;
import org.dragoman.model.train.Trainer;
import org.dragoman.model.train.Training;
import org.dragoman.pack.Pack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman train}: trains the model of a language. */
@Command(
    name = "train",
    description = {
      "Trains the model of a language from public corpora, or the judge of events.",
      "The corpora, and where they lie below the data folder, are listed in the pack's"
          + " training.yaml. For French: the treebanks UD_French-Sequoia, -GSD, -FQB, -Rhapsodie"
          + " and -ParisStories of Universal Dependencies (universaldependencies.org), the entities"
          + " of Sequoia in the PARSEME release of deep-sequoia, and any French running text as"
          + " JSON Lines for the word vectors, such as OrangeSum.",
      "training.yaml also has the recipe of the shipped model: seed, rounds, rate and shape.",
      "The judge of events, which says how likely a word tells an act and of which type, learns"
          + " from annotated sentences; every tenth of a file is for testing and passed over."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dragoman train fr --data data --model packs/fr/model.bin",
      "  dragoman train events --data packs/events/fr/sentences --model packs/events/judge.fr.tsv"
    })
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "LANGUAGE", description = "The language's pack, such as fr; or events.")
  private String language = "";

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "The folder that the corpora lie in.")
  private Path data = Path.of("");

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "The model file to write (default: ${DEFAULT-VALUE}).")
  private Path model = Path.of("model.bin");

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description =
          "Written after each round; a run that finds one goes on from there"
              + " (default: the model file's name with .checkpoint).")
  private @Nullable Path checkpoint;

  @Option(names = "--seed", description = "The random seed (default: the recipe's).")
  private @Nullable Long seed;

  @Option(
      names = "--rounds",
      description = "How often to go over the corpora (default: the recipe's).")
  private @Nullable Integer rounds;

  @Option(names = "--rate", description = "The learning rate at first (default: the recipe's).")
  private @Nullable Double rate;

  @Option(
      names = "--shape",
      description =
          "Layers (C convolution, R recurrence), their width, the parser's hidden width and the"
              + " width of the word vectors (default: the recipe's).")
  private @Nullable String shape;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(data)) {
      throw new UserException(data + " is no folder; --data names the one with the corpora");
    }
    PrintWriter err = spec.commandLine().getErr();
    if (language.equals("events")) {
      return trainEvents(err);
    }
    Path state = checkpoint == null ? Path.of(model + ".checkpoint") : checkpoint;
    Pack pack = Pack.shipped(language);
    Trainer.Plan plan = plan(Trainer.Plan.of(pack));
    err.println(plan);
    try (Progress progress = new Progress(err, "words", SHARES)) {
      new Training(pack, data, plan, new Report(progress, err)).run(model, state);
    } catch (CheckpointException e) {
      throw new UserException(String.valueOf(e.getMessage()));
    }
    err.println("wrote " + model);
    return ExitCode.DONE;
  }

  private Trainer.Plan plan(Trainer.Plan recipe) {
    return new Trainer.Plan(
        seed == null ? recipe.seed() : seed,
        rounds == null ? recipe.rounds() : rounds,
        rate == null ? recipe.rate() : rate,
        shape == null ? recipe.shape() : shape(shape));
  }

  private int trainEvents(PrintWriter err) throws IOException {
    try (Progress progress = new Progress(err, "sentences", 0)) {
      new EventLessons(progress).run(data, model, seed == null ? 1 : seed).forEach(err::println);
    }
    err.println("wrote " + model);
    return ExitCode.DONE;
  }

  private static Shape shape(String text) {
    try {
      return Shape.parse(text);
    } catch (IllegalArgumentException e) {
      throw new UserException("--shape " + text + ": " + e.getMessage());
    }
  }

  /** The whole in small parts, for the progress line. */
  private static final long SHARES = 1_000_000;

  private record Report(Progress progress, PrintWriter err) implements Training.Listener {
    @Override
    public void message(String text) {
      err.println(text);
    }

    @Override
    public void progress(int words, double done) {
      progress.step(words, Math.round(done * SHARES));
    }

    @Override
    public void scores(int round, double loss, Map<String, Score> scores) {
      err.printf(Locale.ROOT, "round %d, loss %.4f%n", round, loss);
      scores.forEach((name, score) -> err.println("  " + name + ": " + score));
    }
  }
}
