package org.dragoman.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationsTest {
  private static List<String> inside(String text) {
    return Quotations.find(text).stream().map(q -> q.inside().in(text)).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Il a dit « oui ».|oui",
        "Il a dit «oui».|oui",
        "Il a dit \"oui\".|oui",
        "Il a dit \"oui\".Puis \"non\".|oui;non",
        "Il a dit “oui”.|oui",
        "Il a dit ”oui”.|oui",
        "Il a dit „oui“.|oui",
        "Il a dit ‘oui’.|oui",
        "Il a dit 'oui'.|oui",
        "Il a dit ''oui''.|oui",
        "Il a dit ‹ oui ›.|oui",
        "L'homme d'État n'a rien dit aujourd'hui.|",
        "L’homme d’État n’a rien dit.|",
        "l'\"ami\" de d'\"autres\"|ami;autres",
        "l’“ami” de d’« autres »|ami;autres",
        "Les années '90 et l'été.|",
        "« Il a dit “oui” hier »|Il a dit “oui” hier;oui",
        "« Ils ont crié 'Victoire' hier »|Ils ont crié 'Victoire' hier;Victoire",
        "« Il a dit \"oui\" hier »|Il a dit \"oui\" hier;oui",
        "\"Il a parlé d'«\u00a0erreur\u00a0»\"|Il a parlé d'«\u00a0erreur\u00a0»;erreur",
        "« [...] fin »|[...] fin",
        "«»|",
        "12\"|",
        "Un \"a b. La suite.\"C'est dit\", a-t-il dit. \"Non\".|C'est dit;Non",
        "Le texte \"dont l'objet est fixé. Puis \"c'est fini\", dit-il.|c'est fini",
        "\"Il a dit \"oui\" hier\"|Il a dit \"oui\" hier;oui",
        "Elle a dit oui\", puis \"non\".|non",
      })
  void marks(String text, String expected) {
    assertThat(inside(text)).isEqualTo(expected == null ? List.of() : List.of(expected.split(";")));
  }

  @Test
  void runsOverParagraphsThatRepeatTheMark() {
    String text = "« Un.\n\n« Deux.\n\n« Trois. » Fin.";
    assertThat(inside(text)).containsExactly("Un.\n\n« Deux.\n\n« Trois.");
  }

  @Test
  void runsOverParagraphsToTheClosingMark() {
    assertThat(inside("« Un.\n\nDeux. » Fin.")).containsExactly("Un.\n\nDeux.");
  }

  @Test
  void endsWithItsParagraphWhenTheClosingMarkIsMissing() {
    String text = "Il a dit « un.\n\nAutre chose. « Deux » fin.";
    assertThat(inside(text)).containsExactly("un.", "Deux");
    assertThat(Quotations.find(text)).extracting(Quotation::closed).containsExactly(false, true);
  }

  @Test
  void aStrayClosingMarkIsNoQuotation() {
    assertThat(inside("Il a dit oui ». Puis « non ».")).containsExactly("non");
  }

  @Test
  void nestedQuotationsKnowTheirDepth() {
    assertThat(Quotations.find("« a “b” c »")).extracting(Quotation::depth).containsExactly(0, 1);
  }

  @Test
  void anyTextGivesValidSpansInLinearTime() {
    long seed = 8;
    Random random = new Random(seed);
    String alphabet = "« » \" “ ” „ ' ’ ‘ ‹ › a b \n\n . , d' l’ \n";
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 400; i++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      for (Quotation quotation : Quotations.find(text.toString())) {
        assertThat(quotation.span().contains(quotation.inside())).as("seed " + seed).isTrue();
        assertThat(quotation.inside().length()).isPositive();
      }
    }
    assertThat(Quotations.find("\n\n« ".repeat(100_000))).isNotNull();
    assertThat(Quotations.find("\"".repeat(300_000))).isNotNull();
    assertThat(Quotations.find(" 'a".repeat(100_000))).isNotNull();
  }
}
