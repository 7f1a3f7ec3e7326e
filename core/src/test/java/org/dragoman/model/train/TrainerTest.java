package org.dragoman.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.dragoman.model.net.Network;
import org.dragoman.model.net.Shape;
import org.dragoman.pack.Pack;
import org.dragoman.pack.PackException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainerTest {
  private static final Shape SHAPE = new Shape("CR", 16, 16, 4);
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

  private static final String COLUMNS =
      "# global.columns = ID FORM LEMMA UPOS XPOS FEATS HEAD DEPREL DEPS MISC PARSEME:MWE NOUN\n";

  @TempDir private Path folder;
  private Corpora corpora;

  @BeforeEach
  void writeCorpora() throws IOException {
    Files.writeString(folder.resolve("training.yaml"), TRAINING);
    StringBuilder trees = new StringBuilder();
    StringBuilder entities = new StringBuilder(COLUMNS);
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
    assertThat(bytes(trained(8, 8))).isEqualTo(bytes(trained(8, 8)));
  }

  /** In the middle, and where the weights of the model are a mean already. */
  @ParameterizedTest
  @ValueSource(ints = {2, 7})
  void aResumedRunEqualsAnUninterruptedOne(int until) throws IOException {
    assertThat(bytes(trained(8, until))).isEqualTo(bytes(trained(8, 8)));
  }

  @Test
  void learnsItsExamples() throws IOException {
    Score score = trained(60, 60).validate().get("last");
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
  private Trainer trained(int rounds, int until) throws IOException {
    Trainer.Plan plan = new Trainer.Plan(1, rounds, 0.01, SHAPE);
    List<Example> examples = new ArrayList<>();
    corpora.training().forEach(corpus -> examples.addAll(corpus.examples()));
    Network network =
        new Network(
                SHAPE,
                Lessons.labels(examples),
                Lessons.vocabulary(examples, List.of("quitte"), TAGS))
            .fill(new SplittableRandom(1));
    Trainer trainer = new Trainer(plan, corpora, network);
    while (trainer.round() < until) {
      trainer.learnRound((words, done) -> {});
    }
    if (until < rounds) {
      Path file = folder.resolve("checkpoint");
      trainer.checkpoint("plan").write(file);
      Checkpoint read = Checkpoint.read(file, "plan", TAGS);
      trainer = new Trainer(plan, corpora, read.network());
      trainer.resume(read);
      while (!trainer.isDone()) {
        trainer.learnRound((words, done) -> {});
      }
    }
    return trainer;
  }

  private static byte[] bytes(Trainer trainer) {
    return trainer.withModel(Training::bytes);
  }

  @Test
  void aCheckpointOfAnotherPlanOrOtherDataIsRefused() throws IOException {
    Path file = folder.resolve("checkpoint");
    trained(4, 4).checkpoint("seed 2").write(file);
    assertThatThrownBy(() -> Checkpoint.read(file, "seed 1", TAGS))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("checkpoint is of another run (seed 2) than this one (seed 1)");
  }
}
