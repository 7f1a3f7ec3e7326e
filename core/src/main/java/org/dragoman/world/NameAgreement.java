package org.dragoman.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.mention.Name.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Makes the names of one article agree: all that is said around a name counts for each time it
 * stands there, a surname is what the full name was, an acronym what its long form was.
 */
final class NameAgreement {
  private final Scan scan;
  private final Map<String, double[]> contexts = new HashMap<>();
  private final Set<String> certain = new HashSet<>();
  private final Set<String> surnames = new HashSet<>();
  private final Set<String> acronyms = new HashSet<>();

  private NameAgreement(Scan scan) {
    this.scan = scan;
  }

  static List<Found> settle(Scan scan, List<Found> found) {
    NameAgreement agreement = new NameAgreement(scan);
    found.forEach(agreement::learn);
    agreement.listed(found);
    List<Found> settled = new ArrayList<>();
    for (Found name : found) {
      Found kept = agreement.settle(name);
      if (kept != null) {
        settled.add(kept);
      }
    }
    return settled;
  }

  private String text(Found name) {
    return scan.text(name.first(), name.last());
  }

  private void learn(Found name) {
    if (name.kind() == null) {
      return;
    }
    double[] sum = contexts.computeIfAbsent(text(name), k -> new double[3]);
    for (int kind = 0; kind < 3; kind++) {
      sum[kind] += name.context()[kind];
    }
    if (!name.doubtful()) {
      certain.add(text(name));
    }
    if (name.kind() == Kind.PERSON && name.size() > 1) {
      for (int i = name.first() + 1; i <= name.last(); i++) {
        if (scan.words.capital(i)) {
          surnames.add(NameKey.word(scan.words.folded(i)));
        }
      }
    } else if (name.kind() == Kind.ORGANISATION && name.size() > 1) {
      acronyms.add(initials(scan, name));
    }
  }

  /** What stands in a list is of one kind: "Ajdabiya, Jalo et Ojla". */
  private void listed(List<Found> found) {
    for (int i = 1; i < found.size(); i++) {
      Found left = found.get(i - 1);
      Found right = found.get(i);
      String between =
          scan.words.text.substring(scan.words.end(left.last()), scan.words.start(right.first()));
      if (left.kind() == null
          || right.kind() == null
          || !(between.equals(", ") || between.equals(" et ") || between.equals(" et à "))) {
        continue;
      }
      if (!left.open() && right.open()) {
        contexts.getOrDefault(text(right), new double[3])[left.kind().ordinal()] += 1.5;
      } else if (left.open() && !right.open()) {
        contexts.getOrDefault(text(left), new double[3])[right.kind().ordinal()] += 1.5;
      }
    }
  }

  private @Nullable Found settle(Found name) {
    if (name.kind() == null) {
      return name;
    }
    String text = text(name);
    boolean surname =
        name.size() == 1 && surnames.contains(NameKey.word(scan.words.folded(name.first())));
    if (name.doubtful() && !certain.contains(text) && !surname && !leader(name)) {
      return null;
    }
    if (!name.open()) {
      return name;
    }
    if (name.size() == 1 && acronyms.contains(text)) {
      return name.as(Kind.ORGANISATION);
    }
    double[] context = contexts.getOrDefault(text, name.context()).clone();
    if (surname) {
      context[Kind.PERSON.ordinal()] += 3;
    }
    Kind kind = Found.verdict(name.shape(), context);
    return kind == null ? null : name.as(kind);
  }

  private boolean leader(Found name) {
    return name.kind() == Kind.PERSON && name.shape()[Kind.PERSON.ordinal()] >= 2.5;
  }

  /** The capitals of an organisation's words, as its acronym has them. */
  static String initials(Scan scan, Found name) {
    StringBuilder letters = new StringBuilder();
    for (int i = name.first(); i <= name.last(); i++) {
      if (!scan.has(i, Cues.JOIN) && scan.words.end(i) - scan.words.start(i) > 2) {
        letters.append(Character.toUpperCase(scan.words.text.charAt(scan.words.start(i))));
      }
    }
    return letters.toString();
  }
}
