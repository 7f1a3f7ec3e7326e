package org.dragoman.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.article.Decoding;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Thirty French pages of our own, each with one habit of page makers, and what they say. */
class FrenchPagesTest {
  private static byte[] resource(String name) throws IOException {
    try (InputStream in = FrenchPagesTest.class.getResourceAsStream("/pages/fr/" + name)) {
      return in == null ? new byte[0] : in.readAllBytes();
    }
  }

  private record Read(JsonNode gold, HtmlArticle.Extract extract) {}

  private static List<Read> pages() throws IOException {
    List<Read> pages = new ArrayList<>();
    String gold = new String(resource("gold.jsonl"), StandardCharsets.UTF_8);
    for (String line : gold.lines().toList()) {
      JsonNode node = JsonMapper.shared().readTree(line);
      byte[] html = resource(node.path("id").asString() + ".html");
      pages.add(new Read(node, HtmlArticle.extract(Decoding.page(html, null), null)));
    }
    assertThat(pages).hasSize(30);
    return pages;
  }

  /** How alike two texts are: F1 of their words, four in a row. */
  private static double likeness(String gold, String text) {
    Map<String, Integer> wanted = shingles(gold);
    Map<String, Integer> found = shingles(text);
    int both = 0;
    for (Map.Entry<String, Integer> entry : wanted.entrySet()) {
      both += Math.min(entry.getValue(), found.getOrDefault(entry.getKey(), 0));
    }
    int all = sum(wanted) + sum(found);
    return all == 0 ? 1 : 2.0 * both / all;
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(i -> i).sum();
  }

  private static Map<String, Integer> shingles(String text) {
    String[] words = Words.folded(text).split(" ", -1);
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i + 4 <= words.length; i++) {
      counts.merge(String.join(" ", List.of(words).subList(i, i + 4)), 1, Integer::sum);
    }
    return counts;
  }

  @Test
  void findsTheMainText() throws IOException {
    double sum = 0;
    for (Read read : pages()) {
      double likeness = likeness(read.gold.path("text").asString(), read.extract.text());
      assertThat(likeness).as(read.gold.path("id").asString()).isGreaterThan(0.75);
      sum += likeness;
    }
    assertThat(sum / 30).isGreaterThan(0.96);
  }

  @Test
  void findsTitlesWithoutTheSite() throws IOException {
    int right = 0;
    for (Read read : pages()) {
      right += read.gold.path("title").asString().equals(read.extract.metadata().title()) ? 1 : 0;
    }
    assertThat(right).isGreaterThanOrEqualTo(28);
  }

  @Test
  void namesDatesAndNeverGuessesOne() throws IOException {
    for (Read read : pages()) {
      String published = read.extract.metadata().published();
      String day = published == null ? null : published.substring(0, 10);
      String wanted = read.gold.path("date").isNull() ? null : read.gold.path("date").asString();
      assertThat(day).as(read.gold.path("id").asString()).isEqualTo(wanted);
    }
  }

  @Test
  void namesTheAuthors() throws IOException {
    int right = 0;
    for (Read read : pages()) {
      List<String> wanted = new ArrayList<>();
      read.gold.path("authors").forEach(name -> wanted.add(name.asString()));
      right += wanted.equals(read.extract.metadata().authors()) ? 1 : 0;
    }
    assertThat(right).isGreaterThanOrEqualTo(28);
  }

  @Test
  void knowsTheLanguageAndWhatIsCutOff() throws IOException {
    for (Read read : pages()) {
      assertThat(read.extract.language()).isEqualTo("fr");
      assertThat(read.extract.metadata().partial())
          .as(read.gold.path("id").asString())
          .isEqualTo(read.gold.path("partial").asBoolean());
    }
  }
}
