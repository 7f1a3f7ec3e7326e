package org.dragoman.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.mention.TimeFinder;
import org.dragoman.model.Model;
import org.dragoman.model.Parse;
import org.dragoman.pack.Pack;
import org.dragoman.pack.YamlNode;
import org.dragoman.text.Segmenter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reads the sentences of {@code figures.examples.yaml}, and texts no newspaper would print. */
class FigureExamplesTest {
  private static final LocalDate DAY = LocalDate.of(2023, 5, 10);

  private final TimeFinder times = TimeFinder.load(Pack.shipped("fr"));
  private final FigureFinder finder = FigureFinder.load(Pack.shipped("fr"));
  private final Segmenter segmenter = Segmenter.load(Pack.shipped("fr"));
  private final Model model = Model.load(Pack.shipped("fr"));

  @TestFactory
  Stream<DynamicTest> sentences() {
    List<DynamicTest> tests = new ArrayList<>();
    for (YamlNode example : Pack.shipped("fr").yaml("figures.examples.yaml").items()) {
      example
          .entries()
          .forEach(
              (text, expected) ->
                  tests.add(
                      DynamicTest.dynamicTest(
                          expected.where() + " " + text,
                          () -> assertThat(values(text)).isEqualTo(expected.text().trim()))));
    }
    assertThat(tests).hasSizeGreaterThan(300);
    return tests.stream();
  }

  private List<Figure> read(String text) {
    return read(text, List.of());
  }

  private List<Figure> read(String text, List<Parse> parses) {
    return finder.find(text, parses, times.find(text, parses, DAY), List.of());
  }

  private String values(String text) {
    List<Parse> parses = segmenter.segment(text).stream().map(model::parse).toList();
    return read(text, parses).stream()
        .map(FigureExamplesTest::show)
        .collect(Collectors.joining(" ; "));
  }

  /** Value, unit, change, approximation, status; what is plain is left out. */
  private static String show(Figure figure) {
    String value = number(figure.low());
    if (figure.low() != figure.high()) {
      value += ".." + number(figure.high());
    }
    String status =
        figure.status() == Figure.Status.ACTUAL
            ? ""
            : figure.status().name().toLowerCase(Locale.ROOT);
    return Stream.of(value, figure.unit(), figure.change(), figure.approximation(), status)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(3, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  @Test
  void saysWhatIsMeasuredAndWhen() {
    List<Figure> figures =
        read(
            "En 2011, la prime annuelle était de 90 euros, puis 40 marins bulgares ont démissionné.");
    assertThat(figures).extracting(Figure::of).containsExactly("prime annuelle", "marins bulgares");
    assertThat(figures).extracting(Figure::period).containsExactly("2011", "2011");
  }

  @Test
  void readsAnyText() {
    long seed = 421;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    String[] pieces =
        ("3 1.000 2,5 0 / - % € $ de d' à et ou entre millions milliards vingtaine une deux premier"
                + " ( ) 01 23 km/h environ plus de passé hausse 3/4 « \n M€ 7e moitié 😀 99999999999999")
            .split(" ");
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(80); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)])
            .append(random.nextInt(3) == 0 ? "" : " ");
      }
      int end = 0;
      for (Figure figure : read(text.toString())) {
        assertThat(figure.span().start()).isGreaterThanOrEqualTo(end);
        end = figure.span().end();
        assertThat(figure.low()).isLessThanOrEqualTo(figure.high());
      }
    }
  }
}
