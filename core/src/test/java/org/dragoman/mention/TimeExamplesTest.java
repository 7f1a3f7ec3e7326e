package org.dragoman.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.model.Model;
import org.dragoman.model.Parse;
import org.dragoman.pack.Pack;
import org.dragoman.pack.YamlNode;
import org.dragoman.text.Segmenter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reads the sentences of {@code times.examples.yaml}, and texts no newspaper would print. */
class TimeExamplesTest {
  private final TimeFinder finder = TimeFinder.load(Pack.shipped("fr"));
  private final Segmenter segmenter = Segmenter.load(Pack.shipped("fr"));
  private final Model model = Model.load(Pack.shipped("fr"));

  @TestFactory
  Stream<DynamicTest> sentences() {
    List<DynamicTest> tests = new ArrayList<>();
    for (YamlNode block : Pack.shipped("fr").yaml("times.examples.yaml").items()) {
      LocalDate published = LocalDate.parse(block.get("published").text());
      block
          .get("examples")
          .entries()
          .forEach(
              (text, expected) ->
                  tests.add(
                      DynamicTest.dynamicTest(
                          expected.where() + " " + text,
                          () -> assertThat(parsed(text, published)).isEqualTo(expected.text()))));
    }
    assertThat(tests).hasSizeGreaterThan(300);
    return tests.stream();
  }

  private String parsed(String text, LocalDate published) {
    return values(text, segmenter.segment(text).stream().map(model::parse).toList(), published);
  }

  private String values(String text, LocalDate published) {
    return values(text, List.of(), published);
  }

  private String values(String text, List<Parse> parses, LocalDate published) {
    return finder.find(text, parses, published).stream()
        .map(time -> time.edtf().isEmpty() ? "''" : time.edtf())
        .collect(Collectors.joining(" "));
  }

  @Test
  void takesTheDateAnArticleBeginsWithForItsDay() {
    assertThat(values("3 février 2020. - Le vote aura lieu mardi.", null))
        .isEqualTo("2020-02-03 2020-02-04");
  }

  @Test
  void leavesRelativeTimesOpenWithoutADay() {
    assertThat(values("Il a parlé mardi ; le 3 mai 2011, puis hier.", null))
        .isEqualTo("'' 2011-05-03 ''");
  }

  @Test
  void givesSpansOfTheText() {
    String text = "Réuni à Paris, le Conseil a voté mardi 16 mai, puis jusqu'en 2030.";
    assertThat(finder.find(text, List.of(), LocalDate.of(2023, 5, 20)))
        .extracting(time -> time.span().in(text))
        .containsExactly("mardi 16 mai", "jusqu'en 2030");
  }

  @Test
  void readsAnyTextInLinearTime() {
    long seed = 20230510;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    String[] pieces =
        ("le du au de à et 3 16 2012 31/02 mai mars mardi dernier depuis jusqu'à entre il y a dans"
                + " nuit . , - h : 25h61 « » \n siècle XIVe années deux cent mille avant J.-C. 😀")
            .split(" ");
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(80); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)])
            .append(random.nextInt(4) == 0 ? "" : " ");
      }
      int end = 0;
      for (TimeMention time : finder.find(text.toString(), List.of(), LocalDate.of(2012, 7, 4))) {
        assertThat(time.span().start()).isGreaterThanOrEqualTo(end);
        end = time.span().end();
        assertThat(end).isLessThanOrEqualTo(text.length());
      }
    }
  }
}
