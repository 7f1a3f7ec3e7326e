package org.dragoman.claim.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.model.Word;
import org.dragoman.pack.YamlNode;

/**
 * A way from a trigger to the words that fill a role: {@code "subject"}, {@code "object/de"},
 * {@code "à | contre"}.
 *
 * <p>Alternatives are parted by {@code |} and tried in order; within one, {@code +} joins what
 * several paths find, and {@code /} walks on from what the step before found.
 */
final class RolePath {
  /** One step: a name of the pattern language, or else a preposition. */
  private record Step(Kind kind, String preposition) {}

  private enum Kind {
    SELF,
    SUBJECT,
    OBJECT,
    OWNER,
    ADJECTIVE,
    HEAD,
    CLAUSE,
    APPOSITION,
    PREDICATE,
    PREPOSITION
  }

  private final String text;
  private final List<List<List<Step>>> alternatives;

  private RolePath(String text, List<List<List<Step>>> alternatives) {
    this.text = text;
    this.alternatives = alternatives;
  }

  static RolePath parse(YamlNode node) {
    return parse(node, node.text());
  }

  static RolePath parse(YamlNode where, String text) {
    List<List<List<Step>>> alternatives = new ArrayList<>();
    for (String alternative : split(text, '|')) {
      List<List<Step>> joined = new ArrayList<>();
      for (String path : split(alternative, '+')) {
        List<Step> steps = new ArrayList<>();
        for (String step : split(path, '/')) {
          if (step.isEmpty()) {
            throw where.error("a step is empty in '" + text + "'");
          }
          steps.add(step(step));
        }
        joined.add(List.copyOf(steps));
      }
      alternatives.add(List.copyOf(joined));
    }
    return new RolePath(text, List.copyOf(alternatives));
  }

  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == separator) {
        parts.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    return parts;
  }

  private static Step step(String name) {
    return switch (name) {
      case "self" -> new Step(Kind.SELF, "");
      case "subject" -> new Step(Kind.SUBJECT, "");
      case "object" -> new Step(Kind.OBJECT, "");
      case "owner" -> new Step(Kind.OWNER, "");
      case "adjective" -> new Step(Kind.ADJECTIVE, "");
      case "head" -> new Step(Kind.HEAD, "");
      case "clause" -> new Step(Kind.CLAUSE, "");
      case "predicate" -> new Step(Kind.PREDICATE, "");
      case "apposition" -> new Step(Kind.APPOSITION, "");
      default -> new Step(Kind.PREPOSITION, name);
    };
  }

  /** Whether a step of this name is on the path. */
  boolean leadsTo(String step) {
    return text.contains(step);
  }

  /** How many alternatives there are, so that a caller can try them one by one. */
  int size() {
    return alternatives.size();
  }

  /** The words that one alternative leads to, in the order found. */
  List<Integer> follow(int alternative, Clauses clauses, int trigger) {
    Set<Integer> found = new LinkedHashSet<>();
    for (List<Step> steps : alternatives.get(alternative)) {
      Set<Integer> at = new LinkedHashSet<>(List.of(trigger));
      for (Step step : steps) {
        Set<Integer> next = new LinkedHashSet<>();
        for (int word : at) {
          next.addAll(take(step, clauses, word));
        }
        at = next;
      }
      found.addAll(at);
    }
    return List.copyOf(found);
  }

  /** The words that all alternatives lead to. */
  List<Integer> followAll(Clauses clauses, int trigger) {
    Set<Integer> found = new LinkedHashSet<>();
    for (int i = 0; i < alternatives.size(); i++) {
      found.addAll(follow(i, clauses, trigger));
    }
    return List.copyOf(found);
  }

  private static List<Integer> take(Step step, Clauses clauses, int word) {
    return switch (step.kind()) {
      case SELF -> List.of(word);
      case SUBJECT -> clauses.subjects(word);
      case OBJECT -> clauses.objects(word);
      case OWNER -> owners(clauses, word);
      case ADJECTIVE -> clauses.adjectives(word);
      case HEAD ->
          clauses.governor(word) == Word.ROOT ? List.of() : List.of(clauses.governor(word));
      case CLAUSE -> clauses.contents(word);
      case PREDICATE -> clauses.predicates(word);
      case APPOSITION -> clauses.parse().children(word, "appos");
      case PREPOSITION -> clauses.complements(word, Set.of(step.preposition()));
    };
  }

  /** Whose it is: the possessor, the people in an adjective, or the complement with "de". */
  private static List<Integer> owners(Clauses clauses, int word) {
    List<Integer> found = new ArrayList<>(clauses.possessor(word));
    found.addAll(clauses.adjectives(word));
    for (int child : clauses.parse().children(word, "nmod")) {
      if (clauses.preposition(child).equals(clauses.grammar().origin())) {
        found.addAll(clauses.withConjuncts(child));
      }
    }
    return found;
  }

  @Override
  public String toString() {
    return text;
  }
}
