package org.dragoman.claim.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.pack.Pack;
import org.junit.jupiter.api.Test;

class JudgeTest {
  @Test
  void shippedFileIsWrittenAsItWasRead() {
    List<String> lines = Pack.shipped("events").lines("judge.fr.tsv");
    assertThat(Judge.parse(lines).lines()).isEqualTo(lines);
  }

  @Test
  void learnsWhatTellsTwoClassesApart() {
    List<int[]> examples = new ArrayList<>();
    List<Integer> targets = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      examples.add(new int[] {0, 1 + i % 2});
      targets.add(i % 2);
    }
    double[][] weights = new Maxent(3, 2, 1).fit(examples, targets);
    assertThat(Maxent.chances(weights, new int[] {0, 1})[0]).isGreaterThan(0.9);
    assertThat(Maxent.chances(weights, new int[] {0, 2})[1]).isGreaterThan(0.9);
  }

  @Test
  void calibrationBringsBoastfulChancesDown() {
    double[][] outcomes = new double[400][];
    for (int i = 0; i < outcomes.length; i++) {
      // Said to be right nine times in ten, right six times; said one in ten, right four times.
      boolean high = i % 2 == 0;
      int turn = i / 2 % 10;
      outcomes[i] = new double[] {high ? 0.9 : 0.1, turn < (high ? 6 : 4) ? 1 : 0};
    }
    double[] curve = Calibration.fit(outcomes);
    Judge judge =
        new Judge(List.of("-", "AID"), 0, 0, curve[0], curve[1], Set.of(), Set.of(), Map.of());
    assertThat(judge.calibrated(0.9)).isCloseTo(0.6, within(0.02));
    assertThat(judge.calibrated(0.1)).isCloseTo(0.4, within(0.02));
  }
}
