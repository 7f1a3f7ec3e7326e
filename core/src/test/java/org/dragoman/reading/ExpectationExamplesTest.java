package org.dragoman.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.article.Article;
import org.dragoman.claim.Expectation;
import org.dragoman.claim.Figure;
import org.dragoman.pack.Pack;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;

/** The French pack's own expectations: what is found of each, with who holds it and until when. */
class ExpectationExamplesTest {
  private static final Reader READER = Reader.load();

  /** How often a property was right, of how many. */
  private static final class Share {
    private int right;
    private int all;

    void count(boolean ok) {
      all++;
      right += ok ? 1 : 0;
    }

    double share() {
      return (double) right / all;
    }
  }

  private final StringBuilder wrong = new StringBuilder();

  @Test
  void expectationsOfTheExamplesAreFoundWithHolderStrengthHorizonConditionAndFigures() {
    Share found = new Share();
    Share holders = new Share();
    Share strengths = new Share();
    Share horizons = new Share();
    Share conditions = new Share();
    Share figures = new Share();
    int extra = 0;
    for (String line : Pack.shipped("fr").lines("examples/expectations.txt")) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int equals = line.lastIndexOf(" = ");
      String text = (equals < 0 ? line : line.substring(0, equals)).replaceAll("[{}]", "");
      Reading reading = READER.read(article(text));
      if (line.indexOf('{') < 0) {
        extra += reading.expectations().size();
        reading
            .expectations()
            .forEach(x -> wrong.append("extra: ").append(x.span().in(text)).append('\n'));
        continue;
      }
      Span wanted = new Span(line.indexOf('{'), line.indexOf('}') - 1);
      String[] fields = line.substring(equals + 3).split(" ; ", -1);
      Expectation hit = covering(reading, wanted);
      found.count(hit != null);
      if (hit == null) {
        wrong.append("missed: ").append(text).append('\n');
        continue;
      }
      String holder = hit.holderText() == null ? "-" : hit.holderText();
      check(holders, text, "holder", fields[0], holder);
      check(strengths, text, "strength", fields[1], hit.strength().name());
      check(horizons, text, "horizon", fields[2], hit.horizon());
      Span condition = hit.condition();
      check(conditions, text, "condition", fields[3], condition == null ? "" : condition.in(text));
      check(figures, text, "figures", fields[4], figures(reading, hit));
    }
    assertThat(found.all).isGreaterThanOrEqualTo(60);
    assertThat(extra).as(wrong.toString()).isZero();
    assertThat(found.share()).as("found\n%s", wrong).isGreaterThanOrEqualTo(0.95);
    assertThat(holders.share()).as("holders\n%s", wrong).isGreaterThanOrEqualTo(0.95);
    assertThat(strengths.share()).as("strengths\n%s", wrong).isGreaterThanOrEqualTo(0.95);
    assertThat(horizons.share()).as("horizons\n%s", wrong).isGreaterThanOrEqualTo(0.95);
    assertThat(conditions.share()).as("conditions\n%s", wrong).isGreaterThanOrEqualTo(0.95);
    assertThat(figures.share()).as("figures\n%s", wrong).isGreaterThanOrEqualTo(0.95);
  }

  private void check(Share share, String text, String what, String wanted, String got) {
    if (wanted.equals("*")) {
      return;
    }
    String bare = got.isEmpty() ? "-" : got.toLowerCase(Locale.ROOT);
    boolean ok = bare.equals(wanted.toLowerCase(Locale.ROOT));
    share.count(ok);
    if (!ok) {
      wrong.append(what).append(": wanted ").append(wanted).append(" got ").append(got);
      wrong.append(" in ").append(text).append('\n');
    }
  }

  private static String figures(Reading reading, Expectation expectation) {
    List<String> words = new ArrayList<>();
    for (Figure figure : reading.figures()) {
      if (expectation.figures().contains(figure.id())) {
        words.add(figure.span().in(reading.article().text()));
      }
    }
    return String.join(", ", words);
  }

  private static Expectation covering(Reading reading, Span wanted) {
    for (Expectation expectation : reading.expectations()) {
      Span span = expectation.content();
      int overlap = Math.min(span.end(), wanted.end()) - Math.max(span.start(), wanted.start());
      if (overlap >= 0.8 * wanted.length()) {
        return expectation;
      }
    }
    return null;
  }

  private static Article article(String text) {
    return new Article("a", null, null, null, List.of(), "2024-05-14", "fr", text);
  }
}
