package org.dragoman.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.StringReader;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import org.dragoman.pack.Pack;
import org.dragoman.text.Segmenter;
import org.dragoman.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text, its parse is a tree over its words and reads back from CoNLL-U. */
class ParseRandomTest {
  private static final Pack FRENCH = Pack.shipped("fr");
  private static final Segmenter SEGMENTER = Segmenter.load(FRENCH);
  private static final Model MODEL = Model.load(FRENCH);

  private static final String[] PIECES = {
    "le ",
    "président ",
    "a ",
    "rencontré ",
    "des ",
    "Aux ",
    "Astana ",
    "l'",
    "Kazakhstan",
    "-t-il ",
    ", ",
    ". ",
    "« ",
    " » ",
    "12 000 ",
    "3,5 ",
    "%",
    "\n",
    "\n\n",
    "\t",
    "😀",
    "\ud83d",
    "\ude00 ",
    "漢字 ",
    "Москва ",
    "שלום ",
    "\u0301",
    "\u2028",
    "\u0000",
    "a\u00a0b ",
    "_",
    "+",
    "|",
    "=",
    "#",
    "1-2\t"
  };

  private static void check(String text, String message) {
    ConlluText conllu = new ConlluText(text);
    for (Sentence sentence : SEGMENTER.segment(text)) {
      Parse parse = MODEL.parse(sentence);
      assertThat(parse.size()).as(message).isEqualTo(sentence.tokens().size());
      assertTree(parse, message);
      assertEntities(parse, message);
      ConlluSentence written = conllu.next(parse);
      ConlluSentence read =
          new ConlluReader("written", new StringReader(written.toString())).next();
      assertThat(read.toString()).as(message).isEqualTo(written.toString());
      assertThat(read.words()).as(message).hasSize(parse.size());
    }
  }

  private static void assertTree(Parse parse, String message) {
    int roots = 0;
    for (int i = 0; i < parse.size(); i++) {
      Word word = parse.word(i);
      assertThat(word.lemma()).as(message).isNotNull();
      assertThat(word.deprel()).as(message).isNotEmpty();
      roots += word.head() == Word.ROOT ? 1 : 0;
      int steps = 0;
      for (int at = i; at != Word.ROOT; at = parse.word(at).head()) {
        assertThat(steps++).as("a cycle: " + message).isLessThanOrEqualTo(parse.size());
      }
    }
    assertThat(roots).as(message).isEqualTo(1);
  }

  private static void assertEntities(Parse parse, String message) {
    String before = "O";
    for (Word word : parse.words()) {
      String tag = word.entity();
      if (tag.startsWith("I-")) {
        assertThat(before).as(message).endsWith(tag.substring(1)).isNotEqualTo("O");
      }
      before = tag;
    }
  }

  @Test
  void parsesRandomPieces() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 400; round++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(60); n >= 0; n--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      check(text.toString(), "seed " + seed + " round " + round + ": " + text);
    }
  }

  @Test
  void parsesCapitalsAndNothing() {
    check("", "empty");
    check(" \n\n ", "blank");
    String text = "Le président du Kazakhstan s'est rendu à Moscou pour signer des accords.";
    check(text.toUpperCase(Locale.FRENCH), "capitals");
    check(text.replace(" ", ""), "no spaces");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a ", "le président ", "😀", "(", "a-", "\ud83d "})
  void takesLinearTimeOnOneLongLine(String piece) {
    String text = piece.repeat(150_000 / piece.length());
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> check(text, piece));
  }
}
