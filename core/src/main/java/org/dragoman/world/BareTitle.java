package org.dragoman.world;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.model.Parse;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.jspecify.annotations.Nullable;

/**
 * Whom a title without a name or country stands for: "le ministre", "la diplomate", "l'élu".
 *
 * <p>Somebody named before who bears it; failing that, the one person whom the sentence before is
 * about, where nothing known of the person speaks against it.
 */
final class BareTitle {
  /** How many sentences back a bearer of the title is still in mind. */
  private static final int BACK = 6;

  private final Anaphora text;
  private final Cue.Title title;
  private final int sentence;
  private final int index;

  BareTitle(Anaphora text, Cue.Title title, int sentence, int index) {
    this.text = text;
    this.title = title;
    this.sentence = sentence;
    this.index = index;
  }

  /** Whether a word is a title that says of nothing whose it is: "le ministre". */
  static boolean isOne(Parse parse, int index) {
    boolean definite = false;
    for (int child : parse.children(index)) {
      Word part = parse.word(child);
      if (part.hasRelation("det")) {
        definite = part.hasFeature("Definite=Def") || part.hasFeature("PronType=Dem");
      } else if (part.hasRelation("nmod")
          || part.hasRelation("amod")
          || part.hasRelation("appos")
          || part.hasRelation("acl")
          || part.hasRelation("flat")
          || part.hasRelation("conj")
          || part.hasRelation("nummod")) {
        return false;
      }
    }
    Word word = parse.word(index);
    return definite && word.is(Upos.NOUN) && !word.hasFeature("Number=Plur");
  }

  List<Casting.Role> resolve() {
    for (int back = 0; back <= BACK && sentence - back >= 0; back++) {
      Set<Casting.Role> bearers = new LinkedHashSet<>();
      for (Antecedent noun : text.nouns(sentence - back)) {
        if (isCandidate(noun) && bears(noun.roles().get(0))) {
          bearers.addAll(noun.roles());
        }
      }
      if (!bearers.isEmpty()) {
        return bearers.size() == 1 ? List.copyOf(bearers) : List.of();
      }
    }
    Antecedent topic = sentence == 0 ? null : topic(sentence - 1);
    return topic == null ? List.of() : topic.roles();
  }

  private boolean isCandidate(Antecedent noun) {
    return noun.isPerson()
        && noun.agrees(title.feminine() ? "Fem" : "Masc", "Sing")
        && text.sameVoice(sentence, index, noun);
  }

  /** Whether a person has the office or was called so before. */
  private boolean bears(Casting.Role person) {
    String role = person.officeRole;
    boolean office =
        title.role().equals("minister")
            ? role.endsWith("_minister")
            : title.role().equals("leader")
                ? role.startsWith("head_") || role.equals("president") || role.equals("leader")
                : !title.role().equals("other") && Roles.same(role, title.role());
    return office
        || title.form().equals(person.office)
        || person.variants.stream().anyMatch(this::isCalled);
  }

  /** Whether the title is a word of a spelling: "le sénateur John McCain". */
  private boolean isCalled(String spelling) {
    int at = spelling.indexOf(title.form());
    int end = at + title.form().length();
    return at >= 0
        && (at == 0 || !Character.isLetter(spelling.charAt(at - 1)))
        && (end == spelling.length() || !Character.isLetter(spelling.charAt(end)));
  }

  /** The only person of a sentence, its subject, if of the title's walk of life. */
  private @Nullable Antecedent topic(int earlier) {
    Antecedent only = null;
    for (Antecedent noun : text.nouns(earlier)) {
      if (noun.isPerson() && only != null && !only.roles().equals(noun.roles())) {
        return null;
      }
      if (noun.isPerson()) {
        only = only == null || !only.subject() ? noun : only;
      }
    }
    return only != null && only.subject() && isCandidate(only) && suits(only.roles().get(0))
        ? only
        : null;
  }

  private boolean suits(Casting.Role person) {
    boolean known = !person.officeRole.isEmpty() && !person.officeRole.equals("other");
    String sector = person.sector == null ? "" : person.sector;
    boolean politics = sector.equals("GOV") || sector.equals("ELI") || sector.equals("LEG");
    return switch (title.sector()) {
      case "GOV" -> politics && (!known || title.role().equals("other"));
      case "" -> false;
      default -> sector.equals(title.sector());
    };
  }
}
