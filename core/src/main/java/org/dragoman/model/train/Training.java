package org.dragoman.model.train;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.dragoman.model.FormTags;
import org.dragoman.model.Lexicon;
import org.dragoman.model.net.Network;
import org.dragoman.model.net.NetworkFile;
import org.dragoman.model.net.Shape;
import org.dragoman.pack.Pack;
import org.jspecify.annotations.Nullable;

/** A training run from named corpora to a model file. */
public final class Training {
  private final Pack language;
  private final Path data;
  private final RunningText text;
  private final Trainer.Plan plan;
  private final Function<String, List<String>> tagsOf;
  private final Listener listener;

  /** Is told how far a run is. */
  public interface Listener {
    void message(String text);

    /**
     * Follows each batch.
     *
     * @param words of the batch
     * @param done share of the whole training, from 0 to 1
     */
    void progress(int words, double done);

    void scores(int round, double loss, Map<String, Score> scores);
  }

  public Training(Pack language, Path data, Trainer.Plan plan, Listener listener) {
    this.language = language;
    this.plan = plan;
    this.listener = listener;
    this.data = data;
    text = new RunningText(language, data);
    Lexicon lexicon = Lexicon.load(language);
    tagsOf = form -> FormTags.of(lexicon, form);
  }

  /**
   * What a run starts from, and where it writes.
   *
   * @param model written at the end
   * @param checkpoint written after each round, and read at the start when it is there
   * @param shape of a network that starts from nothing
   * @param start a model to go on from instead
   * @param teachers none, or two models that annotate running text to learn from
   */
  public record Run(
      Path model, Path checkpoint, Shape shape, @Nullable Path start, List<Path> teachers) {}

  /** Trains and writes the model. */
  public void run(Run run) throws IOException {
    Corpora corpora = Corpora.read(language, data);
    List<Corpora.Corpus> silver = silver(run.teachers());
    Network network;
    Trainer trainer;
    if (Files.exists(run.checkpoint())) {
      Checkpoint last = Checkpoint.read(run.checkpoint(), tagsOf);
      listener.message("goes on after round " + last.round() + " of " + run.checkpoint());
      network = last.network();
      trainer = new Trainer(plan, corpora, silver, network);
      trainer.resume(last.round(), last.optimiser());
    } else {
      Path start = run.start();
      network = start == null ? fresh(corpora, run.shape()) : read(start);
      trainer = new Trainer(plan, corpora, silver, network);
    }
    while (!trainer.isDone()) {
      int round = trainer.round();
      double loss =
          trainer.learnRound(
              (words, done) -> listener.progress(words, (round + done) / plan.rounds()));
      new Checkpoint(trainer.round(), network, trainer.state()).write(run.checkpoint());
      listener.scores(trainer.round(), loss, trainer.validate());
    }
    try (OutputStream out = Files.newOutputStream(run.model())) {
      NetworkFile.write(network, out, false);
    }
  }

  private List<Corpora.Corpus> silver(List<Path> teachers) throws IOException {
    if (teachers.isEmpty()) {
      return List.of();
    }
    Network first = read(teachers.getFirst());
    Network second = read(teachers.getLast());
    return List.of(new SelfTraining(language, text, first, second).corpus(listener::message));
  }

  private Network read(Path model) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(model))) {
      return NetworkFile.read(in, tagsOf);
    }
  }

  private Network fresh(Corpora corpora, Shape shape) {
    List<Example> examples = new ArrayList<>();
    corpora.training().forEach(corpus -> examples.addAll(corpus.examples()));
    WordVectors vectors =
        new VectorTraining(language, text).train(shape.vector(), plan.seed(), listener::message);
    Network network =
        new Network(
            shape, Lessons.labels(examples), Lessons.vocabulary(examples, vectors.words(), tagsOf));
    network.fill(new SplittableRandom(plan.seed()));
    VectorTraining.fill(vectors, network);
    return network;
  }
}
