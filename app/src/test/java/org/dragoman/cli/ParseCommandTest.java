package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.model.ConlluReader;
import org.dragoman.model.ConlluRow;
import org.dragoman.model.ConlluSentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParseCommandTest {
  private static final String TEXT =
      "\ud83d\ude00 Un accord\n\nEmmanuel Macron a reçu le ministre du commerce à Paris. Il est reparti.";

  private static final String TOKENS =
      """
      # sent_id = a
      1\tEmmanuel\t_\t_\tX\t_\t_\t_\t_\tEntity=O|Mark=1
      2\tMacron\t_\t_\t_\t_\t_\t_\t_\t_
      3\tparle\t_\t_\t_\t_\t_\t_\t_\t_
      4-5\tdu\t_\t_\t_\t_\t_\t_\t_\t_
      4\tde\t_\t_\t_\t_\t_\t_\t_\t_
      5\tle\t_\t_\t_\t_\t_\t_\t_\t_
      6\tcongrès\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
      7\t.\t_\t_\t_\t_\t_\t_\t_\t_

      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int parse(String content, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("in.txt"), content);
    List<String> args = new ArrayList<>(List.of("parse"));
    args.addAll(List.of(options));
    args.add(file.toString());
    return Main.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(args.toArray(String[]::new));
  }

  private List<ConlluSentence> printed() throws IOException {
    List<ConlluSentence> sentences = new ArrayList<>();
    try (ConlluReader reader = new ConlluReader("out", new StringReader(out.toString()))) {
      for (ConlluSentence next = reader.next(); next != null; next = reader.next()) {
        sentences.add(next);
      }
    }
    return sentences;
  }

  @Test
  void readsRunningText() throws IOException {
    assertThat(parse(TEXT)).isZero();
    List<ConlluSentence> sentences = printed();
    assertThat(sentences).hasSize(3);
    assertThat(sentences.stream().map(s -> s.hasComment("newpar")))
        .containsExactly(true, true, false);
    ConlluSentence visit = sentences.get(1);
    assertThat(visit.comment("text"))
        .isEqualTo("Emmanuel Macron a reçu le ministre du commerce à Paris.");
    for (ConlluRow token : visit.tokens()) {
      String[] range = token.misc("TokenRange").split(":");
      int start = TEXT.offsetByCodePoints(0, Integer.parseInt(range[0]));
      int end = TEXT.offsetByCodePoints(0, Integer.parseInt(range[1]));
      assertThat(TEXT.substring(start, end)).isEqualTo(token.form());
    }
    assertThat(visit.words().stream().map(ConlluRow::lemma))
        .containsExactly(
            "Emmanuel",
            "Macron",
            "avoir",
            "recevoir",
            "le",
            "ministre",
            "de",
            "le",
            "commerce",
            "à",
            "Paris",
            ".");
    assertThat(row(visit, 4).deprel()).isEqualTo("root");
    assertThat(row(visit, 1).head()).isEqualTo("4");
    assertThat(row(visit, 6).deprel()).isEqualTo("obj");
    assertThat(row(visit, 1).misc("Entity")).isEqualTo("B-person");
    assertThat(row(visit, 2).misc("Entity")).isEqualTo("I-person");
    assertThat(row(visit, 11).misc("Entity")).isEqualTo("B-place");
  }

  @Test
  void keepsTheTokensOfAConlluFile() throws IOException {
    assertThat(parse(TOKENS, "--conllu")).isZero();
    ConlluSentence sentence = printed().getFirst();
    assertThat(sentence.comments()).containsExactly("# sent_id = a");
    assertThat(sentence.rows().stream().map(ConlluRow::id))
        .containsExactly("1", "2", "3", "4-5", "4", "5", "6", "7");
    assertThat(sentence.words().stream().map(ConlluRow::upos))
        .containsExactly("PROPN", "PROPN", "VERB", "ADP", "DET", "NOUN", "PUNCT");
    assertThat(row(sentence, 1).xpos()).isEqualTo("X");
    assertThat(row(sentence, 1).misc()).isEqualTo("Mark=1|Entity=B-person");
    assertThat(row(sentence, 3).feats()).contains("Mood=Ind", "Tense=Pres", "Person=3");
    assertThat(row(sentence, 6).misc()).isEqualTo("SpaceAfter=No");
  }

  @Test
  void namesTheLineOfABrokenFile() throws IOException {
    assertThat(parse(TOKENS + "1\tmot\n", "--conllu")).isEqualTo(ExitCode.REFUSED);
    assertThat(err.toString()).contains("in.txt:11: 10 columns");
    assertThat(printed()).hasSize(1);
  }

  private static ConlluRow row(ConlluSentence sentence, int word) {
    return sentence.words().get(word - 1);
  }
}
