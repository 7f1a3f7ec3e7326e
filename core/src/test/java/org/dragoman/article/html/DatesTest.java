package org.dragoman.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.article.html.Dates.Kind;
import org.junit.jupiter.api.Test;

/** What a page's dates are the dates of. */
class DatesTest {
  private static final String TEXT =
      "<p>Les deux présidents ont signé jeudi un accord sur l'énergie, après trois heures"
          + " d'entretien. Le texte entre en vigueur au printemps.</p>";

  private static PageMetadata page(String line, String behind) {
    String html = "<html lang=fr><body><h1>Un accord</h1>" + line + TEXT + TEXT + behind;
    return HtmlArticle.extract(html, null).metadata();
  }

  @Test
  void takesTheNearestLabel() {
    assertThat(Dates.kind("publié le ")).isEqualTo(Kind.PUBLISHED);
    assertThat(Dates.kind("updated on ")).isEqualTo(Kind.CHANGED);
    assertThat(Dates.kind("publié le 3, mis à jour le ")).isEqualTo(Kind.CHANGED);
    assertThat(Dates.kind("originally published on ")).isEqualTo(Kind.FIRST);
    assertThat(Dates.kind("video verfügbar bis: ")).isEqualTo(Kind.OTHER);
    assertThat(Dates.kind("paris, ")).isEqualTo(Kind.NONE);
  }

  @Test
  void tellsTheFirstDateOfALineFromItsUpdate() {
    PageMetadata page =
        page("<p class=date>Publié le 3 mars 2024 à 10h05, mis à jour le 5 mars 2024</p>", "");
    assertThat(page.published()).isEqualTo("2024-03-03T10:05");
    assertThat(page.modified()).startsWith("2024-03-05");
  }

  @Test
  void passesOverDatesOfOtherThings() {
    assertThat(page("<p>Disponible jusqu'au 14 octobre 2024</p>", "").published()).isNull();
    String comment = "<div class=comment><time datetime='2024-10-14'>14.10.2024</time> Bravo</div>";
    assertThat(page("", comment).published()).isNull();
    assertThat(page("", "<footer>© 2024 Le Fil</footer>").published()).isNull();
  }

  @Test
  void letsASecondWitnessSayWhichNumberIsTheMonth() {
    String meta = "<meta name=date content='11/01/2023 12:43'>";
    assertThat(page(meta + "<p>Créé le : 1er novembre 2023</p>", "").published())
        .startsWith("2023-11-01");
  }
}
