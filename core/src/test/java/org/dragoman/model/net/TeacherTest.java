package org.dragoman.model.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TeacherTest {
  /** Small, so that few units of the rectifier change sides within it. */
  private static final float STEP = 5e-4f;

  private final Network network = SmallNetwork.create(3);
  private final Lesson lesson =
      new Lesson(
          SmallNetwork.words(network, "Le", "chat", "voit", "Paris"),
          new int[] {0, 1, 2, 1},
          new int[] {0, 2, 3, 2},
          new int[] {1, 2, 4, 2},
          new int[] {0, 1, 3, 2},
          new int[] {0, 0, 0, 1});

  @Test
  void gradientsOfTheWholeNetworkAreRight() {
    network.parameters().forEach(Parameter::startTraining);
    teacher(1).learn(lesson, 0);
    SplittableRandom random = new SplittableRandom(5);
    for (Parameter parameter : network.parameters()) {
      for (int sample = 0; sample < 12 && !parameter.name().equals("vectors"); sample++) {
        int i = random.nextInt(parameter.rows());
        int j = random.nextInt(parameter.columns());
        double gradient = parameter.gradient(i)[j];
        assertThat(gradient)
            .as(parameter.name())
            .isCloseTo(slope(parameter.row(i), j), within(0.02 + 0.03 * Math.abs(gradient)));
      }
    }
  }

  private double slope(float[] row, int j) {
    float before = row[j];
    row[j] = before + STEP;
    double above = loss();
    row[j] = before - STEP;
    double below = loss();
    row[j] = before;
    return (above - below) / (2 * STEP);
  }

  /** The loss, leaving the gradients in place. */
  private double loss() {
    Network copy = SmallNetwork.create(3);
    for (int p = 0; p < network.parameters().size(); p++) {
      copy.parameters().get(p).set(network.parameters().get(p).value());
      copy.parameters().get(p).startTraining();
    }
    return new Teacher(copy, new int[4], Teacher.Noise.NONE, new SplittableRandom(1))
        .learn(lesson, 0);
  }

  @Test
  void aFewStepsLearnASentence() {
    Adam adam = new Adam(network.parameters());
    Teacher teacher = teacher(2);
    for (int step = 0; step < 150; step++) {
      teacher.learn(lesson, 0.5);
      adam.step(0.01);
    }
    Network.Answer answer = SmallNetwork.answer(network, "Le", "chat", "voit", "Paris");
    assertThat(answer.tags()).containsExactly(0, 1, 2, 1);
    assertThat(answer.bundles()).containsExactly(0, 2, 3, 2);
    assertThat(answer.heads()).containsExactly(1, 2, 4, 2);
    assertThat(answer.relations()).containsExactly(0, 1, 3, 2);
    assertThat(answer.entities()).containsExactly(0, 0, 0, 1);
  }

  private Teacher teacher(long seed) {
    return new Teacher(network, new int[4], Teacher.Noise.NONE, new SplittableRandom(seed));
  }
}
