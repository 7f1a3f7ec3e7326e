package org.dragoman.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.pack.Pack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmenterTest {
  private static final Segmenter FRENCH = Segmenter.load(Pack.shipped("fr"));

  private static String words(String text) {
    return FRENCH.segment(text).stream()
        .map(s -> s.tokens().stream().map(Token::form).collect(Collectors.joining("|")))
        .collect(Collectors.joining(" ## "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "L'accord d'Astana; L'|accord|d'|Astana",
        "L’ONU qu’il a saisie; L’|ONU|qu’|il|a|saisie",
        "Aujourd’hui, quelqu'un et l'on; Aujourd’hui|,|quelqu'un|et|l'on",
        "N'Djamena et M'Bow n'ont rien dit.; N'Djamena|et|M'Bow|n'|ont|rien|dit|.",
        "O'Brien et Vanua'aku; O'Brien|et|Vanua'aku",
        "« Viendra-t-il ? » demande-t-on.; «|Viendra|-t-il|?|»|demande|-t-on|.",
        "Est-ce un rendez-vous ?; Est|-ce|un|rendez-vous|?",
        "Donnez-le-moi, dit-elle; Donnez|-le|-moi|,|dit|-elle",
        "Selon Kim Jong-il, celui-ci vient; Selon|Kim|Jong-il|,|celui-ci|vient",
        "FAUT-IL PARTIR ?; FAUT|-IL|PARTIR|?",
        "Va-t'en, ce jour-là; Va|-t'|en|,|ce|jour|-là",
        "Île-de-France et Villeneuve-d'Ascq; Île-de-France|et|Villeneuve-d'Ascq",
        "M. Chirac et MM. Wu et J.-C. Roy; M.|Chirac|et|MM.|Wu|et|J.-C.|Roy",
        "3,5 Mds d'euros, 12 500 000,50 F; 3,5|Mds|d'|euros|,|12 500 000,50|F",
        "en 2012 300 personnes; en|2012|300|personnes",
        "Le 1er mai à 20h30, 5,2% et 10€; Le|1er|mai|à|20|h|30|,|5,2|%|et|10|€",
        "de -2,5 °C à +14 le 09/05/2012; de|-2,5|°C|à|+14|le|09/05/2012",
        "le XXIe siècle, le n° 3; le|XXIe|siècle|,|le|n°|3",
        "Voir https://a.example/b?c=1. Ou b@c.example.; Voir|https://a.example/b?c=1|. ## Ou|b@c.example|.",
        "lemonde.example et les élu(e)s; lemonde.example|et|les|élu(e)s",
        "M.Li et J.Dupont de l'U.R.S.S., n°1; M.|Li|et|J.|Dupont|de|l'|U.R.S.S.|,|n°|1",
        "et/ou mg/kg; et|/|ou|mg|/|kg",
        "AT&T, Canal+ et #sommet; AT&T|,|Canal+|et|#sommet",
        "Au sommet, aux USA, AU NORD; À|le|sommet|,|à|les|USA|,|À|LE|NORD",
        "auxquelles il tient; à|lesquelles|il|tient",
        "Il a signé des accords avec des voisins.; Il|a|signé|des|accords|avec|des|voisins|.",
        "Le ministre des affaires étrangères parle des frontières.; Le|ministre|de|les|affaires|étrangères|parle|de|les|frontières|.",
      })
  void cutsWords(String text, String expected) {
    assertThat(words(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '~',
      value = {
        "M. Li est parti. Il revient... Demain ? Non ! > 4",
        "« Je pars. Il reste », dit-il. > 2",
        "« Où ? » demande-t-il. > 1",
        "La S.A. Dupont, 12 av. J.-C. Le reste. > 2",
        "Des fruits, etc. Il mange etc. et boit. > 2",
        "1. Le premier point. > 1",
        "Le plan [...] Suivant est bon. > 1",
        "Il a dit : « Non. » Elle part. > 2",
        "Il est prudent ; elle part (à 8 h ; seule). > 2",
        "George W. Bush et J. F. Kennedy. > 1",
        "Le titre de 4.3 points. (Fin.) > 2",
        "Le texte est publié. il sera lu. - Un point > 3",
        "Un personnel insuffisant Cette suspension est due au départ de trois agents. > 2",
        "Elle est reçue dans l'émission Dans les coulisses ce soir. > 1",
        "LE ROI EST MORT Il avait 80 ans. > 2",
        "L'URSS et l'OTAN. La SNCF EN GRÈVE Le trafic reprend. > 2",
        "Le prix max. demandé est de 3 F env. par an. > 1",
      })
  void splitsSentences(String text, int expected) {
    assertThat(FRENCH.segment(text)).as(words(text)).hasSize(expected);
  }

  @Test
  void aStraightMarkBetweenAStopAndAWordOpensOrClosesByTheOneBefore() {
    String text = "Il part.\"Je reste\", dit-elle.\"Il ment.\"Elle aussi part.";
    assertThat(FRENCH.segment(text))
        .extracting(sentence -> sentence.span().in(text))
        .containsExactly("Il part.", "\"Je reste\", dit-elle.", "\"Il ment.\"", "Elle aussi part.");
  }

  @Test
  void breaksAtLinesUnlessTheyAreWrapped() {
    assertThat(FRENCH.segment("Visite à Astana\nLe ministre arrive\n\nIl part")).hasSize(3);
    String wrapped =
        "Le ministre des affaires étrangères est arrivé ce lundi à la tête\n"
            + "d'une délégation de trente personnes dans la capitale du pays, où\n"
            + "Vladimir l'attendait";
    assertThat(FRENCH.segment(wrapped)).hasSize(1);
  }

  @Test
  void contractionsShareTheirSpan() {
    List<Token> tokens = FRENCH.segment("Il va au marché").get(0).tokens();
    assertThat(tokens.get(2)).isEqualTo(new Token(new Span(6, 8), "à", 0, 2));
    assertThat(tokens.get(3)).isEqualTo(new Token(new Span(6, 8), "le", 1, 2));
  }
}
