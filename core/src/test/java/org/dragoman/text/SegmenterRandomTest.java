package org.dragoman.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.dragoman.pack.Pack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text makes the segmenter fail, lose a visible character or take more than linear time. */
class SegmenterRandomTest {
  private static final Segmenter FRENCH = Segmenter.load(Pack.shipped("fr"));

  private static final String[] PIECES = {
    "a",
    "É",
    "l'",
    "d’",
    "aujourd'",
    "-t-il",
    "-",
    "--",
    ".",
    "...",
    "…",
    "M.",
    "etc.",
    "J.-C.",
    "1",
    "12",
    " 000",
    ",5",
    "%",
    "€",
    "https://",
    "www.",
    "@",
    "#",
    "&",
    "(",
    "(e)",
    ")",
    "«",
    "»",
    "\"",
    "'",
    " ",
    "\u00a0",
    "\u202f",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "😀",
    "\ud83d",
    "\ude00",
    "👩\u200d👩",
    "🇫🇷",
    "\u0301",
    "\u200b",
    "\ufeff",
    "漢字",
    "Москва",
    "שלום",
    "𝒜",
    "des",
    "Aux",
    "n°",
    "°C",
    "+",
    "/",
    ";",
    "!",
    "?",
    ":",
    "\u0000",
    "\uffff",
    "_",
    "²"
  };

  private static void check(String text, String message) {
    List<Sentence> sentences = FRENCH.segment(text);
    int last = 0;
    for (Sentence sentence : sentences) {
      assertThat(sentence.tokens()).as(message).isNotEmpty();
      assertThat(sentence.tokens().size()).as(message).isLessThanOrEqualTo(2 * Splitter.LONGEST);
      assertThat(sentence.span().start()).as(message).isEqualTo(sentence.tokens().get(0).start());
      for (Token token : sentence.tokens()) {
        if (token.part() > 0) {
          assertThat(token.end()).as(message).isEqualTo(last);
          continue;
        }
        assertThat(token.start()).as(message).isGreaterThanOrEqualTo(last);
        assertBlank(text, last, token.start(), message);
        assertThat(token.end()).as(message).isGreaterThan(token.start());
        if (token.parts() == 1) {
          assertThat(token.form()).as(message).isEqualTo(token.span().in(text));
        }
        last = token.end();
      }
      assertThat(sentence.span().end()).as(message).isEqualTo(last);
    }
    assertBlank(text, last, text.length(), message);
  }

  private static void assertBlank(String text, int from, int to, String message) {
    for (int i = from; i < to; i++) {
      assertThat(CharClass.of(text.charAt(i))).as(message).isEqualTo(CharClass.SPACE);
    }
  }

  @Test
  void survivesRandomPieces() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(40); n >= 0; n--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      check(text.toString(), "seed " + seed + " round " + round + ": " + text);
    }
  }

  @Test
  void survivesRandomCodeUnits() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      char[] units = new char[random.nextInt(200)];
      for (int i = 0; i < units.length; i++) {
        units[i] = (char) random.nextInt(random.nextBoolean() ? 0x250 : 0x10000);
      }
      check(new String(units), "seed " + seed + " round " + round);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a ",
        "a-",
        "-il",
        "l'",
        "a.",
        ".",
        "1 ",
        "1 000 ",
        "12,",
        "(",
        "(e)",
        "a(e)",
        "\"",
        "« ",
        "»",
        "😀",
        "\u200d",
        "👩\u200d",
        "\ud83d",
        "\u0301",
        "www.",
        "http://",
        "a@",
        "A. ",
        "etc. Le ",
        "\n",
        "a\n",
        "\r\n",
        " \n ",
        "des ",
        ";",
        "! ",
        "' ",
        "c'est-à-",
        "🇫",
        "+",
        "A&"
      })
  void takesLinearTimeOnOneLongLine(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> FRENCH.segment(text));
  }
}
