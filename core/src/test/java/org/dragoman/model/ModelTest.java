package org.dragoman.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.dragoman.pack.Pack;
import org.dragoman.text.Segmenter;
import org.dragoman.text.Sentence;
import org.dragoman.text.Span;
import org.dragoman.text.Token;
import org.junit.jupiter.api.Test;

class ModelTest {
  private static final Model MODEL = Model.load(Pack.shipped("fr"));
  private static final Segmenter SEGMENTER = Segmenter.load(Pack.shipped("fr"));

  private static Parse parse(String text) {
    return MODEL.parse(SEGMENTER.segment(text).getFirst());
  }

  private static Word word(Parse parse, String form) {
    return parse.words().stream()
        .filter(word -> word.form().equals(form))
        .findFirst()
        .orElseThrow();
  }

  private static String head(Parse parse, String form) {
    Word word = word(parse, form);
    return word.head() == Word.ROOT ? "" : parse.word(word.head()).form();
  }

  @Test
  void parsesAPlainSentence() {
    Parse parse = parse("Le ministre français a rencontré son homologue à Berlin mardi.");
    assertThat(word(parse, "rencontré").deprel()).isEqualTo("root");
    assertThat(word(parse, "ministre").deprel()).isEqualTo("nsubj");
    assertThat(head(parse, "ministre")).isEqualTo("rencontré");
    assertThat(word(parse, "homologue").deprel()).isEqualTo("obj");
    assertThat(head(parse, "Berlin")).isEqualTo("rencontré");
    assertThat(word(parse, "français").upos()).isEqualTo(Upos.ADJ);
    assertThat(word(parse, "ministre").feats()).isEqualTo("Gender=Masc|Number=Sing");
    assertThat(word(parse, "Berlin").entity()).isEqualTo("B-place");
  }

  @Test
  void tellsActiveFromPassive() {
    Parse parse = parse("L'accord a été signé par les deux présidents.");
    assertThat(word(parse, "accord").deprel()).isEqualTo("nsubj:pass");
    assertThat(word(parse, "présidents").deprel()).isEqualTo("obl:agent");
  }

  @Test
  void threadsAgree() {
    String text = "Angela Merkel reçoit le président ukrainien, a annoncé son porte-parole lundi.";
    List<Word> alone =
        Model.load(Pack.shipped("fr")).parse(SEGMENTER.segment(text).getFirst()).words();
    List<List<Word>> many =
        IntStream.range(0, 64).parallel().mapToObj(i -> parse(text).words()).toList();
    assertThat(many).allMatch(alone::equals);
  }

  @Test
  void anyTokensGiveATreeWithOneRoot() {
    long seed = 17;
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 200; round++) {
      List<Token> tokens = new ArrayList<>();
      int at = 0;
      for (int i = random.nextInt(30); i >= 0; i--) {
        String form = form(random);
        tokens.add(new Token(new Span(at, at + form.length()), form));
        at += form.length();
      }
      check(MODEL.parse(new Sentence(new Span(0, at), tokens)), "seed " + seed);
    }
  }

  private static String form(SplittableRandom random) {
    StringBuilder form = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      form.append(
          (char) (random.nextBoolean() ? random.nextInt(0x20, 0x180) : random.nextInt(0x10000)));
    }
    return form.toString();
  }

  @Test
  void aSentenceWithoutEndIsParsedInPieces() {
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      String form = i % 40 == 39 ? "," : "mot" + i % 7;
      tokens.add(new Token(new Span(8 * i, 8 * i + form.length()), form));
    }
    check(MODEL.parse(new Sentence(new Span(0, 8 * tokens.size()), tokens)), "20,000 words");
  }

  @Test
  void anEmptySentenceHasNoWords() {
    assertThat(MODEL.parse(new Sentence(new Span(0, 0), List.of())).words()).isEmpty();
  }

  private static void check(Parse parse, String what) {
    int roots = 0;
    for (int i = 0; i < parse.size(); i++) {
      int steps = 0;
      for (int at = i; at != Word.ROOT && steps <= parse.size(); steps++) {
        at = parse.word(at).head();
      }
      assertThat(steps).as(what).isLessThanOrEqualTo(parse.size());
      roots += parse.word(i).head() == Word.ROOT ? 1 : 0;
      assertThat(parse.word(i).deprel().equals("root"))
          .as(what)
          .isEqualTo(parse.word(i).head() == Word.ROOT);
    }
    assertThat(roots).as(what).isEqualTo(1);
  }
}
