package org.dragoman.model.train;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.dragoman.pack.Pack;

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
   * Trains and writes the model.
   *
   * @param model written at the end
   * @param checkpoint written after each round; a run that finds one goes on from there
   * @throws CheckpointException when the checkpoint is of another plan or of other data
   */
  public void run(Path model, Path checkpoint) throws IOException {
    Corpora corpora = Corpora.read(language, data);
    String described = plan + ", data " + corpora.fingerprint();
    Trainer trainer =
        Files.exists(checkpoint)
            ? resumed(corpora, checkpoint, described)
            : new Trainer(plan, corpora, fresh(corpora));
    while (!trainer.isDone()) {
      int round = trainer.round();
      double loss =
          trainer.learnRound(
              (words, done) -> listener.progress(words, (round + done) / plan.rounds()));
      trainer.checkpoint(described).write(checkpoint);
      listener.scores(trainer.round(), loss, trainer.validate());
    }
    byte[] file = trainer.withModel(Training::bytes);
    Files.write(model, file);
  }

  private Trainer resumed(Corpora corpora, Path file, String described) throws IOException {
    Checkpoint last = Checkpoint.read(file, described, tagsOf);
    listener.message("goes on after round " + last.round() + " of " + file);
    Trainer trainer = new Trainer(plan, corpora, last.network());
    trainer.resume(last);
    return trainer;
  }

  static byte[] bytes(Network network) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      NetworkFile.write(network, out, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private Network fresh(Corpora corpora) {
    List<Example> examples = new ArrayList<>();
    corpora.training().forEach(corpus -> examples.addAll(corpus.examples()));
    WordVectors vectors =
        new VectorTraining(language, text)
            .train(plan.shape().vector(), plan.seed(), listener::message);
    Network network =
        new Network(
            plan.shape(),
            Lessons.labels(examples),
            Lessons.vocabulary(examples, vectors.words(), tagsOf));
    network.fill(new SplittableRandom(plan.seed()));
    VectorTraining.fill(vectors, network);
    return network;
  }
}
