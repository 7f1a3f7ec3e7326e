package org.dragoman.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.article.Article;
import org.dragoman.chronicle.ExpectationEntry.Outcome;
import org.dragoman.claim.Expectation;
import org.dragoman.reading.Reading;
import org.dragoman.text.Span;
import org.dragoman.world.Actor;
import org.junit.jupiter.api.Test;

class OutcomesTest {
  private static final Actor KAZAKHSTAN =
      new Actor("iso:KAZ", Actor.Kind.COUNTRY, "Kazakhstan", "KAZ", "GOV", null, true, List.of());
  private static final String PLAN = "L'usine de pneus de Saran ouvrira ses portes en septembre.";

  @Test
  void likenessOfWordsDecidesNothing() {
    for (String text :
        List.of(
            "L'usine de Saran a livré hier des pneus à Almaty.",
            "Un an plus tard, l'usine de Saran n'a produit aucun des pneus.")) {
      ExpectationEntry entry = outcome(text);
      assertThat(entry.outcome()).isEqualTo(Outcome.OVERDUE);
      assertThat(entry.proof()).isNull();
    }
  }

  @Test
  void whatActorsKeepSilentOfIsOverdue() {
    assertThat(outcome("La récolte de blé sera bonne au nord.").outcome())
        .isEqualTo(Outcome.OVERDUE);
  }

  @Test
  void beforeItsTimeItIsOpen() {
    List<ExpectationEntry> entries =
        Merger.merge(List.of(plan(), later("2022-05-01", "Saran attend l'usine de pneus.")))
            .expectations();
    assertThat(entries)
        .singleElement()
        .satisfies(entry -> assertThat(entry.outcome()).isEqualTo(Outcome.OPEN));
  }

  private static ExpectationEntry outcome(String text) {
    return Merger.merge(List.of(later("2023-02-01", text), plan())).expectations().get(0);
  }

  private static Reading plan() {
    Span all = new Span(0, PLAN.length());
    Expectation expectation =
        new Expectation(
            "x1",
            all,
            all,
            null,
            null,
            Expectation.Strength.WILL,
            null,
            "2022-09",
            List.of("iso:KAZ"),
            List.of(),
            null,
            "future");
    return reading("plan", "2022-02-10", PLAN, List.of(expectation));
  }

  private static Reading later(String published, String text) {
    return reading("later", published, text, List.of());
  }

  private static Reading reading(
      String id, String published, String text, List<Expectation> expectations) {
    return new Reading(
        new Article(id, null, null, "Journal " + id, List.of(), published, "fr", text),
        List.of(new Span(0, text.length())),
        List.of(),
        List.of(KAZAKHSTAN),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        expectations);
  }
}
