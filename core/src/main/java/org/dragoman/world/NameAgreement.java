package org.dragoman.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.mention.Name.Kind;

/** Makes the names of one article agree: a surname is what the full name was, a name keeps its kind. */
final class NameAgreement {
  private NameAgreement() {}

  static List<Found> settle(Scan scan, List<Found> found) {
    Map<String, Found> surest = new HashMap<>();
    Map<String, Boolean> surnames = new HashMap<>();
    Map<String, Boolean> initials = new HashMap<>();
    for (Found name : found) {
      if (name.kind() == null) {
        continue;
      }
      surest.merge(
          scan.text(name.first(), name.last()), name, (a, b) -> b.sure() > a.sure() ? b : a);
      if (name.kind() == Kind.PERSON && name.size() > 1) {
        for (int i = name.first() + 1; i <= name.last(); i++) {
          if (scan.words.capital(i)) {
            surnames.put(NameKey.word(scan.words.folded(i)), true);
          }
        }
      } else if (name.kind() == Kind.ORGANISATION && name.size() > 1) {
        initials.put(initials(scan, name), true);
      }
    }
    List<Found> settled = new ArrayList<>();
    for (Found name : found) {
      settled.add(settle(scan, name, surest, surnames, initials));
    }
    return settled;
  }

  private static Found settle(
      Scan scan,
      Found name,
      Map<String, Found> surest,
      Map<String, Boolean> surnames,
      Map<String, Boolean> initials) {
    if (name.kind() == null || name.sure() >= 3) {
      return name;
    }
    String text = scan.text(name.first(), name.last());
    if (name.size() == 1) {
      if (initials.containsKey(text)) {
        return new Found(name.first(), name.last(), Kind.ORGANISATION, 3);
      }
      if (name.kind() != Kind.PERSON
          && name.sure() < 2
          && surnames.containsKey(NameKey.word(scan.words.folded(name.first())))) {
        return new Found(name.first(), name.last(), Kind.PERSON, 2);
      }
    }
    Found best = surest.getOrDefault(text, name);
    return best.sure() > name.sure() + 1
        ? new Found(name.first(), name.last(), best.kind(), best.sure())
        : name;
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
