package org.dragoman.bench.conll;

import java.util.Set;
import java.util.TreeSet;

/** The features that the CoNLL 2018 evaluation compares. */
final class UniversalFeatures {
  private static final Set<String> NAMES =
      Set.of(
          "PronType",
          "NumType",
          "Poss",
          "Reflex",
          "Foreign",
          "Abbr",
          "Gender",
          "Animacy",
          "Number",
          "Case",
          "Definite",
          "Degree",
          "VerbForm",
          "Mood",
          "Tense",
          "Aspect",
          "Voice",
          "Evident",
          "Polarity",
          "Person",
          "Polite");

  private UniversalFeatures() {}

  /** A FEATS column without all others, sorted. */
  static String of(String feats) {
    TreeSet<String> kept = new TreeSet<>();
    for (String feat : feats.split("\\|")) {
      if (NAMES.contains(feat.split("=", 2)[0])) {
        kept.add(feat);
      }
    }
    return String.join("|", kept);
  }
}
