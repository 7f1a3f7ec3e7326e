package org.dragoman.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.article.Article;
import org.dragoman.claim.AttributionProfile;
import org.dragoman.claim.Event;
import org.dragoman.claim.Figure;
import org.dragoman.claim.Statement;
import org.dragoman.pack.Pack;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;

/** Whose claims events and figures are, and what an article's profile counts of them. */
class SourcesOfClaimsTest {
  private static final Reader READER = Reader.load();

  private static Article article(String text) {
    return new Article("a", null, null, null, List.of(), "2024-05-14", "fr", text);
  }

  private static AttributionProfile profile(String text) {
    return READER.read(article(text)).attribution();
  }

  /** Each mark of the pack's examples where the reader finds an event or a figure. */
  @Test
  void eventsAndFiguresAreOfWhoeverSaysThem() {
    int cases = 0;
    int right = 0;
    StringBuilder wrong = new StringBuilder();
    for (String line : Pack.shipped("fr").lines("examples/attribution.txt")) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int equals = line.lastIndexOf(" = ");
      String[] sources = line.substring(equals + 3).split(" ; ", -1);
      StringBuilder text = new StringBuilder();
      List<Span> marks = new ArrayList<>();
      int start = 0;
      for (char c : line.substring(0, equals).toCharArray()) {
        if (c == '{') {
          start = text.length();
        } else if (c == '}') {
          marks.add(new Span(start, text.length()));
        } else {
          text.append(c);
        }
      }
      Reading reading = READER.read(article(text.toString()));
      for (int i = 0; i < marks.size(); i++) {
        for (String statement : statementsAt(reading, marks.get(i))) {
          cases++;
          String source = source(reading, statement);
          if (same(sources[i], source)) {
            right++;
          } else {
            wrong.append(marks.get(i).in(text.toString())).append(" in ").append(text);
            wrong.append(": ").append(source).append('\n');
          }
        }
      }
    }
    assertThat(cases).as("events and figures found at the marks").isGreaterThanOrEqualTo(150);
    assertThat((double) right / cases).as("attributed\n%s", wrong).isGreaterThanOrEqualTo(0.97);
  }

  /** The statement, or "", of each event and figure found at a mark. */
  private static List<String> statementsAt(Reading reading, Span mark) {
    List<String> statements = new ArrayList<>();
    for (Event event : reading.events()) {
      if (event.trigger().overlaps(mark)) {
        statements.add(event.statement() == null ? "" : event.statement());
        break;
      }
    }
    for (Figure figure : reading.figures()) {
      if (figure.span().overlaps(mark)) {
        statements.add(figure.statement() == null ? "" : figure.statement());
        break;
      }
    }
    return statements;
  }

  private static String source(Reading reading, String id) {
    for (Statement statement : reading.statements()) {
      if (statement.id().equals(id)) {
        return statement.speakerText() == null ? "?" : statement.speakerText();
      }
    }
    return "-";
  }

  private static boolean same(String wanted, String got) {
    String one = wanted.toLowerCase(Locale.ROOT);
    String other = got.toLowerCase(Locale.ROOT);
    return one.equals("-") || other.equals("-")
        ? one.equals(other)
        : one.contains(other) || other.contains(one);
  }

  @Test
  void claimsAreCountedByTheirSource() {
    AttributionProfile profile =
        profile(
            "Le ministre Paul Vasseur a déclaré que 300 soldats avaient été tués."
                + " Selon des habitants, 20 maisons ont brûlé. La police a arrêté 12 personnes.");
    assertThat(profile.named()).isPositive();
    assertThat(profile.unnamed()).isPositive();
    assertThat(profile.own()).isPositive();
  }

  @Test
  void loadedWordsCountOnlyInTheArticlesOwnVoice() {
    String text =
        "Le maire a dénoncé un projet « scandaleux ». Ce fiasco coûtera cher à la ville."
            + " Une députée a affirmé que la loi était absurde.";
    assertThat(profile(text).loaded())
        .extracting(loaded -> loaded.span().in(text) + "/" + loaded.kind())
        .containsExactly("fiasco/blame");
  }

  @Test
  void kindsOfLoadedWords() {
    String text =
        "Le prétendu accord est une mascarade. Ce héros a livré un combat terrifiant."
            + " Il a manifestement menti.";
    assertThat(profile(text).loaded())
        .extracting(AttributionProfile.Loaded::kind)
        .containsExactlyInAnyOrder("doubt", "blame", "praise", "alarm", "certainty");
  }

  @Test
  void theFirstPersonIsTheAuthorsOnlyOutsideOfWhatOthersSay() {
    String text =
        "Je pense que ce sommet n'a servi à rien. « Je suis content », a dit le ministre."
            + " Mon avis n'a pas changé.";
    assertThat(profile(text).firstPerson())
        .extracting(span -> span.in(text))
        .containsExactly("Je", "Mon");
  }

  @Test
  void aPlainReportHasNoLoadedWordAndNoFirstPerson() {
    AttributionProfile profile =
        profile("La ministre a signé un accord de 3 milliards d'euros lundi à Oslo.");
    assertThat(profile.loaded()).isEmpty();
    assertThat(profile.firstPerson()).isEmpty();
    assertThat(profile.named() + profile.unnamed()).isZero();
  }

  @Test
  void statementsKnowStanceAddresseeOccasionDateAndPlace() {
    Reading reading =
        READER.read(
            article(
                "Emmanuel Macron a promis mardi à Volodymyr Zelensky, lors d'un entretien, que la"
                    + " France livrerait des chars. L'Iran a démenti dans un communiqué toute"
                    + " implication. Angela Merkel a déclaré lundi à Berlin que le texte"
                    + " était prêt."));
    assertThat(reading.statements())
        .extracting(Statement::stance)
        .containsExactly("promises", "denies", "says");
    Statement promise = reading.statements().get(0);
    assertThat(promise.date()).isEqualTo("2024-05-14");
    assertThat(promise.addressee()).isNotNull();
    assertThat(reading.statements().get(1).occasion()).isEqualTo("dans un communiqué");
    Statement third = reading.statements().get(2);
    assertThat(third.date()).isEqualTo("2024-05-13");
    assertThat(third.place()).isNotNull();
  }
}
