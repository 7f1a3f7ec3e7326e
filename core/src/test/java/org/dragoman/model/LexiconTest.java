package org.dragoman.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.pack.Pack;
import org.junit.jupiter.api.Test;

class LexiconTest {
  private static final Lexicon FRENCH = Lexicon.load(Pack.shipped("fr"));

  @Test
  void givesEveryReadingOfAForm() {
    assertThat(FRENCH.entries("rencontre"))
        .anyMatch(entry -> entry.lemma().equals("rencontre") && entry.tag().equals("N f s"))
        .anyMatch(entry -> entry.lemma().equals("rencontrer") && entry.tag().startsWith("V"));
  }

  @Test
  void knowsNothingOfStrangeForms() {
    for (String form : new String[] {"", "xqzt", "_", "a_b", "+", "\uD800", "😀", "\u0000"}) {
      assertThat(FRENCH.entries(form)).as(form).isEmpty();
    }
  }
}
