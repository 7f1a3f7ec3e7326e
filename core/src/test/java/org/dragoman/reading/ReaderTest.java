package org.dragoman.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.article.Arrival;
import org.dragoman.article.Article;
import org.dragoman.article.Articles;
import org.dragoman.claim.Event;
import org.junit.jupiter.api.Test;

class ReaderTest {
  private static final Reader READER = Reader.load();

  @Test
  void threadsChangeNoByte() {
    List<Article> articles = new ArrayList<>();
    new Articles()
        .read(
            List.of("../examples"),
            (Arrival arrival) -> {
              if (arrival instanceof Article article) {
                articles.add(article);
              }
            });
    assertThat(articles).hasSizeGreaterThanOrEqualTo(12);
    List<String> one = articles.stream().map(READER::read).map(ReadingJson::write).toList();
    List<String> many =
        articles.parallelStream().map(READER::read).map(ReadingJson::write).toList();
    assertThat(many).isEqualTo(one);
  }

  @Test
  void summitIsNoSideOfTheMeetingOnItsMargin() {
    String text =
        "Les dirigeants sont réunis à Biarritz pour le sommet du G7. La rencontre a duré environ"
            + " trois heures, d'abord avec le ministre français, puis avec Emmanuel Macron.";
    Reading reading =
        READER.read(new Article("a", null, null, null, List.of(), "2019-08-26", "fr", text));
    List<String> acts =
        reading.events().stream()
            .filter(event -> event.actors().toString().contains("G7"))
            .map(event -> event.trigger().in(text))
            .toList();
    assertThat(acts).containsExactly("sommet");
  }

  @Test
  void languageWithoutPackIsCutIntoSentences() {
    Reading reading =
        READER.read(
            new Article(
                "a", null, null, null, List.of(), null, "de", "Er kam an. Sie ging nach Berlin."));
    assertThat(reading.sentences()).hasSize(2);
    assertThat(reading.events()).isEmpty();
  }

  @Test
  void sideThatTheClauseLeavesUnsaidIsADoubt() {
    Event told = lastAct("Moscou a menacé l'Ukraine de représailles.");
    Event unsaid = lastAct("Moscou a menacé de représailles.");
    assertThat(told.recipients()).containsExactly("iso:UKR");
    assertThat(unsaid.recipients()).containsExactly("iso:UKR");
    assertThat(unsaid.confidence()).isLessThanOrEqualTo(told.confidence() - 0.3);
    assertThat(lastAct("Moscou a accepté.").recipients()).isEmpty();
  }

  private static Event lastAct(String sentence) {
    String text = "La Russie accuse l'Ukraine. L'Ukraine répond. " + sentence;
    Reading reading =
        READER.read(new Article("a", null, null, null, List.of(), "2024-03-12", "fr", text));
    return reading.events().get(reading.events().size() - 1);
  }
}
