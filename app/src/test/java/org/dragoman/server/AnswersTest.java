package org.dragoman.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.dragoman.export.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class AnswersTest {
  private final Api api = new Api(Fixture.view());

  private List<String> ids(String kind, String query) {
    JsonNode answer = api.answer(kind, query);
    return answer.path(kind).valueStream().map(e -> e.path("id").stringValue()).toList();
  }

  @Test
  void everySpanOfTheFixtureHoldsItsWords() {
    Map<String, JsonNode> readings = Fixture.readings();
    for (JsonNode line : Fixture.lines("chronicle.jsonl")) {
      for (JsonNode evidence : ChronicleView.evidence(line.asObject())) {
        String text =
            readings
                .get(Register.text(evidence, "article"))
                .path("document")
                .path("text")
                .stringValue();
        int start = text.offsetByCodePoints(0, evidence.path("span").get(0).asInt());
        int end = text.offsetByCodePoints(0, evidence.path("span").get(1).asInt());
        assertThat(text.substring(start, end)).isEqualTo(Register.text(evidence, "text"));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "; n7,n6,n5,n3,n2,n1,n4,n8,n9",
        "order=oldest; n9,n8,n4,n1,n2,n3,n5,n6,n7",
        "actor=KAZ&actor=RUS; n3,n2,n1,n4",
        "actor=wd:Q7747; n3,n2,n1",
        "actor=wd%3AQ7747&type=CONSULT; n1",
        "type=CONSULT/visit; n1",
        "type=CONSULT/phone; ''",
        "status=denied&status=planned; n7,n4",
        "since=2024-11-28&until=2024-11; n6,n5,n3,n4,n8",
        "until=2024-03; n9",
        "since=2025; n8",
        "text=TOKAIEV+Electriques; n3",
        "text=zakharova; ''",
        "page=2&size=4; n2,n1,n4,n8",
        "page=99; ''",
      })
  void filtersChooseEntries(String query, String expected) {
    String found = String.join(",", ids("entries", query));
    assertThat(found).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "since=hier, since",
    "page=0, page",
    "page=1e9, page",
    "size=100000, size",
    "until=%00, until"
  })
  void nonsenseIsRefusedByName(String query, String parameter) {
    assertThatThrownBy(() -> api.answer("entries", query))
        .isInstanceOf(BadRequest.class)
        .hasMessageStartingWith(parameter + "=");
  }

  @Test
  void anEntryCarriesTheSentencesItStandsOn() {
    JsonNode entry = api.answer("entries/n3", null);
    JsonNode quote = entry.path("mentions").get(0).path("quote");
    assertThat(quote.path("words").stringValue()).startsWith("Les deux dirigeants pourraient");
    assertThat(quote.path("after").stringValue()).isEqualTo(".");
    JsonNode visit = api.answer("entries/n1", null);
    assertThat(visit.path("disputes").get(0).path("positions")).hasSize(2);
    assertThat(visit.path("links").get(0).path("entry").path("id").stringValue()).isEqualTo("n2");
    assertThat(visit.path("mentions").get(2).path("source").path("repostOf").stringValue())
        .isEqualTo("gazette-1");
  }

  @Test
  void otherKindsAreFilteredAlike() {
    assertThat(ids("figures", "actor=KAZ&text=echanges")).containsExactly("f2", "f1");
    assertThat(ids("statements", "actor=wd:Q563276")).containsExactly("s1");
    assertThat(ids("expectations", "status=fulfilled")).containsExactly("x2");
    assertThat(ids("disputes", "actor=KAZ&actor=RUS")).containsExactly("d1");
    assertThat(ids("articles", "text=gazette")).containsExactly("gazette-1");
  }

  @Test
  void facetsCountWhatEachChoiceWouldGive() {
    JsonNode facets = api.answer("facets", "status=denied");
    assertThat(facets.path("counts").path("entry").asInt()).isEqualTo(9);
    assertThat(facets.path("statuses").toString())
        .contains("{\"id\":\"happened\",\"entries\":5}", "{\"id\":\"denied\",\"entries\":1}");
    assertThat(facets.path("types")).hasSize(1);
    assertThat(facets.path("months").toString())
        .isEqualTo("[{\"month\":\"2024-11\",\"cooperation\":0,\"conflict\":0,\"unreal\":1}]");
  }

  @Test
  void anArticleShowsItsMarksAndEntries() {
    JsonNode article = api.answer("articles/gazette-1", null);
    assertThat(article.path("text").stringValue()).startsWith("Vladimir Poutine");
    assertThat(article.path("marks").toString()).contains("\"layer\":\"event\"", "visit.etre-recu");
    assertThat(article.path("entries")).hasSize(3);
    assertThat(article.path("reposts").get(0).path("articles")).hasSize(2);
  }

  @Test
  void whatIsNotThereIsNoAnswer() {
    for (String path :
        List.of("entries/x", "articles/../../etc/passwd", "nothing", "", "entries/n1/x")) {
      assertThat(api.answer(path, null)).isNull();
    }
  }
}
