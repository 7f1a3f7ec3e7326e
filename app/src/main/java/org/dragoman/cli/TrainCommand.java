package org.dragoman.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dragoman.model.net.Shape;
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
      "Trains the model of a language from public corpora.",
      "The corpora, and where they lie below the data folder, are listed in the pack's"
          + " training.yaml. For French: the treebanks UD_French-Sequoia, -GSD, -FQB, -Rhapsodie"
          + " and -ParisStories of Universal Dependencies (universaldependencies.org), the entities"
          + " of Sequoia in the PARSEME release of deep-sequoia, and any French running text as"
          + " JSON Lines for the word vectors, such as OrangeSum."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  dragoman train fr --data data --model packs/fr/model.bin"})
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "LANGUAGE", description = "The language's pack, such as fr.")
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

  @Option(names = "--seed", description = "The random seed (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--rounds",
      description = "How often to go over the corpora (default: ${DEFAULT-VALUE}).")
  private int rounds = 20;

  @Option(names = "--rate", description = "The learning rate at first (default: ${DEFAULT-VALUE}).")
  private double rate = 0.002;

  @Option(
      names = "--shape",
      description =
          "Layers (C convolution, R recurrence), their width, the parser's hidden width and the"
              + " width of the word vectors (default: \"${DEFAULT-VALUE}\").")
  private String shape = Shape.STANDARD.toString();

  @Option(
      names = "--start",
      paramLabel = "FILE",
      description = "A model to go on from, rather than from nothing.")
  private @Nullable Path start;

  @Option(
      names = "--teacher",
      paramLabel = "FILE",
      description =
          "Twice: two models trained before. Sentences of the running text on which they agree are"
              + " learned beside the corpora.")
  private List<Path> teachers = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(data)) {
      throw new UserException(data + " is no folder; --data names the one with the corpora");
    }
    if (!teachers.isEmpty() && teachers.size() != 2) {
      throw new UserException("--teacher stands twice or not at all, not " + teachers.size());
    }
    PrintWriter err = spec.commandLine().getErr();
    Path state = checkpoint == null ? Path.of(model + ".checkpoint") : checkpoint;
    try (Progress progress = new Progress(err, "words", SHARES)) {
      new Training(
              Pack.shipped(language),
              data,
              new Trainer.Plan(seed, rounds, rate),
              new Report(progress, err))
          .run(new Training.Run(model, state, shape(), start, teachers));
    }
    err.println("wrote " + model);
    return ExitCode.DONE;
  }

  private Shape shape() {
    try {
      return Shape.parse(shape);
    } catch (IllegalArgumentException e) {
      throw new UserException("--shape " + shape + ": " + e.getMessage());
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
