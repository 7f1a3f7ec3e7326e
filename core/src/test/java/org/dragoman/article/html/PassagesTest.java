package org.dragoman.article.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.dragoman.article.html.Passage.Kind;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What a page sets apart stays apart. */
class PassagesTest {
  private static List<Passage> passages(String body) {
    return Passages.of(
        Segmentation.of(Jsoup.parse("<html><body>" + body), Furniture.shipped()).blocks());
  }

  @Test
  void tellsHeadingsItemsQuotesAndCaptions() {
    assertThat(
            passages(
                "<p>Le sommet s'ouvre jeudi.</p><h2>Un <i>long</i> chemin</h2><p><b>Ce qui"
                    + " bloque</b></p><ul><li>la dette ;</li><li><p>le climat.</p></li></ul>"
                    + "<blockquote><p>« Nous attendons. »</p></blockquote><figure><img"
                    + " src=a><figcaption>La salle, <b>vide</b>.</figcaption></figure>"))
        .containsExactly(
            new Passage(Kind.PARAGRAPH, "Le sommet s'ouvre jeudi."),
            new Passage(Kind.HEADING, "Un long chemin"),
            new Passage(Kind.HEADING, "Ce qui bloque"),
            new Passage(Kind.ITEM, "la dette ;"),
            new Passage(Kind.ITEM, "le climat."),
            new Passage(Kind.QUOTE, "« Nous attendons. »"),
            new Passage(Kind.CAPTION, "La salle, vide."));
  }

  @Test
  void keepsTheRowsOfTablesTogetherAndApart() {
    assertThat(
            passages(
                "<p>Voici les échanges.</p><table><thead><tr><th>Année</th><th>Milliards</th></tr>"
                    + "</thead><tr><td>2022</td><td><p>28,4</p></td></tr><tr><td>2023</td><td></td>"
                    + "</tr></table><p>Ils reculent.</p>"))
        .containsExactly(
            new Passage(Kind.PARAGRAPH, "Voici les échanges."),
            new Passage(Kind.ROW, "Année | Milliards"),
            new Passage(Kind.ROW, "2022 | 28,4"),
            new Passage(Kind.ROW, "2023"),
            new Passage(Kind.PARAGRAPH, "Ils reculent."));
  }

  @Test
  void takesNoTableThatLaysOutAPageForOneOfData() {
    String text = "Le ministre a reçu son homologue vendredi. ".repeat(9);
    String row = "<tr><td>Accueil</td><td><p>" + text + "</p></td></tr>";
    assertThat(passages("<table>" + row + row + "</table>"))
        .extracting(Passage::kind)
        .containsOnly(Kind.PARAGRAPH);
    assertThat(passages("<table><tr><td>Un mot</td></tr><tr><td>Deux mots</td></tr></table>"))
        .extracting(Passage::kind)
        .containsOnly(Kind.PARAGRAPH);
  }

  @Test
  void takesATableBetweenTwoParagraphsForText() throws IOException {
    try (InputStream in = PassagesTest.class.getResourceAsStream("/pages/fr/08-tableau.html")) {
      String html = new String(in == null ? new byte[0] : in.readAllBytes(), UTF_8);
      assertThat(HtmlArticle.extract(html, null).passages())
          .filteredOn(p -> p.kind() == Kind.ROW)
          .extracting(Passage::text)
          .containsExactly("Année | Échanges (milliards)", "2022 | 28,4", "2023 | 26,9");
    }
  }

  @Test
  void partsStatedTextsByLines() {
    List<Passage> passages = Passages.paragraphs("Un.\n\n Deux. \r\nTrois.");
    assertThat(Passages.joined(passages)).isEqualTo("Un.\n\nDeux.\n\nTrois.");
  }
}
