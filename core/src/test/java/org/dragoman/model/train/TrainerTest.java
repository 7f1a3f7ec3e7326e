package org.dragoman.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.dragoman.model.net.Network;
import org.dragoman.model.net.NetworkFile;
import org.dragoman.model.net.Shape;
import org.dragoman.pack.Pack;
import org.dragoman.pack.PackException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {
  private static final Function<String, List<String>> TAGS = form -> List.of("?");
  private static final String TRAINING =
      """
      corpora:
        - file: train.conllu
          share: 1
          entities: entities.cupt
          without-last: 1
      validation:
        last:
          file: train.conllu
          only-last: 1
      features: [Gender, Number]
      relations:
        nmod:appos: appos
      entities:
        LOC: place
      """;

  @TempDir private Path folder;
  private Corpora corpora;

  @BeforeEach
  void writeCorpora() throws IOException {
    Files.writeString(folder.resolve("training.yaml"), TRAINING);
    StringBuilder trees = new StringBuilder();
    StringBuilder entities = new StringBuilder();
    String[] verbs = {"voit", "aime", "quitte", "voit", "cherche"};
    for (int i = 0; i < verbs.length; i++) {
      String rows =
          "# sent_id = s"
              + i
              + "\n"
              + "1-2\tDu\t_\t_\t_\t_\t_\t_\t_\t_%s\n".formatted("%s")
              + row(1, "Le", "DET", "Gender=Masc|Number=Sing", 2, "det")
              + row(2, "ministre", "NOUN", "Gender=Masc|Number=Sing|Odd=Yes", 3, "nsubj")
              + row(3, verbs[i], "VERB", "_", 0, "root")
              + row(4, "Quimper", "PROPN", "_", 3, "nmod:appos");
      trees.append(rows.replace("%s", "")).append('\n');
      entities.append(rows.replace("Quimper\tx", "Quimper").replaceAll("%s", "\t*\t*"));
      entities.append('\n');
    }
    Files.writeString(folder.resolve("train.conllu"), trees);
    Files.writeString(
        folder.resolve("entities.cupt"),
        entities.toString().replaceAll("(Quimper.*)\t\\*\t\\*", "$1\t1:PROPN|NE-LOC.final|_\t*"));
    corpora = Corpora.read(Pack.in(folder), folder);
  }

  private static String row(
      int id, String form, String tag, String features, int head, String relation) {
    String lemma = form;
    return String.join(
            "\t",
            String.valueOf(id),
            form,
            lemma,
            tag,
            "_",
            features,
            String.valueOf(head),
            relation,
            "_",
            "_")
        + "%s\n";
  }

  @Test
  void readsCleansAndDeduplicates() {
    List<Example> examples = corpora.training().getFirst().examples();
    // Of four, one stands twice, so three; the last of five is for validation.
    assertThat(examples).hasSize(3);
    Example first = examples.getFirst();
    assertThat(first.forms()).containsExactly("Le", "ministre", "voit", "Quimper");
    assertThat(first.features().get(1)).isEqualTo("Gender=Masc|Number=Sing");
    assertThat(first.heads()).containsExactly(1, 2, 4, 2);
    assertThat(first.relations()).containsExactly("det", "nsubj", "root", "appos");
    assertThat(first.entities()).containsExactly("O", "O", "O", "B-place");
    assertThat(corpora.validation().get("last")).hasSize(1);
  }

  @Test
  void sameSeedGivesSameBytes() throws IOException {
    assertThat(bytes(trained(4, 4))).isEqualTo(bytes(trained(4, 4)));
  }

  @Test
  void aResumedRunEqualsAnUninterruptedOne() throws IOException {
    assertThat(bytes(trained(5, 2))).isEqualTo(bytes(trained(5, 5)));
  }

  @Test
  void learnsItsExamples() throws IOException {
    Network network = trained(60, 60);
    Trainer.Plan plan = new Trainer.Plan(1, 60, 0.01);
    Score score = new Trainer(plan, corpora, network).validate().get("last");
    assertThat(score.tags()).isEqualTo(100);
    assertThat(score.relations()).isEqualTo(100);
  }

  @Test
  void aMissingCorpusIsNamedWithItsLine() throws IOException {
    Files.delete(folder.resolve("entities.cupt"));
    assertThatThrownBy(() -> Corpora.read(Pack.in(folder), folder))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("entities.cupt")
        .hasMessageContaining("training.yaml:4");
  }

  /** Trains, and when {@code until} is less than {@code rounds} goes on from a checkpoint. */
  private Network trained(int rounds, int until) throws IOException {
    Trainer.Plan plan = new Trainer.Plan(1, rounds, 0.01);
    List<Example> examples = new ArrayList<>();
    corpora.training().forEach(corpus -> examples.addAll(corpus.examples()));
    Network network =
        new Network(
                new Shape("CR", 16, 16, 4),
                Lessons.labels(examples),
                Lessons.vocabulary(examples, List.of("quitte"), TAGS))
            .fill(new SplittableRandom(1));
    Trainer trainer = new Trainer(plan, corpora, network);
    while (trainer.round() < until) {
      trainer.learnRound((words, done) -> {});
    }
    if (until < rounds) {
      Path file = folder.resolve("checkpoint");
      new Checkpoint(trainer.round(), network, trainer.state()).write(file);
      Checkpoint read = Checkpoint.read(file, TAGS);
      network = read.network();
      trainer = new Trainer(plan, corpora, network);
      trainer.resume(read.round(), read.optimiser());
      while (!trainer.isDone()) {
        trainer.learnRound((words, done) -> {});
      }
    }
    return network;
  }

  private static byte[] bytes(Network network) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NetworkFile.write(network, out, true);
    return out.toByteArray();
  }
}
