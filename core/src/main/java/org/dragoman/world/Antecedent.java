package org.dragoman.world;

import java.util.List;
import org.dragoman.model.Parse;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;

/**
 * A noun or pronoun of the text that a later pronoun may stand for.
 *
 * @param sentence the number of its sentence
 * @param word its index there
 * @param roles the actors it refers to; empty for a thing or a stranger to the story
 * @param gender "Masc", "Fem" or "" where nothing tells
 * @param number "Sing", "Plur" or ""
 * @param subject whether it is the subject of its clause
 */
record Antecedent(
    int sentence,
    int word,
    List<Casting.Role> roles,
    String gender,
    String number,
    boolean subject) {

  /** What a parsed word offers; {@code roles} are those of the mention it heads. */
  static Antecedent of(int sentence, Parse parse, int index, List<Casting.Role> roles) {
    Word word = parse.word(index);
    String gender = feature(parse, index, "Gender=");
    String number = roles.size() > 1 ? "Plur" : feature(parse, index, "Number=");
    if (roles.size() == 1 && roles.get(0).kind == Actor.Kind.PERSON) {
      gender = gender(roles.get(0), gender);
      number = "Sing";
    }
    return new Antecedent(sentence, index, roles, gender, number, word.hasRelation("nsubj"));
  }

  private static String gender(Casting.Role person, String parsed) {
    return switch (person.gender) {
      case "m" -> "Masc";
      case "f" -> "Fem";
      default -> parsed;
    };
  }

  /** A feature of a noun or, where the model leaves it open, of its article. */
  private static String feature(Parse parse, int index, String name) {
    String own = value(parse.word(index), name);
    if (!own.isEmpty() && !parse.word(index).is(Upos.PROPN)) {
      return own;
    }
    for (int child : parse.children(index)) {
      if (parse.word(child).is(Upos.DET)) {
        String given = value(parse.word(child), name);
        return given.isEmpty() ? own : given;
      }
    }
    return own;
  }

  static String value(Word word, String name) {
    int at = word.feats().indexOf(name);
    if (at < 0) {
      return "";
    }
    int end = word.feats().indexOf('|', at);
    return word.feats().substring(at + name.length(), end < 0 ? word.feats().length() : end);
  }

  /** Whether a pronoun of some gender and number may stand for it; what is open agrees. */
  boolean agrees(String pronounGender, String pronounNumber) {
    return agree(number, pronounNumber)
        // French has one plural for mixed company.
        && (agree(gender, pronounGender) || (roles.size() > 1 && pronounGender.equals("Masc")));
  }

  /** Whether it is one person. */
  boolean isPerson() {
    return roles.size() == 1 && roles.get(0).kind == Actor.Kind.PERSON;
  }

  private static boolean agree(String one, String other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }
}
