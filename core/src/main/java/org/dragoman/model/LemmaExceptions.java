package org.dragoman.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.pack.Pack;
import org.dragoman.pack.PackException;
import org.jspecify.annotations.Nullable;

/**
 * Lemmas that neither dictionary nor endings give, from {@code lemmas.tsv}: form, tag, lemma and,
 * for a form of several lemmas, the features it has.
 */
public final class LemmaExceptions {
  private static final String FILE = "lemmas.tsv";

  private static final Set<String> TELLING =
      Set.of("Gender", "Number", "Person", "VerbForm", "Mood", "Tense", "Reflex");

  private static final Set<String> TAGS =
      Arrays.stream(Upos.values()).map(Upos::name).collect(Collectors.toUnmodifiableSet());

  private final Map<String, List<Case>> cases;

  /**
   * What a form is the form of.
   *
   * @param feats features with which it is, "" for all others
   */
  record Case(String lemma, String feats) {}

  /**
   * @param cases by {@link #key}
   */
  LemmaExceptions(Map<String, List<Case>> cases) {
    this.cases = cases;
  }

  /** A form is kept as written, or in lower case where case does not matter. */
  static String key(String form, Upos upos) {
    return upos.name() + ' ' + form;
  }

  /**
   * @param additions a user's own, which replace what the language says of the same form and tag
   */
  static LemmaExceptions load(Pack language, List<Pack> additions) {
    Map<String, List<Case>> cases = read(language);
    additions.forEach(pack -> cases.putAll(read(pack)));
    return new LemmaExceptions(cases);
  }

  private static Map<String, List<Case>> read(Pack language) {
    Map<String, List<Case>> cases = new HashMap<>();
    if (!language.has(FILE)) {
      return cases;
    }
    int number = 0;
    for (String line : language.lines(FILE)) {
      number++;
      if (line.startsWith("#")) {
        continue;
      }
      String[] c = line.split("\t", -1);
      if (c.length < 3 || c.length > 4) {
        throw new PackException(language.locate(FILE), number, "3 or 4 columns are expected");
      }
      if (!TAGS.contains(c[1])) {
        throw new PackException(language.locate(FILE), number, "no such tag: " + c[1]);
      }
      cases
          .computeIfAbsent(c[1] + ' ' + c[0], k -> new ArrayList<>(1))
          .add(new Case(c[2], c.length == 4 ? c[3] : ""));
    }
    return cases;
  }

  /**
   * The features that tell lemmas apart and that all treebanks mark alike; the rest is left out.
   */
  public static String telling(String feats) {
    StringBuilder kept = new StringBuilder();
    for (String feat : feats.split("\\|")) {
      if (TELLING.contains(feat.substring(0, Math.max(0, feat.indexOf('='))))) {
        kept.append(kept.isEmpty() ? "" : "|").append(feat);
      }
    }
    return kept.isEmpty() ? "_" : kept.toString();
  }

  @Nullable String find(String form, String lower, Upos upos, String feats) {
    String telling = telling(feats);
    String found = find(key(form, upos), telling);
    return found != null || lower.equals(form) ? found : find(key(lower, upos), telling);
  }

  private @Nullable String find(String key, String feats) {
    String general = null;
    for (Case one : cases.getOrDefault(key, List.of())) {
      if (one.feats.equals(feats)) {
        return one.lemma;
      }
      if (one.feats.isEmpty()) {
        general = one.lemma;
      }
    }
    return general;
  }
}
