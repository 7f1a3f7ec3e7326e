package org.dragoman.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dragoman.article.Article;
import org.dragoman.chronicle.Merger;
import org.dragoman.chronicle.Run;
import org.dragoman.reading.Reading;
import org.dragoman.server.ChronicleView;
import org.dragoman.server.Labels;
import org.dragoman.server.Server;
import org.dragoman.store.EntryFilter;
import org.dragoman.store.SampleReadings;
import org.dragoman.store.Store;
import org.dragoman.text.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class SearchIndexTest {
  @TempDir Path folder;

  @BeforeEach
  void fill() {
    add(
        article(
            "a",
            "fr",
            "2024-11-27",
            "L'accord énergétique fut signé à Astana. 😀 Les présidents s'étaient vus la veille."),
        article("b", "en", "2024-12-01", "The presidents signed an agreement on energy in Astana."),
        article(
            "c",
            "fr",
            "2023-05-18",
            "Le gazoduc passe loin de la ville. Un accord sur le gaz suivra."));
  }

  private void add(Reading... readings) {
    try (Store store = Store.open(folder)) {
      store.add(List.of(readings));
      store.replace(
          Merger.merge(store.readings()),
          new Run(
              "1",
              new TreeMap<>(Map.of("fr", "0a")),
              "0b",
              Instant.parse("2026-01-02T03:04:05Z").plusSeconds(store.articles()),
              readings.length));
    }
  }

  private static Reading article(String id, String language, String date, String text) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '.') {
        sentences.add(new Span(start, i + 1));
        start = Math.min(text.length(), i + 2);
      }
    }
    String actor = language.equals("fr") ? "FRA" : "USA";
    return SampleReadings.of(
        new Article(id, null, "Titre " + id, "Site " + id, List.of(), date, language, text),
        sentences,
        SampleReadings.act(sentences.get(0), "AGREE", "", "057", actor, date),
        List.of(
            SampleReadings.country("FRA", "France"),
            SampleReadings.country("USA", "États-Unis"),
            SampleReadings.country("KAZ", "Kazakhstan")));
  }

  private Answer ask(String words, EntryFilter filter, String... kinds) {
    try (Store store = Store.openToRead(folder);
        SearchIndex index = SearchIndex.of(store, folder)) {
      return index.ask(new Question(words, List.of(kinds), filter, false, 10));
    }
  }

  private List<String> found(String words) {
    return ask(words, EntryFilter.ALL, "sentence").hits().stream()
        .map(hit -> hit.id() + ":" + marked(hit))
        .sorted()
        .toList();
  }

  private static String marked(Answer.Hit hit) {
    return String.join(
        "|", hit.marks().stream().map(m -> hit.text().substring(m.start(), m.end())).toList());
  }

  @Test
  void endingsAccentsAndElisionsDoNotMatter() {
    assertThat(found("accords")).containsExactly("a:L'accord", "c:accord");
    assertThat(found("energetiques")).containsExactly("a:énergétique");
    assertThat(found("president")).containsExactly("a:présidents", "b:presidents");
    assertThat(found("PRÉSIDENTS veille")).containsExactly("a:présidents|veille");
  }

  @Test
  void phrasesNearWordsAndChoices() {
    assertThat(found("\"accord énergétique\"")).containsExactly("a:L'accord énergétique");
    assertThat(found("« accord sur le gaz »")).containsExactly("c:accord sur le gaz");
    assertThat(found("\"énergétique accord\"")).isEmpty();
    assertThat(found("\"accord astana\"~5")).hasSize(1);
    assertThat(found("\"accord astana\"~1")).isEmpty();
    assertThat(found("gazoduc | veille")).hasSize(2);
    assertThat(found("accord -gaz")).containsExactly("a:L'accord");
    assertThat(found("gazo*")).containsExactly("c:gazoduc");
  }

  @Test
  void filtersAndFacetsCountTheSame() {
    Answer all = ask("", EntryFilter.ALL, "entry");
    assertThat(all.total()).isEqualTo(3);
    assertThat(all.facets().get("pair"))
        .containsExactly(new Answer.Count("FRA,KAZ", 2), new Answer.Count("KAZ,USA", 1));
    assertThat(all.facets().get("language"))
        .containsExactly(new Answer.Count("fr", 2), new Answer.Count("en", 1));
    for (String actor : List.of("FRA", "fra", "iso:FRA", "franc")) {
      assertThat(ask("", filter(List.of(actor), null, null), "entry").total()).isEqualTo(2);
    }
    assertThat(ask("", filter(List.of("etats-unis"), null, null), "entry").total()).isEqualTo(1);
    assertThat(ask("", filter(List.of(), "2024-01-01", "2024-11-30"), "entry").total())
        .isEqualTo(1);
    assertThat(ask("France", EntryFilter.ALL, "entry").total()).as("by names").isEqualTo(2);
    EntryFilter site =
        new EntryFilter(
            List.of(), List.of("agree"), List.of("happened"), null, null, "site b", List.of("en"));
    assertThat(ask("energy", site).hits())
        .extracting(Answer.Hit::kind)
        .contains("entry", "sentence");
    assertThat(ask("energy", site).total()).isEqualTo(2);
  }

  private static EntryFilter filter(List<String> actors, String since, String until) {
    return new EntryFilter(
        actors,
        List.of(),
        List.of(),
        since == null ? null : LocalDate.parse(since),
        until == null ? null : LocalDate.parse(until),
        null,
        List.of());
  }

  @Test
  void jsonCountsInCodePoints() {
    var hit = AnswerJson.of(ask("veille", EntryFilter.ALL)).path("hits").path(0);
    String text = hit.path("text").asString();
    int mark = hit.path("marks").path(0).path(0).asInt();
    assertThat(text.substring(text.offsetByCodePoints(0, mark))).startsWith("veille");
    assertThat(hit.path("span").path(1).asInt() - hit.path("span").path(0).asInt())
        .isEqualTo(text.codePointCount(0, text.length()));
  }

  @Test
  void indexFollowsTheStoreAndLeavesNoOldOneBehind() throws IOException {
    assertThat(found("gazoduc")).hasSize(1);
    add(article("d", "fr", "2025-01-01", "Un gazoduc est ouvert."));
    assertThat(found("gazoduc")).hasSize(2);
    try (var indexes = Files.list(folder.resolve("index"))) {
      assertThat(indexes).hasSize(1);
    }
  }

  @Test
  void pageAsksTheSameAndFollowsTheChronicle() throws IOException, InterruptedException {
    try (Server server = Server.start(page(), 0)) {
      assertThat(hits(server)).isEqualTo(1);
      add(article("d", "fr", "2025-01-01", "Un gazoduc est ouvert."));
      server.show(page());
      assertThat(hits(server)).isEqualTo(2);
    }
  }

  private ChronicleView page() {
    try (Store store = Store.openToRead(folder)) {
      return ChronicleView.of(store, Labels.NONE).withSearch(this::index);
    }
  }

  private SearchIndex index() {
    try (Store store = Store.openToRead(folder)) {
      return SearchIndex.of(store, folder);
    }
  }

  private static int hits(Server server) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create(server.url() + "/api/search?q=gazoduc&in=sentence");
      String body =
          client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
      return JsonMapper.shared().readTree(body).path("hits").size();
    }
  }

  @Test
  void noInputIsAnError() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    try (Store store = Store.openToRead(folder);
        SearchIndex index = SearchIndex.of(store, folder)) {
      for (int i = 0; i < 500; i++) {
        StringBuilder words = new StringBuilder();
        for (int j = random.nextInt(12); j >= 0; j--) {
          words.append("ab \"()*?~|+-:\\/[]{}^'«»éÉ5😀\u0000".charAt(random.nextInt(28)));
        }
        assertThat(
                index
                    .ask(new Question(words.toString(), List.of(), EntryFilter.ALL, true, 3))
                    .total())
            .as("seed " + seed)
            .isNotNegative();
      }
    }
  }
}
