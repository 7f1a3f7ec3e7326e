package org.dragoman.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.claim.Expectation.Strength;
import org.dragoman.model.Parse;
import org.dragoman.model.Word;
import org.dragoman.pack.Pack;
import org.dragoman.pack.YamlNode;
import org.jspecify.annotations.Nullable;

/** The words of a language that look ahead, read from its {@code expectation.yaml}. */
final class ExpectationLexicon {
  static final String FILE = "expectation.yaml";

  /**
   * A modal verb in some of its tenses.
   *
   * @param dated whether it looks ahead only with a date that does
   * @param reported whether it looks ahead only in what somebody said
   */
  record Modal(Set<String> tenses, Strength strength, boolean dated, boolean reported) {}

  private final Map<String, List<Modal>> modals = new HashMap<>();
  private final VerbPhrases verbs;
  private final Map<String, Strength> states = new HashMap<>();
  private final List<List<String>> statePhrases = new ArrayList<>();
  private final Map<String, Strength> nouns = new HashMap<>();
  private final List<List<String>> conditions = new ArrayList<>();
  private final Set<String> announcing;

  private ExpectationLexicon(YamlNode file) {
    for (YamlNode modal : file.get("modals").items()) {
      modals
          .computeIfAbsent(modal.get("word").text(), key -> new ArrayList<>())
          .add(
              new Modal(
                  Set.copyOf(modal.texts("tenses")),
                  strength(modal),
                  modal.text("dated", "false").equals("true"),
                  modal.text("reported", "false").equals("true")));
    }
    verbs = new VerbPhrases(file.get("verbs"), "strength");
    for (YamlNode group : file.get("states").items()) {
      for (String word : group.texts("words")) {
        states.put(word, strength(group));
        if (word.contains(" ")) {
          statePhrases.add(VerbPhrases.words(word));
        }
      }
    }
    for (YamlNode group : file.get("nouns").items()) {
      group.texts("words").forEach(word -> nouns.put(word, strength(group)));
    }
    file.texts("conditions").forEach(phrase -> conditions.add(VerbPhrases.words(phrase)));
    announcing = Set.copyOf(new HashSet<>(file.texts("announcing")));
  }

  static ExpectationLexicon load(Pack language) {
    return new ExpectationLexicon(language.yaml(FILE));
  }

  private static Strength strength(YamlNode node) {
    YamlNode value = node.get("strength");
    return strength(value.text(), value);
  }

  private static Strength strength(String name, YamlNode at) {
    try {
      return Strength.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw at.error("'" + name + "' is not one of " + Arrays.toString(Strength.values()));
    }
  }

  static Strength strengthOf(VerbPhrases.Verb verb) {
    return Strength.valueOf(verb.tag().toUpperCase(Locale.ROOT));
  }

  VerbPhrases verbs() {
    return verbs;
  }

  List<Modal> modals(String lemma) {
    return modals.getOrDefault(lemma, List.of());
  }

  @Nullable Strength noun(String lemma) {
    return nouns.get(lemma);
  }

  boolean announces(String lemma) {
    return announcing.contains(lemma);
  }

  /** The strength of a state ("prévu", "sur le point") that starts at a word, or null. */
  @Nullable Strength state(Parse parse, int index) {
    Strength single = states.get(parse.word(index).lemma());
    if (single == null) {
      single = states.get(masculine(VerbPhrases.lower(parse.word(index).form())));
    }
    if (single != null) {
      return single;
    }
    for (List<String> phrase : statePhrases) {
      if (startsAt(phrase, parse, index)) {
        return states.get(String.join(" ", phrase));
      }
    }
    return null;
  }

  /** A participle without the endings of the feminine and the plural: "prévues" is "prévu". */
  private static String masculine(String form) {
    String stem = form.endsWith("s") ? form.substring(0, form.length() - 1) : form;
    return stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
  }

  private static boolean startsAt(List<String> phrase, Parse parse, int index) {
    for (int i = 0; i < phrase.size(); i++) {
      if (index + i >= parse.size()) {
        return false;
      }
      Word word = parse.word(index + i);
      if (!VerbPhrases.lower(word.form()).equals(phrase.get(i))
          && !word.lemma().equals(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a condition opens at a word: "si", "à condition". */
  boolean opensCondition(Parse parse, int index) {
    for (List<String> phrase : conditions) {
      if (startsAt(phrase, parse, index)) {
        return true;
      }
    }
    return false;
  }
}
