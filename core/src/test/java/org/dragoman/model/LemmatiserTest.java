package org.dragoman.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.pack.Pack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmatiserTest {
  private static final Lemmatiser FRENCH = Lemmatiser.load(Pack.shipped("fr"));

  @ParameterizedTest
  @CsvSource({
    "annonce, VERB, Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin, annoncer",
    "annonce, NOUN, Gender=Fem|Number=Sing, annonce",
    "suis, AUX, Mood=Ind|Number=Sing|Person=1|Tense=Pres|VerbForm=Fin, être",
    "né, VERB, Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part, naître",
    "ouvre, VERB, Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin, ouvrir",
    "fois, NOUN, Gender=Fem|Number=Plur, fois",
    "directrices, NOUN, Gender=Fem|Number=Plur, directrice",
    "législatives, NOUN, Gender=Fem|Number=Plur, législative",
    "frappes, NOUN, Gender=Fem|Number=Plur, frappe",
    "généraux, NOUN, Gender=Masc|Number=Plur, général",
    "Etats, NOUN, Gender=Masc|Number=Plur, état",
    "MEDICAMENT, NOUN, Gender=Masc|Number=Sing, médicament",
    "antichars, ADJ, Number=Plur, antichar",
    "kazakhstanaises, ADJ, Gender=Fem|Number=Plur, kazakhstanais",
    "élu(e)s, NOUN, Gender=Masc|Number=Plur, élu",
    "OTAN, NOUN, Gender=Fem|Number=Sing, OTAN",
    "Paris, PROPN, _, Paris",
    "qu’, SCONJ, _, que",
    "M., NOUN, Gender=Masc|Number=Sing, monsieur",
    "la, DET, Definite=Def|Gender=Fem|Number=Sing|PronType=Art, le",
    "elles, PRON, Emph=No|Gender=Fem|Number=Plur|Person=3|PronType=Prs, eux",
    "zyzyx_+, X, _, zyzyx_+",
  })
  void findsLemmas(String form, Upos upos, String feats, String lemma) {
    assertThat(FRENCH.lemma(form, upos, feats)).isEqualTo(lemma);
    assertThat(FRENCH.lemma(form, upos, feats)).as("again").isEqualTo(lemma);
  }
}
