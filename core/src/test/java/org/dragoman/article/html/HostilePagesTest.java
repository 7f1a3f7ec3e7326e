package org.dragoman.article.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.dragoman.article.Decoding;
import org.junit.jupiter.api.Test;

/** Pages made to break a reader end in bounded time with a clear result. */
class HostilePagesTest {
  private static final String TEXT =
      "<p>Le président est arrivé mercredi dans la capitale pour une visite de deux jours. Il a"
          + " rencontré son homologue et signé trois accords.</p>";

  private static HtmlArticle.Extract extract(String html) {
    return assertTimeoutPreemptively(Duration.ofSeconds(60), () -> HtmlArticle.extract(html, null));
  }

  @Test
  void surfacesFromDeepNesting() {
    String deep = "<div>".repeat(100_000) + TEXT + "</div>".repeat(100_000);
    assertThat(extract("<html><body>" + deep).text()).contains("visite de deux jours");
    assertThat(extract("<b><i>".repeat(50_000) + TEXT).text()).contains("visite de deux jours");
    assertThat(extract("<table><tr><td>".repeat(20_000) + TEXT).text()).contains("deux jours");
  }

  @Test
  void readsOneEnormousText() {
    String text = "<p>" + "Un mot après l'autre. ".repeat(500_000) + "</p>";
    assertThat(extract("<html><body>" + text).text()).hasSizeGreaterThan(1_000_000);
  }

  @Test
  void bearsCountlessAttributes() {
    StringBuilder html = new StringBuilder("<html><body><div ");
    for (int i = 0; i < 300_000; i++) {
      html.append("a").append(i).append("=1 ");
    }
    assertThat(extract(html + ">" + TEXT + "</div>").text()).contains("visite de deux jours");
  }

  @Test
  void expandsNoEntitiesOfItsOwn() {
    StringBuilder html = new StringBuilder("<!DOCTYPE html [<!ENTITY a \"lol\">");
    for (char c = 'b'; c < 'z'; c++) {
      html.append("<!ENTITY ")
          .append(c)
          .append(" \"")
          .append("&" + (char) (c - 1) + ";")
          .append("\">");
    }
    String body = "]><html><body>" + TEXT + "<p>&y;&y;&y;</p>" + "&amp;".repeat(100_000);
    assertThat(extract(html + body).text()).contains("deux jours").doesNotContain("lollol");
  }

  @Test
  void staysLinearOnTagsThatNeverClose() {
    for (String tag :
        new String[] {"<script>", "<style ", "<!--", "<svg>", "<a href=", "<p", "</"}) {
      HtmlArticle.Extract extract = extract("<html><body>" + TEXT + tag.repeat(200_000));
      assertThat(extract.text()).as(tag).isNotNull();
    }
  }

  @Test
  void staysLinearOnBrokenData() {
    String open = "{\"@type\":\"NewsArticle\",\"a\":[".repeat(30_000);
    String html = "<script type='application/ld+json'>" + open + "</script>" + TEXT;
    assertThat(extract(html).text()).contains("deux jours");
  }

  @Test
  void saysThatAPageOfScriptsHasNoText() {
    String html = "<html><body><div id=root></div><script>" + "x();".repeat(100_000) + "</script>";
    assertThat(extract(html).text()).isEmpty();
  }

  @Test
  void believesNoWrongCharset() {
    String html = "<html><head><meta charset=\"utf-16\"></head><body>" + TEXT;
    byte[] utf8 = html.getBytes(StandardCharsets.UTF_8);
    assertThat(extract(Decoding.page(utf8, null)).text()).contains("arrivé mercredi");
    assertThat(extract(Decoding.page(utf8, "no-such-charset")).text()).contains("arrivé mercredi");
    byte[] latin = html.replace("utf-16", "utf-8").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(extract(Decoding.page(latin, null)).text()).contains("arrivé mercredi");
  }

  @Test
  void throwsOnNoRandomPage() {
    long seed = 20241128;
    Random random = new Random(seed);
    String[] pieces = {
      "<p>",
      "</p>",
      "<div class='comment'>",
      "</div>",
      "<br>",
      "<li>",
      "<table><td>",
      "</table>",
      "Le président a dit. ",
      "2024-11-28",
      "<time datetime='2024-11-28'>",
      "<a rel=author>",
      "<!--",
      "-->",
      "<script>",
      "</script>",
      "&eacute;",
      "\u0000",
      "\ud83d",
      "<h1>",
      "par Jean",
      "<meta name=author content='x'>",
      "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":",
      "|",
      "31.02.2020",
      "99/99/9999"
    };
    for (int page = 0; page < 300; page++) {
      StringBuilder html = new StringBuilder();
      for (int i = random.nextInt(80); i >= 0; i--) {
        html.append(pieces[random.nextInt(pieces.length)]);
      }
      assertThat(extract(html.toString()).text()).as("seed %d page %d", seed, page).isNotNull();
    }
  }
}
