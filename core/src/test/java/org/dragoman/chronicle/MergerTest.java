package org.dragoman.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.dragoman.article.Article;
import org.dragoman.claim.Event;
import org.dragoman.claim.Figure;
import org.dragoman.claim.Status;
import org.dragoman.mention.Name;
import org.dragoman.reading.RandomReadings;
import org.dragoman.reading.Reading;
import org.dragoman.text.Span;
import org.dragoman.world.Actor;
import org.dragoman.world.Place;
import org.junit.jupiter.api.Test;

class MergerTest {
  private static final Actor KAZAKHSTAN =
      new Actor("iso:KAZ", Actor.Kind.COUNTRY, "Kazakhstan", "KAZ", "GOV", null, true, List.of());
  private static final Actor RUSSIA =
      new Actor("iso:RUS", Actor.Kind.COUNTRY, "Russie", "RUS", "GOV", null, true, List.of());
  private static final Place ASTANA = new Place("gn:1526273", "Astana", "KAZ", 51.1, 71.4);
  private static final Place ALMATY = new Place("gn:1526384", "Almaty", "KAZ", 43.2, 76.9);

  @Test
  void anyOrderGivesTheSameBytes() {
    for (long seed = 0; seed < 40; seed++) {
      RandomReadings random = new RandomReadings(seed);
      List<Reading> readings = Stream.generate(random::next).limit(12).toList();
      List<Reading> shuffled = new ArrayList<>(readings);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(lines(shuffled)).as("seed %d", seed).isEqualTo(lines(readings));
    }
  }

  @Test
  void everyMentionRepeatsTheWordsOfItsArticle() {
    RandomReadings random = new RandomReadings(1);
    List<Reading> readings = Stream.generate(random::next).limit(200).toList();
    Map<String, String> texts = new HashMap<>();
    readings.forEach(r -> texts.put(r.article().id(), r.article().text()));
    Chronicle chronicle = Merger.merge(readings);
    assertThat(chronicle.entries()).isNotEmpty();
    for (Entry entry : chronicle.entries()) {
      for (Mention mention : entry.mentions()) {
        Evidence evidence = mention.evidence();
        String text = texts.get(evidence.article());
        assertThat(
                text.substring(
                    text.offsetByCodePoints(0, evidence.start()),
                    text.offsetByCodePoints(0, evidence.end())))
            .isEqualTo(evidence.text());
      }
    }
  }

  @Test
  void sameVisitInTwoPapersIsOneEntry() {
    Chronicle chronicle =
        Merger.merge(
            List.of(
                visit("a", "2024-11-27", "2024-11-27", ASTANA, Status.HAPPENED),
                visit("b", "2024-11-28", "2024-11-27/2024-11-28", ASTANA, Status.HAPPENED),
                visit("c", "2024-11-20", "2024-11-27", ASTANA, Status.PLANNED)));
    assertThat(chronicle.entries()).hasSize(1);
    Entry entry = chronicle.entries().get(0);
    assertThat(entry.sources()).isEqualTo(3);
    assertThat(entry.status()).isEqualTo(Status.HAPPENED);
    assertThat(entry.history()).hasSize(3);
    assertThat(entry.date()).isEqualTo("2024-11-27");
    assertThat(chronicle.disputes()).isEmpty();
  }

  @Test
  void nextYearsVisitIsAnother() {
    Chronicle chronicle =
        Merger.merge(
            List.of(
                visit("a", "2024-11-27", "2024-11-27", ASTANA, Status.HAPPENED),
                visit("b", "2025-11-13", "2025-11-12", ASTANA, Status.HAPPENED)));
    assertThat(chronicle.entries()).hasSize(2);
  }

  @Test
  void placesThatDifferAreDisputed() {
    Chronicle chronicle =
        Merger.merge(
            List.of(
                visit("a", "2024-11-27", "2024-11-27", ASTANA, Status.HAPPENED),
                visit("b", "2024-11-28", "2024-11-27", ALMATY, Status.HAPPENED)));
    assertThat(chronicle.disputes())
        .singleElement()
        .satisfies(
            dispute -> {
              assertThat(dispute.about()).isEqualTo(Dispute.About.PLACE);
              assertThat(dispute.positions())
                  .extracting(Dispute.Position::value)
                  .containsExactly("Astana", "Almaty");
            });
  }

  @Test
  void figuresOfOneSigningThatDifferAreDisputed() {
    Chronicle chronicle =
        Merger.merge(List.of(signing("a", "2024-11-27", 24), signing("b", "2024-11-28", 20)));
    assertThat(chronicle.disputes())
        .singleElement()
        .satisfies(
            dispute ->
                assertThat(dispute.positions())
                    .extracting(Dispute.Position::value)
                    .containsExactly("24", "20"));
  }

  @Test
  void roundedFiguresAreNot() {
    Chronicle chronicle =
        Merger.merge(List.of(signing("a", "2024-11-27", 2030), signing("b", "2024-11-28", 2000)));
    assertThat(chronicle.disputes()).isEmpty();
  }

  @Test
  void unnamedFiguresAreDisputedOnlyWhereTheSentencesTellTheSame() {
    Chronicle chronicle =
        Merger.merge(
            List.of(
                tonnes("a", "Kiev a expédié 900000 tonnes vers l'Égypte.", "900000 tonnes"),
                tonnes("b", "Kiev a expédié 950000 tonnes vers l'Égypte.", "950000 tonnes"),
                tonnes("c", "Un record: 990000 tonnes.", "990000 tonnes")));
    assertThat(chronicle.disputes())
        .singleElement()
        .satisfies(
            dispute -> {
              assertThat(dispute.what()).isEqualTo("Kiev expédié vers Égypte (t)");
              assertThat(dispute.positions()).hasSize(2);
            });
  }

  @Test
  void countThatRisesFromDayToDayIsAnUpdate() {
    List<Reading> rising = new ArrayList<>();
    for (int day = 1; day <= 3; day++) {
      String words = 1000 + 100 * day + " tonnes";
      rising.add(
          tonnes(
              "d" + day,
              "2022-10-0" + day,
              "Kiev a expédié " + words + " de blé vers l'Égypte.",
              words));
    }
    assertThat(Merger.merge(rising).disputes())
        .singleElement()
        .satisfies(dispute -> assertThat(dispute.update()).isTrue());
    assertThat(Merger.merge(rising.subList(0, 2)).disputes())
        .singleElement()
        .satisfies(dispute -> assertThat(dispute.update()).isFalse());
  }

  @Test
  void figuresOfTwoStoriesWeeksApartAreNotCompared() {
    assertThat(
            Merger.merge(
                    List.of(
                        tonnes(
                            "a",
                            "2022-10-01",
                            "Kiev a expédié 1100 tonnes de blé vers l'Égypte.",
                            "1100 tonnes"),
                        tonnes(
                            "b",
                            "2022-10-20",
                            "Kiev a expédié 1200 tonnes de blé vers l'Égypte.",
                            "1200 tonnes")))
                .disputes())
        .isEmpty();
  }

  @Test
  void ranksAreNoFigures() {
    List<Reading> ranked = new ArrayList<>();
    for (String words : List.of("1100 tonnes", "1200 tonnes")) {
      Reading reading =
          tonnes(words, "2022-10-01", "Kiev a expédié " + words + " de blé vers l'Égypte.", words);
      Figure figure = reading.figures().get(0);
      Figure rank =
          new Figure(
              figure.id(),
              figure.span(),
              figure.low(),
              figure.high(),
              figure.unit(),
              figure.of(),
              "",
              "",
              "",
              figure.status(),
              List.of(),
              null,
              "rank");
      ranked.add(
          reading(
              words, "2022-10-01", reading.article().text(), List.of(), List.of(rank), List.of()));
    }
    assertThat(Merger.merge(ranked).disputes()).isEmpty();
  }

  private static Reading tonnes(String id, String text, String words) {
    return tonnes(id, "2022-10-30", text, words);
  }

  private static Reading tonnes(String id, String published, String text, String words) {
    int start = text.indexOf(words);
    double value = Double.parseDouble(words.substring(0, words.indexOf(' ')));
    Figure figure =
        new Figure(
            "f1",
            new Span(start, start + words.length()),
            value,
            value,
            "t",
            "",
            "",
            "",
            "",
            Figure.Status.ACTUAL,
            List.of(),
            null,
            "mass");
    return reading(id, published, text, List.of(), List.of(figure), List.of());
  }

  @Test
  void spellingsOfATownMeet() {
    Place odessa = new Place("gn:698740", "Odessa", "UKR", 46.5, 30.7);
    Chronicle chronicle =
        Merger.merge(List.of(named("a", "Odessa", odessa), named("b", "Odesa", odessa)));
    assertThat(chronicle.actors())
        .singleElement()
        .satisfies(
            entry -> assertThat(entry.actor().variants()).containsExactly("Odessa", "Odesa"));
  }

  private static Reading named(String id, String word, Place place) {
    Article article =
        new Article(id, "", word, "", List.of(), "2022-07-23", "fr", word + " attend.");
    return new Reading(
        article,
        List.of(),
        List.of(new Name(new Span(0, word.length()), Name.Kind.PLACE, place.id())),
        List.of(),
        List.of(place),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void twoReadingsOfOneArticleAreRefused() {
    Reading reading = visit("a", "2024-11-27", "2024-11-27", ASTANA, Status.HAPPENED);
    assertThatThrownBy(() -> Merger.merge(List.of(reading, reading)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> lines(List<Reading> readings) {
    List<String> lines = new ArrayList<>();
    ChronicleJson.write(Merger.merge(readings), lines::add);
    return lines;
  }

  private static Reading visit(
      String id, String published, String date, Place place, Status status) {
    String text = "Le président russe est en visite d'État au Kazakhstan.";
    Span all = new Span(0, text.length());
    Event event =
        new Event(
            "e1",
            all,
            all,
            "CONSULT",
            "visit",
            List.of(),
            "042",
            1,
            1.9,
            status,
            List.of("iso:RUS"),
            List.of("iso:KAZ"),
            date,
            Event.DateFrom.CLAUSE,
            place.id(),
            null,
            "visit.noun",
            0.8);
    return reading(id, published, text, List.of(place), List.of(), List.of(event));
  }

  private static Reading signing(String id, String published, int documents) {
    String text = "Les deux présidents ont signé " + documents + " documents à Astana.";
    Span all = new Span(0, text.length());
    Event event =
        new Event(
            "e1",
            all,
            all,
            "AGREE",
            "",
            List.of(),
            "057",
            1,
            8,
            Status.HAPPENED,
            List.of("iso:RUS", "iso:KAZ"),
            List.of("iso:RUS", "iso:KAZ"),
            "2024-11-27",
            Event.DateFrom.CLAUSE,
            null,
            null,
            "sign.verb",
            0.8);
    Figure figure =
        new Figure(
            "f1",
            new Span(text.indexOf(" " + documents) + 1, text.indexOf(" documents")),
            documents,
            documents,
            "",
            "documents",
            "",
            "",
            "",
            Figure.Status.ACTUAL,
            List.of(),
            null,
            "count");
    return reading(id, published, text, List.of(), List.of(figure), List.of(event));
  }

  private static Reading reading(
      String id,
      String published,
      String text,
      List<Place> places,
      List<Figure> figures,
      List<Event> events) {
    return new Reading(
        new Article(id, null, null, "Journal " + id, List.of(), published, "fr", text),
        List.of(new Span(0, text.length())),
        List.of(),
        List.of(KAZAKHSTAN, RUSSIA),
        places,
        List.of(),
        figures,
        List.of(),
        events,
        List.of());
  }
}
