package org.dragoman.claim.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.model.Word;
import org.dragoman.pack.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * What must, or must not, stand at the end of a path.
 *
 * @param path where to look from the trigger
 * @param lemmas lemmas that satisfy it
 * @param kinds kinds of words that satisfy it
 * @param wanted whether something there must satisfy it, or nothing may
 */
record Condition(RolePath path, Set<String> lemmas, Set<Kind> kinds, boolean wanted) {
  /** A kind of word, written in capitals in a pattern. */
  enum Kind {
    /** Refers to an actor. */
    ACTOR,
    /** Refers to an actor, or has a political one inside its phrase ("deux généraux birmans"). */
    SIDE,
    /** Refers to a state, a government or one of its bodies. */
    STATE,
    /** Refers to a person. */
    PERSON,
    /** Names a place. */
    PLACE,
    /** Stands in a time expression. */
    TIME,
    /** Is one of a kind: neither plural nor joined to another. */
    SINGULAR,
    /** Is an infinitive: the subject's own act. */
    INFINITIVE,
    /** Any word at all. */
    ANY
  }

  /** Tells whether a word is of a kind. */
  interface Kinds {
    boolean is(Kind kind, int word);
  }

  static Condition parse(YamlNode where, String path, YamlNode values, Words sets, boolean wanted) {
    Set<String> lemmas = new HashSet<>();
    List<Kind> kinds = new ArrayList<>();
    for (YamlNode value : values.items()) {
      String text = value.text();
      if (text.startsWith("@")) {
        lemmas.addAll(sets.get(value, text.substring(1)));
      } else {
        Kind kind = kind(text);
        if (kind == null) {
          lemmas.add(text);
        } else {
          kinds.add(kind);
        }
      }
    }
    return new Condition(
        RolePath.parse(where, path), Set.copyOf(lemmas), Set.copyOf(kinds), wanted);
  }

  private static @Nullable Kind kind(String name) {
    for (Kind kind : Kind.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    return null;
  }

  boolean holds(Clauses clauses, int trigger, Kinds is) {
    for (int index : path.followAll(clauses, trigger)) {
      Word word = clauses.parse().word(index);
      if (lemmas.contains(word.lemma()) || lemmas.contains(Clauses.lower(word))) {
        return wanted;
      }
      for (Kind kind : kinds) {
        if (kind == Kind.ANY || is.is(kind, index)) {
          return wanted;
        }
      }
    }
    return !wanted;
  }

  @Override
  public String toString() {
    return path + (wanted ? "" : " must not be") + " " + kinds + lemmas;
  }
}
