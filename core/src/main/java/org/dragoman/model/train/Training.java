package org.dragoman.model.train;

import java.io.IOException;
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

/** A training run from named corpora to a model file. */
public final class Training {
  private final Pack language;
  private final Path data;
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
    this.data = data;
    this.plan = plan;
    this.listener = listener;
    Lexicon lexicon = Lexicon.load(language);
    tagsOf = form -> FormTags.of(lexicon, form);
  }

  /**
   * Trains and writes the model.
   *
   * @param checkpoint file written after each round, and read at the start when it is there
   */
  public void run(Path model, Path checkpoint) throws IOException {
    Corpora corpora = Corpora.read(language, data);
    Trainer trainer;
    Network network;
    if (Files.exists(checkpoint)) {
      Checkpoint last = Checkpoint.read(checkpoint, tagsOf);
      listener.message("goes on after round " + last.round() + " of " + checkpoint);
      network = last.network();
      trainer = new Trainer(plan, corpora, network);
      trainer.resume(last.round(), last.optimiser());
    } else {
      network = fresh(corpora);
      trainer = new Trainer(plan, corpora, network);
    }
    while (!trainer.isDone()) {
      int round = trainer.round();
      double loss =
          trainer.learnRound(
              (words, done) -> listener.progress(words, (round + done) / plan.rounds()));
      new Checkpoint(trainer.round(), network, trainer.state()).write(checkpoint);
      listener.scores(trainer.round(), loss, trainer.validate());
    }
    try (OutputStream out = Files.newOutputStream(model)) {
      NetworkFile.write(network, out, false);
    }
  }

  private Network fresh(Corpora corpora) {
    List<Example> examples = new ArrayList<>();
    corpora.training().forEach(corpus -> examples.addAll(corpus.examples()));
    Shape shape = Shape.STANDARD;
    WordVectors vectors =
        new VectorTraining(language, data).train(shape.vector(), plan.seed(), listener::message);
    Network network =
        new Network(
            shape, Lessons.labels(examples), Lessons.vocabulary(examples, vectors.words(), tagsOf));
    network.fill(new SplittableRandom(plan.seed()));
    VectorTraining.fill(vectors, network);
    return network;
  }
}
