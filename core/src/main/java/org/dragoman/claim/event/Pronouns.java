package org.dragoman.claim.event;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.model.Parse;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.dragoman.world.Cast;
import org.dragoman.world.Mention;

/**
 * Whom the pronouns of the third person stand for: the nearest subject before them that agrees in
 * gender and number, in the same sentence or one of the last.
 */
final class Pronouns {
  /** How many sentences back a subject is still in mind. */
  private static final int BACK = 2;

  /** A subject of the story so far. */
  private record Subject(int sentence, int word, String actor, String gender, String number) {}

  private final Cast cast;
  private final List<Subject> subjects = new ArrayList<>();

  Pronouns(Cast cast) {
    this.cast = cast;
  }

  /** Takes note of a sentence's subjects; sentences come in order. */
  void hear(int sentence, Parse parse) {
    for (int i = 0; i < parse.size(); i++) {
      Word word = parse.word(i);
      Mention mention = isSubject(word) ? cast.mentionAt(word.span()) : null;
      if (mention != null && mention.head().overlaps(word.span())) {
        String number = hasConjunct(parse, i) ? "Plur" : feature(word, "Number=");
        String gender = feature(word, "Gender=");
        subjects.add(new Subject(sentence, i, mention.actorId(), gender, number));
        for (int conjunct : parse.children(i, "conj")) {
          Mention other = cast.mentionAt(parse.word(conjunct).span());
          if (other != null) {
            subjects.add(new Subject(sentence, i, other.actorId(), gender, number));
          }
        }
      }
    }
  }

  private static boolean isSubject(Word word) {
    return word.hasRelation("nsubj") && !word.is(Upos.PRON);
  }

  private static boolean hasConjunct(Parse parse, int index) {
    return !parse.children(index, "conj").isEmpty();
  }

  /** The actors that a pronoun or possessive stands for, or an empty list. */
  List<String> resolve(int sentence, Parse parse, int index, Grammar grammar) {
    Word pronoun = parse.word(index);
    boolean possessive = pronoun.is(Upos.DET);
    // The gender of a possessive is that of the thing possessed.
    String gender = possessive ? "" : feature(pronoun, "Gender=");
    String number = possessive ? numberOfPossessor(pronoun, grammar) : feature(pronoun, "Number=");
    for (int i = subjects.size() - 1; i >= 0; i--) {
      Subject subject = subjects.get(i);
      if (subject.sentence < sentence - BACK) {
        return List.of();
      }
      boolean before = subject.sentence < sentence || subject.word < index;
      if (before && agree(subject.gender, gender) && agree(subject.number, number)) {
        return number.equals("Plur") ? together(subject) : List.of(subject.actor);
      }
    }
    return List.of();
  }

  private static String numberOfPossessor(Word possessive, Grammar grammar) {
    return grammar.pluralPossessors().contains(Clauses.lower(possessive)) ? "Plur" : "";
  }

  /** All subjects of a plural's clause: "X et Y" are two words of one sentence. */
  private List<String> together(Subject last) {
    List<String> found = new ArrayList<>();
    for (Subject subject : subjects) {
      boolean same = subject.sentence == last.sentence && subject.word == last.word;
      if (same && !found.contains(subject.actor)) {
        found.add(subject.actor);
      }
    }
    return found;
  }

  private static boolean agree(String one, String other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }

  private static String feature(Word word, String name) {
    int at = word.feats().indexOf(name);
    if (at < 0) {
      return "";
    }
    int end = word.feats().indexOf('|', at);
    return word.feats().substring(at + name.length(), end < 0 ? word.feats().length() : end);
  }

  /** Whether a word is a pronoun or possessive of the third person. */
  static boolean isOne(Word word, Grammar grammar) {
    boolean personal = word.is(Upos.PRON) && word.hasFeature("Person=3");
    return (personal && !grammar.reflexives().contains(Clauses.lower(word)))
        || (word.is(Upos.DET) && grammar.possessors().contains(Clauses.lower(word)));
  }
}
