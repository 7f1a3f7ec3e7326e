package org.dragoman.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import org.dragoman.text.Sentence;
import org.dragoman.text.Span;
import org.dragoman.text.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConlluReaderTest {
  private static final String REST = "\t_\t_\t_\t_\t_\t_\t_\t";

  private static final String SENTENCE =
      "# text = Il va au lac.\n"
          + "1\tIl"
          + REST
          + "_\n2\tva"
          + REST
          + "_\n3-4\tau"
          + REST
          + "_\n3\tà"
          + REST
          + "_\n4\tle"
          + REST
          + "_\n4.1\t_"
          + REST
          + "_\n5\tlac"
          + REST
          + "SpaceAfter=No|Entity=B-x\n6\t."
          + REST
          + "_\n\n";

  private static ConlluReader reader(String text) {
    return new ConlluReader("a.conllu", new StringReader(text));
  }

  @Test
  void writesWhatItRead() {
    ConlluReader reader = reader("\n" + SENTENCE + "\n" + SENTENCE.stripTrailing());
    assertThat(reader.next()).hasToString(SENTENCE);
    assertThat(reader.next()).hasToString(SENTENCE);
    assertThat(reader.next()).isNull();
  }

  @Test
  void givesSpansInItsText() {
    ConlluSentence read = reader(SENTENCE).next();
    assertThat(read.text()).isEqualTo("Il va au lac.").isEqualTo(read.comment("text"));
    Sentence sentence = read.sentence();
    assertThat(sentence.span()).isEqualTo(new Span(0, 13));
    assertThat(sentence.tokens())
        .contains(
            new Token(new Span(6, 8), "à", 0, 2),
            new Token(new Span(6, 8), "le", 1, 2),
            new Token(new Span(9, 12), "lac", 0, 1))
        .hasSize(6);
  }

  @Test
  void fillsOnlyTheColumnsOfAParse() {
    ConlluSentence read = reader(SENTENCE).next();
    Sentence sentence = read.sentence();
    List<Word> words =
        sentence.tokens().stream()
            .map(t -> new Word(t, t.form(), Upos.X, "_", t.start() == 0 ? -1 : 0, "dep", "O"))
            .toList();
    String filled = read.with(new Parse(sentence, words)).toString();
    assertThat(filled)
        .contains("1\tIl\tIl\tX\t_\t_\t0\tdep\t_\t_\n")
        .contains("5\tlac\tlac\tX\t_\t_\t1\tdep\t_\tSpaceAfter=No\n")
        .contains("3-4\tau" + REST + "_\n")
        .contains("4.1\t_" + REST + "_\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1 a; a.conllu:1: 10 columns",
        "x|a|_|_|_|_|_|_|_|_; a.conllu:1: 'x' is no word number",
        "2|a|_|_|_|_|_|_|_|_; a.conllu:1: word 1 is expected here, not 2",
        "1-3|a|_|_|_|_|_|_|_|_!1|a|_|_|_|_|_|_|_|_; a.conllu:2: the sentence ends inside",
        "2-1|a|_|_|_|_|_|_|_|_; a.conllu:1: word 1 is expected",
        "1|a|_|_|_|_|_|_|_|_!# late; a.conllu:2: 10 columns",
      })
  void namesTheLineOfWhatIsWrong(String lines, String message) {
    String text = lines.replace('|', '\t').replace('!', '\n');
    assertThatThrownBy(() -> reader(text).next())
        .isInstanceOf(ConlluException.class)
        .hasMessageStartingWith(message);
  }
}
