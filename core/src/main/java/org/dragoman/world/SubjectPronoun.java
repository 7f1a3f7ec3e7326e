package org.dragoman.world;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.model.Word;
import org.jspecify.annotations.Nullable;

/**
 * Whom a subject pronoun stands for: the subject of a clause that governs its own, else the subject
 * of the sentence before.
 */
final class SubjectPronoun {
  private static final int BACK = 2;
  private static final int STEPS = 12;

  private final Anaphora text;
  private final int sentence;
  private final int index;
  private final String gender;
  private final String number;
  private final boolean somebody;

  SubjectPronoun(Anaphora text, int sentence, int index) {
    this.text = text;
    this.sentence = sentence;
    this.index = index;
    Word word = text.word(sentence, index);
    gender = Antecedent.value(word, "Gender=");
    number = Antecedent.value(word, "Number=");
    somebody = text.speaks(sentence, index);
  }

  List<Casting.Role> resolve() {
    Antecedent found = governing();
    if (found == null) {
      found = besides();
    }
    for (int back = 1; found == null && back <= BACK && sentence - back >= 0; back++) {
      found = mainSubject(sentence - back);
      if (found == null && back == 1 && somebody) {
        Set<Casting.Role> people = people(sentence - 1);
        if (people.size() > 1) {
          return List.of();
        }
        if (people.size() == 1) {
          return List.copyOf(people);
        }
      }
    }
    return found == null || !text.sameVoice(sentence, index, found) ? List.of() : found.roles();
  }

  private boolean fits(Antecedent noun) {
    boolean open = noun.gender().isEmpty() && noun.isPerson();
    return noun.agrees(gender, number) && (somebody ? !noun.roles().isEmpty() : !open);
  }

  /** The subject of the nearest clause above that agrees: "Le ministre a dit qu'il viendrait". */
  private @Nullable Antecedent governing() {
    int verb = text.word(sentence, index).head();
    for (int step = 0; step < STEPS && verb != Word.ROOT; step++) {
      verb = text.word(sentence, verb).head();
      for (Antecedent noun : text.nouns(sentence)) {
        boolean its =
            noun.subject() && text.word(sentence, noun.word()).head() == verb && verb != Word.ROOT;
        if (its && fits(noun)) {
          return noun;
        }
      }
    }
    return null;
  }

  /** The last subject before it in its own sentence. */
  private @Nullable Antecedent besides() {
    List<Antecedent> nouns = text.nouns(sentence);
    for (int n = nouns.size() - 1; n >= 0; n--) {
      if (nouns.get(n).subject() && fits(nouns.get(n))) {
        return nouns.get(n);
      }
    }
    return null;
  }

  /** The subject of an earlier sentence's main clause, if it agrees. */
  private @Nullable Antecedent mainSubject(int earlier) {
    for (Antecedent noun : text.nouns(earlier)) {
      Word word = text.word(earlier, noun.word());
      boolean main =
          noun.subject()
              && word.head() != Word.ROOT
              && text.word(earlier, word.head()).head() == Word.ROOT;
      if (main && fits(noun)) {
        return noun;
      }
    }
    return null;
  }

  /** The people of an earlier sentence who are surely of the pronoun's gender. */
  private Set<Casting.Role> people(int earlier) {
    Set<Casting.Role> people = new LinkedHashSet<>();
    for (Antecedent noun : text.nouns(earlier)) {
      if (noun.isPerson()
          && noun.gender().equals(gender)
          && fits(noun)
          && text.sameVoice(sentence, index, noun)) {
        people.addAll(noun.roles());
      }
    }
    return people;
  }
}
