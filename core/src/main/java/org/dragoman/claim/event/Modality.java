package org.dragoman.claim.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dragoman.pack.Pack;
import org.dragoman.pack.PackException;
import org.dragoman.pack.YamlNode;
import org.jspecify.annotations.Nullable;

/** The words of a language that say whether an act took place, from {@code modality.yaml}. */
final class Modality {
  /** What a governing word says of the act it governs. */
  enum Effect {
    /** It took place: "réussir à". */
    HAPPENED,
    /** It goes on: "poursuivre". */
    ONGOING,
    /** It is to come: "prévoir de". */
    PLANNED,
    /** It may come or may be true: "envisager de". */
    POSSIBLE,
    /** The actor is ready for it: "prêt à". */
    WILLING,
    /** It did not take place: "renoncer à". */
    DENIED,
    /** It is only asked for or threatened, so the asking is the act: "appeler à". */
    ASKED,
    /** To come while the governor is in the present, done when it is past: "devoir". */
    DUE,
    /** Possible while the governor is in the present, done when it is past: "pouvoir". */
    ABLE
  }

  private final Map<String, Effect> verbs;
  private final Map<String, Effect> verbsOverNouns;
  private final Map<String, Effect> nouns;
  private final Map<String, Effect> adjectives;
  private final Map<String, Effect> adverbs;
  private final Map<String, Effect> conjunctions;
  private final Map<String, Effect> prepositions;
  private final Set<String> occurs;
  private final Set<String> lasts;
  private final Set<String> negators;
  private final Set<String> weakNegators;
  private final Set<String> negative;
  private final Set<String> since;
  private final Set<String> exists;
  private final Set<String> hosts;
  private final Set<String> tells;

  private Modality(YamlNode yaml) {
    verbs = effects(yaml.get("verbs"));
    verbsOverNouns = effects(yaml.get("verbs-over-nouns"));
    nouns = effects(yaml.get("nouns"));
    adjectives = effects(yaml.get("adjectives"));
    adverbs = effects(yaml.get("adverbs"));
    conjunctions = effects(yaml.get("conjunctions"));
    prepositions = effects(yaml.get("prepositions"));
    occurs = Set.copyOf(yaml.texts("occurs"));
    lasts = Set.copyOf(yaml.texts("lasts"));
    negators = Set.copyOf(yaml.texts("negators"));
    weakNegators = Set.copyOf(yaml.texts("weak-negators"));
    negative = Set.copyOf(yaml.texts("negative"));
    since = Set.copyOf(yaml.texts("since"));
    exists = Set.copyOf(yaml.texts("exists"));
    hosts = Set.copyOf(yaml.texts("hosts"));
    tells = Set.copyOf(yaml.texts("tells"));
  }

  static Modality load(Pack language) {
    return new Modality(language.yaml("modality.yaml"));
  }

  private static Map<String, Effect> effects(YamlNode node) {
    Map<String, Effect> effects = new HashMap<>();
    node.entries()
        .forEach(
            (name, words) -> {
              Effect effect = effect(words, name);
              for (YamlNode word : words.items()) {
                Effect before = effects.put(word.text(), effect);
                if (before != null) {
                  throw word.error("'" + word.text() + "' is already " + before);
                }
              }
            });
    return effects;
  }

  private static Effect effect(YamlNode where, String name) {
    for (Effect effect : Effect.values()) {
      if (effect.name().equalsIgnoreCase(name)) {
        return effect;
      }
    }
    throw new PackException(where.file(), where.line(), "no such effect: " + name);
  }

  @Nullable Effect ofVerb(String lemma) {
    return verbs.get(lemma);
  }

  /** What a verb says of the noun it governs, where it says nothing of a clause ("annoncer"). */
  @Nullable Effect ofVerbOverNoun(String lemma) {
    return verbsOverNouns.get(lemma);
  }

  @Nullable Effect ofNoun(String lemma) {
    return nouns.get(lemma);
  }

  @Nullable Effect ofAdjective(String lemma) {
    return adjectives.get(lemma);
  }

  @Nullable Effect ofAdverb(String lemma) {
    return adverbs.get(lemma);
  }

  @Nullable Effect ofConjunction(String lemma) {
    return conjunctions.get(lemma);
  }

  @Nullable Effect ofPreposition(String phrase) {
    return prepositions.get(phrase);
  }

  /** Whether the verb says of its subject that it takes place ("se tenir"). */
  boolean occurs(String lemma) {
    return occurs.contains(lemma);
  }

  /** Whether a verb that tells of an event in the present tells that it goes on. */
  boolean lasts(String lemma) {
    return lasts.contains(lemma);
  }

  /** Whether the adverb negates by itself ("pas"). */
  boolean negates(String form) {
    return negators.contains(form);
  }

  /** Whether the adverb negates beside a negative particle ("plus"). */
  boolean negatesWeakly(String form) {
    return weakNegators.contains(form);
  }

  /** Whether the word is the negative particle ("ne"). */
  boolean isNegative(String form) {
    return negative.contains(form);
  }

  /** Whether the preposition says that something has gone on since a time ("depuis"). */
  boolean isSince(String form) {
    return since.contains(form);
  }

  /** Verbs that, without a subject of their own, say that something is there ("il y a"). */
  Set<String> exists() {
    return exists;
  }

  /** Lemmas of verbs by which what they govern takes place. */
  Set<String> hosts() {
    return hosts;
  }

  /** Verbs of writing and speaking, by which what is said for is done ("écrire pour féliciter"). */
  Set<String> tells() {
    return tells;
  }
}
